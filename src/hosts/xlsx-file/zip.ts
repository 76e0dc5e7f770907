import { Inflate } from 'fflate';
import { HostError } from '../../app/ports';
import { SMALL_PART, type Limits } from './limits';

/** One part of a package as its central directory declares it. */
export interface ZipPart {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly compressed: number;
  readonly size: number;
  readonly offset: number;
}

/** A package whose directory was read and found within limits; no part is inflated yet. */
export interface ZipPackage {
  readonly bytes: Uint8Array;
  /** Parts by their normalised name, see `partKey`. */
  readonly parts: ReadonlyMap<string, ZipPart>;
}

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const DIRECTORY_END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;

/** One spelling of a part's name: no leading slash, forward slashes, lower case (names are case-insensitive). */
export function partKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

/** True when bytes begin as a zip archive does. */
export function looksLikeZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 9) < 9 && (bytes[3] ?? 9) < 9;
}

function damaged(what: string): HostError {
  return new HostError('damaged', { what });
}

interface Directory {
  readonly start: number;
  readonly count: number;
  /** Bytes that stand before the archive; offsets in it count from there. */
  readonly shift: number;
}

function findDirectory(view: DataView): Directory {
  const lowest = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== DIRECTORY_END) continue;
    const count = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 12, true);
    const start = view.getUint32(at + 16, true);
    const locator = at - 20;
    if (locator >= 0 && view.getUint32(locator, true) === LOCATOR_64) {
      const end = Number(view.getBigUint64(locator + 8, true));
      if (view.getUint32(end, true) !== DIRECTORY_END_64) throw damaged('zip directory');
      return {
        start: Number(view.getBigUint64(end + 48, true)),
        count: Number(view.getBigUint64(end + 32, true)),
        shift: 0,
      };
    }
    const shift = at - size - start;
    if (shift < 0) throw damaged('zip directory');
    return { start: start + shift, count, shift };
  }
  throw damaged('zip directory');
}

/** Replaces sizes of 0xffffffff by the 64-bit ones of the extra field. */
function widen(view: DataView, from: number, to: number, values: [number, number, number]): void {
  for (let at = from; at + 4 <= to;) {
    const id = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (id === 1) {
      let field = at + 4;
      for (const index of [0, 1, 2] as const) {
        if (values[index] !== 0xffffffff) continue;
        values[index] = Number(view.getBigUint64(field, true));
        field += 8;
      }
      return;
    }
    at += 4 + length;
  }
}

/** Reads the directory of a zip archive and refuses one that would inflate beyond limits; throws HostError. */
export function openZip(bytes: Uint8Array, limits: Limits): ZipPackage {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.count > limits.parts) throw new HostError('too-large', { what: 'parts' });
  const parts = new Map<string, ZipPart>();
  const decoder = new TextDecoder();
  let inflated = 0;
  let at = directory.start;
  for (let index = 0; index < directory.count; index += 1) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged('zip directory');
    if (view.getUint16(at + 8, true) & 1) throw new HostError('password');
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const sizes: [number, number, number] = [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ];
    widen(view, nameEnd, extraEnd, sizes);
    const [size, compressed, offset] = sizes;
    const name = decoder.decode(bytes.subarray(at + 46, nameEnd));
    inflated += size;
    if (size > SMALL_PART && size > compressed * limits.ratio) {
      throw new HostError('too-large', { what: 'ratio' });
    }
    parts.set(partKey(name), {
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      compressed,
      size,
      offset: offset + directory.shift,
    });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  if (inflated > limits.inflatedBytes) throw new HostError('too-large', { what: 'inflated' });
  return { bytes, parts };
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function updateCrc(crc: number, chunk: Uint8Array): number {
  let next = crc;
  // An index loop: this runs over every byte of the workbook.
  for (let index = 0; index < chunk.length; index += 1) {
    next = (CRC_TABLE[(next ^ (chunk[index] as number)) & 0xff] as number) ^ (next >>> 8);
  }
  return next;
}

/** Compressed bytes inflated at once: at the worst ratio of deflate still only 16 MB. */
const STEP = 16 * 1024;

/** Inflates one part piece by piece, so that no part has to fit in memory; throws HostError when it is damaged. */
export function inflatePart(zip: ZipPackage, part: ZipPart, onPiece: (piece: Uint8Array) => void): void {
  const { bytes } = zip;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(part.offset, true) !== LOCAL_HEADER) throw damaged(part.name);
  const start =
    part.offset + 30 + view.getUint16(part.offset + 26, true) + view.getUint16(part.offset + 28, true);
  const end = start + part.compressed;
  if (end > bytes.length) throw damaged(part.name);

  let size = 0;
  let crc = 0xffffffff;
  const take = (piece: Uint8Array): void => {
    size += piece.length;
    // The limits were checked on the declared size, so more than that is a lie.
    if (size > part.size) throw damaged(part.name);
    crc = updateCrc(crc, piece);
    onPiece(piece);
  };
  if (part.method === 0) {
    for (let at = start; at < end; at += STEP) take(bytes.subarray(at, Math.min(at + STEP, end)));
  } else if (part.method === 8) {
    const inflate = new Inflate(take);
    for (let at = start; at < end; at += STEP) {
      inflate.push(bytes.subarray(at, Math.min(at + STEP, end)), at + STEP >= end);
    }
  } else {
    throw damaged(part.name);
  }
  if (size !== part.size || ~crc >>> 0 !== part.crc) throw damaged(part.name);
}

/** A whole part inflated. */
export function inflateWhole(zip: ZipPackage, part: ZipPart): Uint8Array {
  const whole = new Uint8Array(part.size);
  let at = 0;
  inflatePart(zip, part, (piece) => {
    whole.set(piece, at);
    at += piece.length;
  });
  return whole;
}
