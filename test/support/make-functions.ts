import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionsMetadata } from '../../src/functions/metadata';
import { assetsFolder } from './icons';

/** Writes what Excel is told about the functions: `npm run functions`, after changing one or its help. */
for (const [file, language] of [
  ['functions.json', 'id'],
  ['functions-en.json', 'en'],
] as const) {
  writeFileSync(join(assetsFolder, file), `${JSON.stringify(functionsMetadata(language), null, 2)}\n`);
}
