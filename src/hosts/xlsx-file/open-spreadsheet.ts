import { HostError } from '../../app/ports';
import { LIMITS } from './limits';
import { openOoxml } from './ooxml';
import { relationshipsOf } from './package-part';
import { openXls, openXlsb } from './sheetjs';
import type { Spreadsheet } from './spreadsheet';
import { readAddInSettings } from './web-extension';
import { looksLikeZip, openZip } from './zip';

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

async function openPackage(bytes: Uint8Array): Promise<Spreadsheet> {
  const zip = openZip(bytes, LIMITS);
  const main =
    relationshipsOf(zip, '').find(({ kind }) => kind === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const settings = () => readAddInSettings(zip);
  if (main.endsWith('workbook.bin')) return { ...(await openXlsb(zip)), settings };
  const isPackage = zip.parts.has('[content_types].xml') || zip.parts.has('xl/workbook.xml');
  // A package of another program that is damaged is still no workbook.
  if (!isPackage || /^(word|ppt|visio)\//.test(main)) throw new HostError('not-a-workbook');
  const spreadsheet = openOoxml(zip, main);
  if (!spreadsheet) throw new HostError('not-a-workbook');
  return { ...spreadsheet, settings };
}

/** Opens the bytes of a workbook (.xlsx, .xlsm, .xls, .xlsb) by what they are, not by their name. */
export async function openSpreadsheet(bytes: Uint8Array): Promise<Spreadsheet> {
  if (bytes.length === 0) throw new HostError('empty');
  if (bytes.length > LIMITS.fileBytes) throw new HostError('too-large', { what: 'file' });
  if (looksLikeZip(bytes)) return openPackage(bytes);
  if (COMPOUND_FILE.every((byte, index) => bytes[index] === byte)) return openXls(bytes);
  throw new HostError('not-a-workbook');
}
