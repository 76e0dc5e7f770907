import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { OBJECT_TYPES } from '../../../src/playground/host/objects';
import { isIncluded } from '../../../src/playground/host/process-query';
import type { ObjectType } from '../../../src/playground/host/object-type';
import { apiSetOf, excelClasses, isOfficeTyping } from '../../support/office-typings';

const root = join(__dirname, '../../..');
const folder = join(root, 'src/hosts/excel');

/** The set of ExcelApi without which the manifest does not let the add-in start. */
function declaredSet(): string {
  const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');
  return /Name="ExcelApi"\s+MinVersion="([\d.]+)"/.exec(manifest)?.[1] ?? '';
}

/** The newest set of the published client script; members beyond it need a `typeof` guard too. */
const NEWEST_PUBLISHED = '1.15';

interface Use {
  readonly member: string;
  readonly set: string;
  readonly place: string;
  readonly guard: string | null;
  readonly typeofGuard: boolean;
}

/** The highest set that a function around the node asks for by `supports('1.x')`. */
function guardOf(node: ts.Node): { guard: string | null; typeofGuard: boolean } {
  let guard: string | null = null;
  let typeofGuard = false;
  for (let around: ts.Node | undefined = node; around; around = around.parent) {
    if (!ts.isFunctionLike(around)) continue;
    const text = around.getText();
    for (const [, version = ''] of text.matchAll(/supports\('([\d.]+)'\)/g)) {
      if (guard === null || isIncluded(guard, version)) guard = version;
    }
    typeofGuard ||= /typeof .* (?:!==|===) 'function'/.test(text);
  }
  return { guard, typeofGuard };
}

/** Every member of Office.js used by the host in Excel, with the set it needs. */
function usedMembers(): Use[] {
  const files = readdirSync(folder).map((name) => join(folder, name));
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: ['office-js'],
  });
  const checker = program.getTypeChecker();
  const uses: Use[] = [];
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (!source) continue;
    const visit = (node: ts.Node): void => {
      ts.forEachChild(node, visit);
      if (!ts.isPropertyAccessExpression(node)) return;
      const declaration = checker.getSymbolAtLocation(node.name)?.declarations?.[0];
      if (!declaration || !isOfficeTyping(declaration)) return;
      const set = apiSetOf(declaration);
      if (set === null) return;
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      const owner = ts.isClassLike(declaration.parent) ? (declaration.parent.name?.text ?? '') : '';
      uses.push({
        member: `${owner}.${node.name.text}`,
        set,
        place: `${file.slice(root.length + 1)}:${line + 1}`,
        ...guardOf(node),
      });
    };
    visit(source);
  }
  return uses;
}

describe('requirement sets', () => {
  const uses = usedMembers();

  test('the scan sees the members of Office.js', () => {
    const members = new Set(uses.map((use) => use.member));
    expect(members).toContain('Range.getMergedAreasOrNullObject');
    expect(members).toContain('ConditionalFormatCollection.add');
    expect(declaredSet()).toBe('1.9');
  });

  test('members beyond the declared set are used only behind a question for theirs', () => {
    const beyond = uses.filter((use) => !isIncluded(use.set, declaredSet()));
    const unguarded = beyond.filter((use) => use.guard === null || !isIncluded(use.set, use.guard));
    expect(unguarded).toEqual([]);
    const unpublished = beyond.filter((use) => !isIncluded(use.set, NEWEST_PUBLISHED) && !use.typeofGuard);
    expect(unpublished).toEqual([]);
  });

  test('nothing is used that clears, unprotects or copies what is the user’s', () => {
    const forbidden = ['ConditionalFormatCollection.clearAll', 'Worksheet.copy', 'Ribbon.requestUpdate'];
    const touched = uses.filter((use) => forbidden.includes(use.member) || /\.unprotect$/.test(use.member));
    expect(touched).toEqual([]);
  });

  test('members named in load() exist in the declared set', () => {
    const classes = excelClasses();
    const properties = new Map<string, string>();
    for (const members of classes.values()) {
      for (const [name, set] of members) {
        if (set !== null && (!properties.has(name) || isIncluded(set, properties.get(name) ?? '')))
          properties.set(name, set);
      }
    }
    const unknown: string[] = [];
    for (const name of readdirSync(folder)) {
      const text = readFileSync(join(folder, name), 'utf8');
      for (const [, , paths = ''] of text.matchAll(/\.load\(\s*(['"`])((?:[^'"`]|'\s*\+\s*')*)\1/g)) {
        for (const part of paths.split(/[/,\s'+]+/).filter((one) => one !== '')) {
          const set = properties.get(part);
          if (part !== 'items' && (set === undefined || !isIncluded(set, declaredSet())))
            unknown.push(`${name}: ${part}`);
        }
      }
    }
    expect(unknown).toEqual([]);
  });
});

/** What the client itself sends for `Excel.createWorkbook`; the typings know only that function. */
const UNDOCUMENTED = ['WorkbookCreated', 'Application.createWorkbook'];

describe('the emulated API', () => {
  test('has members that exist, each in the requirement set of the documentation', () => {
    const classes = excelClasses();
    const wrong: string[] = [];
    for (const [name, type] of Object.entries(OBJECT_TYPES) as [string, ObjectType<never>][]) {
      if (UNDOCUMENTED.includes(name)) continue;
      const documented = classes.get(name);
      if (!documented) {
        wrong.push(`${name} is not documented`);
        continue;
      }
      const members = [...Object.keys(type.properties), ...Object.keys(type.methods)];
      for (const member of members.filter((one) => !one.startsWith('_'))) {
        if (UNDOCUMENTED.includes(`${name}.${member}`)) continue;
        const set = documented.get(member);
        const claimed = type.newer?.[member] ?? type.since;
        if (set === undefined) wrong.push(`${name}.${member} is not documented`);
        else if (set !== null && set !== claimed) wrong.push(`${name}.${member}: ${set}, not ${claimed}`);
      }
      for (const member of Object.keys(type.newer ?? {})) {
        if (!members.includes(member)) wrong.push(`${name}.${member} is dated but missing`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
