import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../src/core';
import { formatRef } from '../../src/core/grid/ref';
import type { WorkbookReading } from '../../src/core/rules/rule';

/** What the rules find of the errors marked in a table, by `rule cell`. */
export interface Score {
  readonly found: readonly string[];
  readonly missed: readonly string[];
  /** Findings that are no marked error. */
  readonly falseAlarms: readonly string[];
}

/** Compares the findings of a table with `NAME.temuan.txt`; a table without one has no error. */
export function scoreOf(name: string, reading: WorkbookReading): Score {
  const marked = new Set(marksOf(name));
  const told = new Set(check(reading).map(({ rule, at }) => `${rule} ${formatRef(at)}`));
  return {
    found: [...marked].filter((mark) => told.has(mark)),
    missed: [...marked].filter((mark) => !told.has(mark)),
    falseAlarms: [...told].filter((own) => !marked.has(own)),
  };
}

function marksOf(name: string): string[] {
  const path = join(__dirname, `${name}.temuan.txt`);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [cell = '', rule = ''] = line.split(' · ');
      return `${rule} ${cell}`;
    });
}

/** One line a rule: how many of the marked errors were found, and how many false alarms there were; last, all together. */
export function scoreRows(scores: readonly Score[]): string[][] {
  const rules = new Map<string, { found: number; marked: number; falseAlarms: number }>();
  const count = (own: string, change: Partial<Record<'found' | 'marked' | 'falseAlarms', number>>): void => {
    for (const rule of [own.split(' ')[0] ?? '', '']) {
      const before = rules.get(rule) ?? { found: 0, marked: 0, falseAlarms: 0 };
      rules.set(rule, {
        found: before.found + (change.found ?? 0),
        marked: before.marked + (change.marked ?? 0),
        falseAlarms: before.falseAlarms + (change.falseAlarms ?? 0),
      });
    }
  };
  for (const { found, missed, falseAlarms } of scores) {
    for (const own of found) count(own, { found: 1, marked: 1 });
    for (const own of missed) count(own, { marked: 1 });
    for (const own of falseAlarms) count(own, { falseAlarms: 1 });
  }
  const all = rules.get('') ?? { found: 0, marked: 0, falseAlarms: 0 };
  rules.delete('');
  const percent = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(1)} %`;
  return [
    ['aturan', 'ditemukan', 'ditandai', 'alarm palsu'],
    ...[...rules]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([rule, own]) => [rule, String(own.found), String(own.marked), String(own.falseAlarms)]),
    ['semua', String(all.found), String(all.marked), String(all.falseAlarms)],
    [
      '',
      `recall ${percent(all.found, all.marked)}`,
      `precision ${percent(all.found, all.found + all.falseAlarms)}`,
      '',
    ],
  ];
}
