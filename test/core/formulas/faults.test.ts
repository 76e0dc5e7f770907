import { check, readPlans } from '../../../src/core';
import type { Cell, Grid } from '../../../src/core/grid/grid';
import { cellAt } from '../../../src/core/grid/grid';
import { formatColumn, formatRef } from '../../../src/core/grid/ref';
import { RULES } from '../../../src/core/rules';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { withCells } from '../../support/sheet';
import { makeSheet, pick, randomFrom, type MadeRow, type MadeSheet, type Random } from './formula-sheet';

const IDS = [
  'rumus-beda-pola',
  'rumus-baris-lain',
  'rumus-rentang-pendek',
  'rumus-ganda',
  'rumus-diri',
  'konstanta-di-rumus',
  'persen-tambah-rupiah',
  'rumus-uji-teks',
  'galat-tersembunyi',
] as const;
type Id = (typeof IDS)[number];

const rules = RULES.filter(({ id }) => (IDS as readonly string[]).includes(id));

/** `rule cell` of all findings about formulas. */
function findingsIn(grid: Grid): string[] {
  return check(readPlans([grid]), DEFAULT_SETTINGS, rules).map(({ rule, at }) => `${rule} ${formatRef(at)}`);
}

/** A cell that goes wrong, and what it then holds. */
interface Fault {
  readonly row: number;
  readonly column: number;
  readonly to: Cell;
}

const nameOf = (row: number, column: number): string => formatColumn(column) + String(row + 1);

function formulaAt({ grid }: MadeSheet, row: number, column: number): string {
  return cellAt(grid, row, column)?.formula?.slice(1) ?? '';
}

const withFormula = (row: number, column: number, formula: string): Fault => ({
  row,
  column,
  to: { value: 12345, formula: `=${formula}` },
});

function parentsOf({ rows }: MadeSheet): MadeRow[] {
  return rows.filter(({ children }) => children.length > 1);
}

/** A sum without one of its terms, the first or last as often as one in the middle. */
function without(random: Random, sheet: MadeSheet): Fault {
  const parent = pick(random, parentsOf(sheet));
  const column = pick(random, sheet.rollups);
  const gone = pick(random, parent.children);
  const left = parent.children.filter((child) => child !== gone).map(({ row }) => nameOf(row, column));
  return withFormula(parent.row, column, pick(random, [left.join('+'), `SUM(${left.join(',')})`]));
}

function twice(random: Random, sheet: MadeSheet): Fault {
  const parent = pick(random, parentsOf(sheet));
  const column = pick(random, sheet.rollups);
  const cells = parent.children.map(({ row }) => nameOf(row, column));
  const again = pick(random, parent.children);
  const below = again.children.length > 0 && random() < 0.5 ? pick(random, again.children) : again;
  return withFormula(parent.row, column, [...cells, nameOf(below.row, column)].join('+'));
}

function toItself(random: Random, sheet: MadeSheet): Fault {
  const row = pick(random, sheet.rows);
  const sums = row.children.length > 0 && random() < 0.5;
  const column = pick(random, sums || sheet.computed.length === 0 ? sheet.rollups : sheet.computed);
  const formula = formulaAt(sheet, row.row, column);
  return withFormula(
    row.row,
    column,
    formula === ''
      ? `SUM(${nameOf(row.row - 1, column)}:${nameOf(row.row, column)})`
      : `${formula}+${nameOf(row.row, column)}`,
  );
}

/** One operand of a row formula moved to the row of another item. */
function otherRow(random: Random, sheet: MadeSheet): Fault {
  const row = pick(
    random,
    sheet.rows.filter(({ row: own }) => own > (sheet.rows[0]?.row ?? 0)),
  );
  const inner = new Set<MadeRow>();
  const collect = (own: MadeRow): void => {
    inner.add(own);
    own.children.forEach(collect);
  };
  collect(row);
  const other = pick(
    random,
    sheet.rows.filter((own) => !inner.has(own)),
  );
  if (sheet.computed.length === 0) {
    const below = parentsOf(sheet).filter(({ row: own }) => own > (sheet.rows[0]?.row ?? 0));
    const parent = pick(random, below);
    const column = pick(random, sheet.rollups);
    const cells = parent.children.map((child) => nameOf(child.row, column));
    const outside = pick(
      random,
      sheet.rows.filter(({ row: own }) => own < parent.row),
    );
    return withFormula(parent.row, column, [...cells, nameOf(outside.row, column)].join('+'));
  }
  const column = pick(random, sheet.computed);
  const references = [...formulaAt(sheet, row.row, column).matchAll(/([A-Z]+)\$?\d+/g)];
  const moved = pick(random, [...new Set(references.map(([text]) => text))]);
  const to = moved.replace(/\d+$/, String(other.row + 1));
  return withFormula(row.row, column, formulaAt(sheet, row.row, column).replaceAll(moved, to));
}

/** A row formula that does something else with its own row. */
function otherPattern(random: Random, sheet: MadeSheet): Fault {
  if (sheet.computed.length === 0 || random() < 0.3) {
    const parent = pick(random, parentsOf(sheet));
    const column = pick(random, sheet.rollups);
    const formula = formulaAt(sheet, parent.row, column);
    return withFormula(parent.row, column, pick(random, [`${formula}+5000`, `(${formula})*1.1`]));
  }
  const row = pick(random, sheet.rows);
  const column = pick(random, sheet.computed);
  const plain = (column: number): string => nameOf(row.row, column);
  if (sheet.percents.includes(column)) {
    const [part, base] = [plain(column - 2), plain(column - 18)];
    return withFormula(
      row.row,
      column,
      pick(random, [
        `${part}/${base}`,
        `${part}*${base}`,
        `${part}/${plain(column - 14)}*100`,
        `${part}-${base}`,
      ]),
    );
  }
  const rupiah = column % 2 === 0;
  const terms = [9, 11, 13, 15].map((own) => plain(own + (rupiah ? 1 : 0)));
  return withFormula(
    row.row,
    column,
    pick(random, [terms.slice(0, 3).join('+'), terms.slice(1).join('+'), terms.join('-')]),
  );
}

