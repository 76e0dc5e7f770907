import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assetsFolder, iconNames, iconSizes, renderIcon } from './icons';

/** Writes every icon of the ribbon beside its drawing: `npm run icons`, after changing an SVG in assets. */
async function main(): Promise<void> {
  for (const name of iconNames()) {
    for (const size of iconSizes) {
      writeFileSync(join(assetsFolder, `${name}-${size}.png`), await renderIcon(name, size));
    }
  }
}

void main();
