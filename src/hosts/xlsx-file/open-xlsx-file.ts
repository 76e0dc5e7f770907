import { open } from 'node:fs/promises';
import { HostError } from '../../app/ports';
import { LIMITS } from './limits';
import { openXlsx, type OpenOptions, type XlsxReader } from './open-xlsx';

/** Opens a workbook file on disk; throws HostError, 'not-found' when there is no such file. */
export async function openXlsxFile(path: string, options: OpenOptions = {}): Promise<XlsxReader> {
  return openXlsx(await readBytes(path), path, options);
}

async function readBytes(path: string): Promise<Uint8Array> {
  let handle;
  try {
    handle = await open(path, 'r');
    const { size } = await handle.stat();
    if (size > LIMITS.fileBytes) throw new HostError('too-large', { file: path });
    return await handle.readFile();
  } catch (error) {
    if (error instanceof HostError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new HostError('not-found', { file: path }, error);
    if (code === 'EISDIR') throw new HostError('not-a-workbook', { file: path }, error);
    throw new HostError('damaged', { file: path }, error);
  } finally {
    await handle?.close();
  }
}
