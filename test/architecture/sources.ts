import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '../..');

/** Paths of all files below a folder of the project, relative to the project, with forward slashes. */
export function filesBelow(folder: string): string[] {
  const start = join(root, folder);
  if (!existsSync(start)) return [];
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Whether a path holds TypeScript that is compiled, declarations included. */
export function isTypeScript(path: string): boolean {
  return /\.tsx?$/.test(path);
}

/** The rules of the core: every module of its folder but the list of them and their common type. */
export function ruleModules(): string[] {
  return filesBelow('src/core/rules').filter(
    (path) => /^src\/core\/rules\/[^/]+\.ts$/.test(path) && !['index.ts', 'rule.ts'].includes(basename(path)),
  );
}

/** The syntax tree of a file of the project. */
function parse(path: string): ts.SourceFile {
  const text = readFileSync(join(root, path), 'utf8');
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, kind);
}

/** Every node of the given files that the test picks, as `path:line`. */
export function places(paths: readonly string[], picks: (node: ts.Node) => boolean): string[] {
  const found: string[] = [];
  for (const path of paths) {
    const source = parse(path);
    const visit = (node: ts.Node): void => {
      if (picks(node)) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
        found.push(`${path}:${line + 1}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}
