import { HostError } from '../../app/ports';

/** What is told of an XML document while it is scanned; names come without their prefix. */
export interface XmlHandler {
  /** An element begins; `attributes` is their raw text for `attribute`. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** Character data with entities resolved; one text may come in several pieces. */
  text(text: string): void;
}

/** Takes an XML document in pieces and tells its handler; throws HostError 'damaged' when it is not well-formed. */
export interface XmlScanner {
  push(piece: string): void;
  end(): void;
}

/** No tag or text of a workbook comes near this; a longer one would be held in memory whole. */
const MAX_TOKEN = 8 * 2 ** 20;

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with its XML entities resolved; unknown ones stay as they are. */
function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
      const code = hex !== undefined ? parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** Value of an attribute in the raw text of a tag, with or without a prefix; undefined when absent. */
export function attribute(attributes: string, name: string): string | undefined {
  for (let at = 0; ;) {
    const equals = attributes.indexOf('=', at);
    if (equals < 0) return undefined;
    let start = equals + 1;
    while (isSpace(attributes.charCodeAt(start))) start += 1;
    const end = attributes.indexOf(attributes.charAt(start), start + 1);
    if (end < 0) throw malformed();
    const key = attributes.slice(at, equals).trim();
    if (key === name || (key.length > name.length && key.endsWith(`:${name}`))) {
      return unescapeXml(attributes.slice(start + 1, end));
    }
    at = end + 1;
  }
}

/** True for an attribute that says `1` or `true`. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function malformed(): HostError {
  return new HostError('damaged', { what: 'xml' });
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** Index of the `>` that ends the tag beginning at `from`, quotes respected; -1 when it is not there yet. */
function endOfTag(text: string, from: number): number {
  let quote = 0;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 62) {
      return at;
    } else if (code === 34 || code === 39) {
      quote = code;
    } else if (code === 60 && at > from) {
      throw malformed();
    }
  }
  return -1;
}

/** Index where the name of a tag ends. */
function endOfName(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && !isSpace(text.charCodeAt(at)) && text.charCodeAt(at) !== 47) at += 1;
  return at;
}

/** Line ends as XML reads them; a carriage return that is meant is written as an entity. */
function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** A scanner for one document. Entities of its own (DOCTYPE) are refused: no workbook has them. */
export function createXmlScanner(handler: XmlHandler): XmlScanner {
  const stack: string[] = [];
  let rest = '';
  let seenRoot = false;

  const tell = (text: string): void => {
    if (stack.length > 0) handler.text(text);
    else if (text.replace(/^\ufeff/, '').trim() !== '') throw malformed();
  };

  const closeTag = (text: string, from: number, end: number): void => {
    const open = stack.pop();
    if (open === undefined || text.slice(from + 2, end).trimEnd() !== open) throw malformed();
    handler.close(withoutPrefix(open));
  };

  const openTag = (text: string, from: number, end: number): void => {
    if (stack.length === 0 && seenRoot) throw malformed();
    seenRoot = true;
    const nameEnd = endOfName(text, from + 1, end);
    const empty = text.charCodeAt(end - 1) === 47;
    const name = text.slice(from + 1, nameEnd);
    if (name === '') throw malformed();
    const local = withoutPrefix(name);
    handler.open(local, text.slice(nameEnd, empty ? end - 1 : end));
    if (empty) handler.close(local);
    else stack.push(name);
  };

  /** Handles the markup at `from`; gives the index after it, or -1 when it is not complete. */
  const markup = (text: string, from: number): number => {
    const kind = text.charCodeAt(from + 1);
    if (kind === 33) {
      if (text.length - from < 9) return -1;
      if (text.startsWith('<!--', from)) {
        const end = text.indexOf('-->', from + 4);
        return end < 0 ? -1 : end + 3;
      }
      if (!text.startsWith('<![CDATA[', from)) throw malformed();
      const end = text.indexOf(']]>', from + 9);
      if (end < 0) return -1;
      tell(text.slice(from + 9, end));
      return end + 3;
    }
    if (kind === 63) {
      const end = text.indexOf('?>', from + 2);
      return end < 0 ? -1 : end + 2;
    }
    const end = endOfTag(text, from);
    if (end < 0) return -1;
    if (kind === 47) closeTag(text, from, end);
    else openTag(text, from, end);
    return end + 1;
  };

  return {
    push(piece) {
      const text = rest + piece;
      let at = 0;
      for (;;) {
        const tag = text.indexOf('<', at);
        if (tag < 0) break;
        if (tag > at) tell(unescapeXml(withLineFeeds(text.slice(at, tag))));
        at = tag;
        const next = markup(text, tag);
        if (next < 0) break;
        at = next;
      }
      rest = text.slice(at);
      if (rest.length > MAX_TOKEN) throw new HostError('too-large', { what: 'xml' });
    },
    end() {
      if (!seenRoot || stack.length > 0 || rest.trim() !== '') throw malformed();
    },
  };
}

/** A decoder for the encoding a document declares by its byte order mark or its first line. */
export function decoderFor(head: Uint8Array): TextDecoder {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le');
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be');
  const declared = /^<\?xml[^>]*\sencoding=["']([\w.:-]+)["']/.exec(
    String.fromCharCode(...head.subarray(0, 200)),
  );
  const encoding = declared?.[1] ?? 'utf-8';
  // A declaration that can be read byte by byte is not UTF-16, whatever it says.
  return new TextDecoder(/^utf-?16/i.test(encoding) ? 'utf-8' : encoding);
}
