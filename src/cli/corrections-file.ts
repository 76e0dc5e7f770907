import { readFile } from 'node:fs/promises';
import { readCorrections } from '../app/corrections';
import type { Correction } from '../core/detect/correction';

/** The corrections that a JSON file holds, or why it gives none. */
export async function readCorrectionsFile(
  path: string,
): Promise<{ readonly corrections: readonly Correction[] } | { readonly problem: 'unreadable' | 'shape' }> {
  let data: unknown;
  try {
    const text = await readFile(path, 'utf8');
    data = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return { problem: error instanceof SyntaxError ? 'shape' : 'unreadable' };
  }
  const corrections = readCorrections(data);
  return corrections ? { corrections } : { problem: 'shape' };
}
