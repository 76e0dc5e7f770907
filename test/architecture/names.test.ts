import { basename } from 'node:path';
import ts from 'typescript';
import { filesBelow, isTypeScript, places, ruleModules } from './sources';

const sources = filesBelow('src').filter(isTypeScript);
const core = sources.filter((path) => path.startsWith('src/core/'));

describe('names', () => {
  test('no folder or file has a name that says nothing', () => {
    const empty = /^(utils?|utilities|helpers?|commons?|misc)$/i;
    const paths = [...filesBelow('src'), ...filesBelow('test')];
    const nameless = paths.filter((path) =>
      path.split('/').some((part) => part.split(/[.-]/).some((word) => empty.test(word))),
    );
    expect(nameless).toEqual([]);
  });

  test('everything under src is exported by name', () => {
    const isDefault = (node: ts.Node): boolean =>
      node.kind === ts.SyntaxKind.DefaultKeyword ||
      ts.isExportAssignment(node) ||
      (ts.isExportSpecifier(node) && node.name.text === 'default');
    expect(places(sources, isDefault)).toEqual([]);
  });

  test('the core is functions and data: no class, no enum', () => {
    const isClassOrEnum = (node: ts.Node): boolean => ts.isClassLike(node) || ts.isEnumDeclaration(node);
    expect(places(core, isClassOrEnum)).toEqual([]);
  });

  test('every rule has its page, and every page its rule', () => {
    const rules = ruleModules().map((path) => basename(path, '.ts'));
    const pages = filesBelow('src/core/rules')
      .filter((path) => path.endsWith('.md'))
      .map((path) => basename(path, '.md'))
      .filter((name) => name !== 'README');
    expect(pages.sort()).toEqual(rules.sort());
  });
});
