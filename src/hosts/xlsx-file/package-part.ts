import { inflatePart, partKey, type ZipPackage } from './zip';
import { attribute, createXmlScanner, decoderFor, type XmlHandler } from './xml';
import { HostError } from '../../app/ports';

/** What a part of a package refers to. */
export interface Relationship {
  readonly id: string;
  /** Last word of the type: `worksheet`, `styles`, `sharedStrings`, … */
  readonly kind: string;
  /** Normalised name of the part it points to. */
  readonly target: string;
}

/** Scans a part of the package as XML; throws HostError when it is missing or damaged. */
export function scanPart(zip: ZipPackage, name: string, handler: XmlHandler): void {
  const part = zip.parts.get(partKey(name));
  if (!part) throw new HostError('damaged', { what: name });
  const scanner = createXmlScanner(handler);
  let decoder: TextDecoder | undefined;
  inflatePart(zip, part, (piece) => {
    if (piece.length === 0) return;
    decoder ??= decoderFor(piece);
    scanner.push(decoder.decode(piece, { stream: true }));
  });
  scanner.push(decoder?.decode() ?? '');
  scanner.end();
}

/** Name of the part a target means, seen from the folder of the part that names it. */
function resolveTarget(from: string, target: string): string {
  const path = target.startsWith('/') ? target : `${from.slice(0, from.lastIndexOf('/') + 1)}${target}`;
  const steps: string[] = [];
  for (const step of partKey(path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** What a part refers to inside the package; '' names the package itself. */
export function relationshipsOf(zip: ZipPackage, part: string): Relationship[] {
  const slash = part.lastIndexOf('/') + 1;
  const name = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  const relationships: Relationship[] = [];
  if (!zip.parts.has(partKey(name))) return relationships;
  scanPart(zip, name, {
    open(element, attributes) {
      if (element !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
      const type = attribute(attributes, 'Type') ?? '';
      relationships.push({
        id: attribute(attributes, 'Id') ?? '',
        kind: type.slice(type.lastIndexOf('/') + 1),
        target: resolveTarget(part, attribute(attributes, 'Target') ?? ''),
      });
    },
    close() {},
    text() {},
  });
  return relationships;
}
