import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, readPlans } from '../../src/core';
import type { Finding } from '../../src/core/finding';
import { cellAt, textOf, type Grid } from '../../src/core/grid/grid';
import { formatRef } from '../../src/core/grid/ref';
import { RULES, type RuleId } from '../../src/core/rules';
import type { Rule } from '../../src/core/rules/rule';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { catalogueOf, describe as describeFinding, LANGUAGES } from '../../src/messages/format';
import { withCells } from '../support/sheet';
import { readPage, type Example, type Page } from './page';

const folder = join(__dirname, '../../src/core/rules');

function pageOf(rule: Rule): Page | null {
  const path = join(folder, `${rule.id}.md`);
  return existsSync(path) ? readPage(readFileSync(path, 'utf8')) : null;
}

/** What the rule reports, be it by itself or as a consequence of another of its findings. */
function findingsOf(rule: Rule, grids: readonly Grid[]): Finding[] {
  return check(readPlans(grids), DEFAULT_SETTINGS, [rule]).flatMap((own) => [
    own,
    ...(own.consequences ?? []),
  ]);
}

function formsOf(grids: readonly Grid[]): string[] {
  return readPlans(grids).plans.map((plan) => plan.table.layout.form);
}

function cellsOf(findings: readonly Finding[], { marked, grids }: Example): string[] {
  const named = grids.length > 1 || marked.some((cell) => cell.includes('!'));
  return findings.map(({ at }) => (named ? `${at.sheet}!` : '') + formatRef(at)).sort();
}

/** The sheets after the fix of a finding. */
function fixed(grids: readonly Grid[], finding: Finding): Grid[] {
  return grids.map((grid) => fixedSheet(grid, finding));
}

/** A sheet after the fix of a finding; throws where a cell does not hold what the fix says it holds. */
function fixedSheet(grid: Grid, finding: Finding): Grid {
  const edits = finding.fix?.edits.filter(({ at }) => at.sheet === grid.sheet) ?? [];
  for (const { at, from, formula } of edits) {
    const cell = cellAt(grid, at.row, at.column);
    expect(cell?.value ?? null).toEqual(from);
    expect(cell?.formula ?? null).toBe(formula?.from ?? null);
  }
  return withCells(
    grid,
    edits.map(({ at, from, to, formula }) => ({
      ...at,
      // What the new formula gives is for a workbook to calculate.
      to: formula ? { value: from, formula: textOf(to) } : to,
    })),
  );
}

function expectReports(rule: Rule, example: Example): void {
  const { grids, marked } = example;
  const findings = findingsOf(rule, grids);
  expect(cellsOf(findings, example)).toEqual([...marked].sort());
  for (const finding of findings) {
    for (const language of LANGUAGES) {
      const words = Object.values(describeFinding(finding, language)).join('\n');
      expect(words).not.toMatch(/[{}]|undefined|null|NaN/);
    }
    if (!finding.fix) continue;
    const after = findingsOf(rule, fixed(grids, finding)).map(({ fingerprint }) => fingerprint);
    expect(after).not.toContain(finding.fingerprint);
  }
}

describe.each(RULES.map((rule): [string, Rule] => [rule.id, rule]))('%s', (id, rule) => {
  const page = pageOf(rule);

  test('has a page with its title, an explanation and both kinds of examples', () => {
    // `npm run new-rule` writes a skeleton.
    if (!page) throw new Error(`src/core/rules/${id}.md is missing`);
    expect(page.title).toBe(catalogueOf('id').rules[id as RuleId].title);
    expect(page.explained).toBe(true);
    expect(page.salah).not.toEqual([]);
    expect(page.benar).not.toEqual([]);
    expect(page.salah.filter(({ marked }) => marked.length === 0).map(({ name }) => name)).toEqual([]);
    expect(page.benar.flatMap(({ marked }) => marked)).toEqual([]);
  });

  for (const example of page?.salah ?? []) {
    test(`reports: ${example.name}`, () => expectReports(rule, example));
  }

  for (const example of page?.benar ?? []) {
    test(`is silent: ${example.name}`, () => {
      // A table that was not read as what it is would be silent for the wrong reason.
      if (rule.scope !== 'workbook') expect(formsOf(example.grids)).toEqual(example.forms);
      expectReports(rule, example);
    });
  }
});
