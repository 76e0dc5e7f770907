import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

const soffice = [
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
].find((file) => existsSync(file));

/** False where LibreOffice is not installed: what rests on it is skipped with a word. */
export const hasLibreOffice = soffice !== undefined;

/** A workbook file opened by LibreOffice and saved again. */
export async function savedByLibreOffice(file: Uint8Array): Promise<Buffer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'libreoffice-'));
  try {
    const source = path.join(folder, 'file.xlsx');
    await writeFile(source, file);
    const profile = pathToFileURL(path.join(folder, 'profile')).href;
    const target = path.join(folder, 'out');
    await run(
      soffice ?? '',
      [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'xlsx', '--outdir', target, source],
      { timeout: 100_000 },
    );
    return await readFile(path.join(target, 'file.xlsx'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
