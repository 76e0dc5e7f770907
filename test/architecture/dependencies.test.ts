import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { filesBelow, isTypeScript, places } from './sources';

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

interface Rule {
  readonly name: string;
  readonly comment?: string;
}

const root = join(__dirname, '../..');
const config = join(root, '.dependency-cruiser.cjs');

/** Runs the checker on the `src` of a folder; it is an ECMAScript module, so it runs in a process of its own. */
function violationsIn(folder: string): Violation[] {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const run = spawnSync(process.execPath, [program, '--config', config, '--output-type', 'json', 'src'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (!run.stdout) throw new Error(run.stderr);
  return (JSON.parse(run.stdout) as { summary: { violations: Violation[] } }).summary.violations;
}

/** A project of the given files, with the packages and settings of this one, in a folder that the caller removes. */
function projectOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'selaras-dependencies-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${text}\n`);
  }
  for (const file of ['package.json', 'tsconfig.json']) copyFileSync(join(root, file), join(folder, file));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

function violationsOf(files: Readonly<Record<string, string>>): Violation[] {
  const folder = projectOf(files);
  try {
    return violationsIn(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function forbiddenRules(): Rule[] {
  return (createRequire(__filename)(config) as { forbidden: Rule[] }).forbidden;
}

describe('dependencies', () => {
  test('no import breaks a rule', () => {
    const found = violationsIn(root).map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
    expect(found).toEqual([]);
  });

  test('every rule says why', () => {
    const silent = forbiddenRules().filter(({ comment }) => !comment);
    expect(silent).toEqual([]);
  });

  test('only the Excel host and its mains speak of Office', () => {
    const office = new Set(['Office', 'Excel', 'OfficeExtension', 'OfficeRuntime']);
    const elsewhere = filesBelow('src').filter(
      (path) => isTypeScript(path) && !/^src\/(hosts\/excel|taskpane|commands)\//.test(path),
    );
    /** `Excel.run`, `Excel.Range`: the left side of a dot, not a property or text of that name. */
    const isOffice = (node: ts.Node): boolean =>
      (ts.isPropertyAccessExpression(node) &&
        ts.isIdentifier(node.expression) &&
        office.has(node.expression.text)) ||
      (ts.isQualifiedName(node) && ts.isIdentifier(node.left) && office.has(node.left.text));
    expect(places(elsewhere, isOffice)).toEqual([]);
  });
});

describe('the rules themselves', () => {
  /** Files that break each rule; together they are one small project. */
  const broken: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'no-cycles': { 'src/core/a.ts': `import './b';`, 'src/core/b.ts': `import './a';` },
    'no-orphans': { 'src/core/alone.ts': 'export const alone = 1;' },
    'no-unresolvable': { 'src/core/lost.ts': `import './nowhere';` },
    'production-packages-only': { 'src/cli/dev.ts': `import 'fast-check';` },
    'no-import-of-tests': {
      'src/app/tested.ts': `import '../../test/fixture';`,
      'test/fixture.ts': 'export {};',
    },
    'core-knows-only-core': { 'src/core/speaks.ts': `import '../messages/id';` },
    'core-uses-pure-packages-only': {
      'src/core/reads.ts': `import 'node:fs';`,
      'src/core/zips.ts': `import 'fflate';`,
    },
    'rules-are-independent': {
      'src/core/rules/one.ts': `import './two';`,
      'src/core/rules/two.ts': 'export {};',
    },
    'messages-know-only-core': { 'src/messages/id.ts': `import '../app/use';` },
    'app-knows-no-host-and-no-ui': {
      'src/app/use.ts': `import '../ui/pane';`,
      'src/app/open.ts': `import '../hosts/memory/m';`,
    },
    'hosts-know-no-surface': { 'src/hosts/memory/m.ts': `import '../../ui/pane';` },
    'hosts-do-not-know-each-other': { 'src/hosts/excel/e.ts': `import '../memory/m';` },
    'formula-is-for-file-hosts': {
      'src/hosts/excel/f.ts': `import '../formula/sum';`,
      'src/hosts/formula/sum.ts': 'export {};',
    },
    'ui-knows-no-host': { 'src/ui/pane.ts': `import '../hosts/memory/m';` },
    'mains-do-not-know-each-other': { 'src/taskpane/main.ts': `import '../cli/main';` },
    'only-the-playground-embeds-the-task-pane': { 'src/cli/main.ts': `import '../taskpane/main';` },
    'office-only-in-its-host': { 'src/ui/office.ts': `import type {} from '@types/office-js';` },
    'no-node-in-the-browser': { 'src/ui/path.ts': `import 'node:path';` },
    'react-only-in-surfaces': { 'src/cli/draws.ts': `import 'react';` },
  };

  const caught = new Set<string>();

  beforeAll(() => {
    const files = Object.assign({}, ...Object.values(broken)) as Record<string, string>;
    for (const { rule, from } of violationsOf(files)) caught.add(`${rule.name}: ${from}`);
  });

  test('each is tried', () => {
    const names = forbiddenRules().map(({ name }) => name);
    expect(Object.keys(broken).sort()).toEqual(names.sort());
  });

  test.each(Object.entries(broken))('%s is caught', (name, files) => {
    const reports = Object.keys(files).map((path) => `${name}: ${path}`);
    expect(reports.filter((report) => caught.has(report))).not.toEqual([]);
  });

  test('what the design allows passes', () => {
    const files = {
      'src/core/rules/index.ts': `import './one';\nimport './two';`,
      'src/core/rules/one.ts': `import type {} from './rule';\nimport 'fastest-levenshtein';`,
      'src/core/rules/two.ts': `import type {} from './rule';\nimport '@borgar/fx';`,
      'src/core/rules/rule.ts': `import type {} from '../finding';`,
      'src/core/finding.ts': 'export {};',
      'src/messages/id.ts': `import type {} from '../core/finding';`,
      'src/app/check.ts': `import '../core/rules';\nimport '../messages/id';`,
      'src/hosts/formula/sum.ts': `import '@formulajs/formulajs';\nimport 'numfmt';`,
      'src/hosts/xlsx-file/read.ts': [
        `import 'node:fs';`,
        `import '@e965/xlsx';`,
        `import '@protobi/exceljs';`,
        `import 'fflate';`,
        `import '../../app/check';`,
        `import '../formula/sum';`,
      ].join('\n'),
      'src/ui/pane.tsx': `import 'react';\nimport '@fluentui/react-components';\nimport '../app/check';`,
      'src/taskpane/main.tsx': `import '../ui/pane';\nimport 'react-dom/client';`,
      'src/playground/main.tsx': `import '../taskpane/main';\nimport '../hosts/formula/sum';`,
      'src/cli/main.ts': [
        `import '../hosts/xlsx-file/read';`,
        `import type {} from 'sarif';`,
        `import 'commander';`,
        `import 'piscina';`,
        `import 'tinyglobby';`,
        `import 'valibot';`,
      ].join('\n'),
    };
    expect(violationsOf(files)).toEqual([]);
  });
});
