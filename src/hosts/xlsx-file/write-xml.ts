const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Attributes of an element; those undefined are left out. */
type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Text as it stands in XML, without the control characters that XML has no way to write. */
export function xmlText(text: string): string {
  const writable = text.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '');
  return writable.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** An element of XML around other elements, or around text that went through `xmlText`. */
export function element(name: string, attributes: Attributes = {}, ...content: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${xmlText(String(value))}"`,
  );
  const inner = content.join('');
  return inner === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inner}</${name}>`;
}

/** A whole part of a package around its root element. */
export function xmlPart(root: string): Uint8Array {
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`);
}
