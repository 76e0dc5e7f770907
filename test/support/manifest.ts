import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser, type Document, type Element } from '@xmldom/xmldom';

/** The manifest of the add-in, as Excel gets it. */
const manifestFile = join(__dirname, '../../manifest.xml');

/** The manifest parsed; throws at anything that is not well-formed XML, warnings included. */
export function readManifest(): Document {
  const parser = new DOMParser({
    onError: (level, message) => {
      throw new Error(`manifest.xml, ${level}: ${message}`);
    },
  });
  return parser.parseFromString(readFileSync(manifestFile, 'utf8'), 'text/xml');
}

/** All elements of that name (without prefix) under a node, in the order of the file. */
export function elements(under: Document | Element, name: string): Element[] {
  return Array.from(under.getElementsByTagNameNS('*', name));
}

/** The only element of that name under a node; throws when there is none or more than one. */
export function only(under: Document | Element, name: string): Element {
  const [first, ...rest] = elements(under, name);
  if (!first || rest.length > 0)
    throw new Error(`${rest.length + (first ? 1 : 0)} elements ${name}, not one`);
  return first;
}

/** The elements directly under an element. */
export function children(of: Element): Element[] {
  return Array.from(of.childNodes).filter((node): node is Element => node.nodeType === node.ELEMENT_NODE);
}

/** An attribute that has to be there; a prefix such as `xsi:` belongs to its name. */
export function attribute(of: Element, name: string): string {
  const value = of.getAttribute(name);
  if (!value) throw new Error(`${of.nodeName} has no ${name}`);
  return value;
}
