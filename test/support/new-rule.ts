import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleSkeleton } from './rule-skeleton';

/** `npm run new-rule ID` writes the files of a rule that does not exist yet and says what to add elsewhere. */
function main(id: string): void {
  const root = join(__dirname, '../..');
  const { files, next } = ruleSkeleton(id);
  const taken = Object.keys(files).filter((path) => existsSync(join(root, path)));
  if (taken.length > 0) throw new Error(`${taken.join(', ')} is there already`);
  for (const [path, text] of Object.entries(files)) {
    writeFileSync(join(root, path), text);
    console.log(path);
  }
  console.log(next);
}

try {
  main(process.argv[2] ?? '');
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