function typed(random: Random, sheet: MadeSheet): Fault {
  const sums = sheet.computed.length === 0 || random() < 0.5;
  const row = pick(random, sums ? parentsOf(sheet) : sheet.rows);
  const column = pick(random, sums ? sheet.rollups : sheet.computed);
  const value = Number(cellAt(sheet.grid, row.row, column)?.value ?? 0);
  return { row: row.row, column, to: { value: random() < 0.5 ? value : Math.round(value) + 1_000_003 } };
}

function mixed(random: Random, sheet: MadeSheet): Fault {
  const row = pick(random, sheet.rows);
  const sums = row.children.length > 0 && (sheet.computed.length === 0 || random() < 0.5);
  const column = pick(
    random,
    sums || sheet.computed.length === 0 ? sheet.rollups : sheet.computed.slice(1, 2),
  );
  const formula = formulaAt(sheet, row.row, column);
  const k = nameOf(row.row, 3);
  return withFormula(
    row.row,
    column,
    `${formula === '' ? nameOf(row.row, sheet.rollups.find((own) => own !== column) ?? 4) : formula}+${k}`,
  );
}

function hidden(random: Random, sheet: MadeSheet): Fault {
  const row = pick(random, sheet.rows);
  const sums = row.children.length > 0 && random() < 0.5;
  const column = pick(random, sums || sheet.computed.length === 0 ? sheet.rollups : sheet.computed);
  const formula = formulaAt(sheet, row.row, column) || '1*2';
  const to = `IFERROR(${formula.replace(/[A-Z]+\$?\d+/, '#REF!').replace('1*2', '#REF!')},${pick(random, ['0', '""'])})`;
  return {
    ...withFormula(row.row, column, to),
    to: { value: to.endsWith('0)') ? 0 : '', formula: `=${to}` },
  };
}

/** A predikat that looks at the name or the indicator of a row instead of a figure. */
function textTest(random: Random, sheet: MadeSheet): Fault {
  const row = pick(random, sheet.rows);
  const column = sheet.percents.length > 0 ? pick(random, sheet.percents) : 2;
  const tested = nameOf(pick(random, sheet.rows).row, 1);
  const test = pick(random, [`${tested}>90`, `${tested}>=91`, `90<${tested}`, `AND(${tested}>75,1=1)`]);
  const fault = withFormula(row.row, column, `IF(${test},"Sangat Tinggi","Tinggi")`);
  return { ...fault, to: { ...fault.to, value: 'Sangat Tinggi' } };
}

const INJECTIONS: Readonly<Record<Id, (random: Random, sheet: MadeSheet) => Fault>> = {
  'rumus-rentang-pendek': without,
  'rumus-ganda': twice,
  'rumus-diri': toItself,
  'rumus-baris-lain': otherRow,
  'rumus-beda-pola': otherPattern,
  'konstanta-di-rumus': typed,
  'persen-tambah-rupiah': mixed,
  'galat-tersembunyi': hidden,
  'rumus-uji-teks': textTest,
};

/** Faults of a kind, each in a sheet of its own. */
const FAULTS = 15;

describe.each(['II.1', 'III.1'] as const)('formulas of Tabel %s', (form) => {
  test('nothing is reported of sheets without a fault', () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const { grid } = makeSheet(form, seed);
      expect(readPlans([grid]).plans.map(({ table }) => table.layout.form)).toEqual([form]);
      expect([seed, findingsIn(grid)]).toEqual([seed, []]);
    }
  });

  test.each(Object.entries(INJECTIONS))('%s: faults at random places', (id, inject) => {
    const missed: string[] = [];
    for (let seed = 1; seed <= FAULTS; seed += 1) {
      const sheet = makeSheet(form, seed);
      const fault = inject(randomFrom(seed * 7919), sheet);
      const at = formatRef(fault);
      const found = findingsIn(withCells(sheet.grid, [fault]));
      if (found.join() !== `${id} ${at}`)
        missed.push(
          `${String(seed)} ${at} ${fault.to.formula ?? JSON.stringify(fault.to.value)} -> ${found.join(', ')}`,
        );
    }
    expect(missed).toEqual([]);
  });
});

test('totals of Tabel III.1: faults at random places', () => {
  const missed: string[] = [];
  let tried = 0;
  for (let seed = 1; tried < FAULTS; seed += 1) {
    const random = randomFrom(seed * 104_729);
    const sheet = makeSheet('III.1', seed);
    const roots = sheet.rows.filter(({ parent }) => parent === null);
    if (roots.length < 3) continue;
    tried += 1;
    const column = pick(random, sheet.rollups);
    const cells = roots.map(({ row }) => nameOf(row, column));
    const short = random() < 0.5;
    const one = nameOf(pick(random, short ? roots : sheet.rows).row, column);
    const formula = (short ? cells.filter((cell) => cell !== one) : [...cells, one]).join('+');
    const fault = withFormula(sheet.totalRow, column, formula);
    const found = findingsIn(withCells(sheet.grid, [fault]));
    const id = short ? 'rumus-rentang-pendek' : 'rumus-ganda';
    if (found.join() !== `${id} ${formatRef(fault)}`)
      missed.push(`${String(seed)} =${formula} -> ${found.join(', ')}`);
  }
  expect(missed).toEqual([]);
});
