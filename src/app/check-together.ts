import { checkTogether, inOrder } from '../core/check';
import type { ComparedTable } from '../core/compare/compared-table';
import { compareTables } from '../core/compare/comparison';
import type { Finding } from '../core/finding';
import { DEFAULT_SETTINGS, type Settings } from '../core/settings';
import type { CheckedWorkbook } from './check-workbook';
import { comparedPairs, type ComparedPair } from './comparisons';

/** What comparing a workbook with others gave for it: findings at its cells, and the pairs it takes part in. */
export interface BesideOthers {
  readonly findings: readonly Finding[];
  readonly pairs: readonly ComparedPair[];
}

/** Nothing to compare with. */
export const ALONE: BesideOthers = { findings: [], pairs: [] };

/** Compares the tables of several workbooks with each other; gives for each file what is its own. */
export function compareWorkbooks(
  tables: readonly ComparedTable[],
  settings: Settings = DEFAULT_SETTINGS,
): ReadonlyMap<string, BesideOthers> {
  const files = [...new Set(tables.map(({ file }) => file))];
  if (files.length < 2) return new Map();
  const comparison = compareTables(tables, settings);
  const found = checkTogether(comparison, settings);
  const pairs = comparedPairs(comparison);
  return new Map(
    files.map((file) => [
      file,
      {
        findings: found.filter((own) => own.file === file).map(({ finding }) => finding),
        pairs: pairs.filter(({ left, right }) => left.file === file || right.file === file),
      },
    ]),
  );
}

/** A checked workbook with what comparing it with others gave. */
export function withOthers(checked: CheckedWorkbook, { findings, pairs }: BesideOthers): CheckedWorkbook {
  const { reading } = checked;
  return {
    ...checked,
    findings: inOrder([...checked.findings, ...findings], reading),
    pairs: [...checked.pairs, ...pairs],
  };
}
