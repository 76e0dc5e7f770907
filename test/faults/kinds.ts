import { cellAt, textOf } from '../../src/core/grid/grid';
import type { CellRef } from '../../src/core/grid/ref';
import { QUARTERS } from '../../src/core/layouts/layout';
import type { Entry, Item, Plan } from '../../src/core/plan/plan';
import { moneyRollups } from '../../src/core/plan/sums';
import type { Sample } from '../support/sheet';
import { pick } from '../scenarios/dice';

/** One mistake: what some cells hold instead, and the cells at which it may be told. */
export interface Fault {
  readonly cells: readonly { readonly row: number; readonly column: number; readonly to: Sample }[];
  /** The wrong cells, one a mistake. */
  readonly at: readonly CellRef[];
}

/** A kind of mistake: where a plan has room for it, and how it is made there. */
export interface Kind {
  readonly name: string;
  readonly places: (plan: Plan) => readonly Place[];
  readonly make: (place: Place, chance: () => number, plan: Plan) => Fault;
}

interface Place {
  readonly item: Item;
  readonly at: CellRef;
  readonly value: number;
}

type Wanted = (item: Item, entry: Entry) => boolean;

/** Cells of figures that hold a plain number or nothing but one, and that a role lets through. */
function figures(plan: Plan, role: (role: string) => boolean, wanted: Wanted = () => true): Place[] {
  return plan.items.flatMap((item) =>
    [...item.entries.values()]
      .filter((entry) => role(entry.role) && entry.quoted === undefined && entry.parts.length <= 1)
      .filter((entry) => (entry.value ?? 0) > 0 && wanted(item, entry))
      .map((entry) => ({ item, at: entry.at, value: entry.value ?? 0 })),
  );
}

/** What typing makes of an amount: a digit more or less, two digits changed over, a figure of its own. */
function mistyped(value: number, chance: () => number): number {
  const ways = [value * 10, value + 1_000_000, value + 9_000, Math.round(value / 10) + 3_000];
  return pick(
    chance,
    ways.filter((other) => Math.abs(other - value) > 100),
  );
}

const isMoney = (role: string): boolean => role.endsWith('.rp') && !role.startsWith('capaian');
const isParent: Wanted = (item) => item.children.length > 0;
const isLeaf: Wanted = (item) => item.children.length === 0 && item.parent !== null;

function summed(plan: Plan): (role: string) => boolean {
  const roles = new Set<string>(moneyRollups(plan));
  return (role) => roles.has(role);
}

function one(at: CellRef, to: Sample): Fault {
  return { cells: [{ ...at, to }], at: [at] };
}

const wrongAmount: Kind['make'] = ({ at, value }, chance) => one(at, mistyped(value, chance));
const spend = QUARTERS.map((quarter): string => `realisasi.${quarter}.rp`);
const hasYear = (plan: Plan): boolean => plan.columns.has('realisasiTahun.rp');

/** True for a parent whose children have that column filled, so that their sum says something. */
const isBroken: Wanted = (item, { role }) =>
  item.children.some((child) => child.entries.get(role)?.value != null);

function coded(plan: Plan, segments: number): Place[] {
  return plan.items
    .filter(({ code, codeText }) => code && codeText && code.segments.length >= segments)
    .map((item) => ({ item, at: item.codeText?.at ?? item.name.at, value: 0 }));
}

/** The kinds of mistakes, those of sums first. */
export const KINDS: readonly Kind[] = [
  {
    name: 'amount of a parent',
    places: (plan) =>
      figures(plan, summed(plan), (item, entry) => isParent(item, entry) && isBroken(item, entry)),
    make: wrongAmount,
  },
  {
    name: 'amount of a leaf',
    places: (plan) =>
      figures(
        plan,
        summed(plan),
        (item, entry) => isLeaf(item, entry) && item.parent?.entries.get(entry.role)?.value != null,
      ),
    make: wrongAmount,
  },
  {
    name: 'amount of a quarter',
    places: (plan) =>
      hasYear(plan)
        ? figures(
            plan,
            (role) => spend.includes(role),
            (item) => item.entries.get('realisasiTahun.rp')?.value != null,
          )
        : [],
    make: wrongAmount,
  },
  {
    name: 'amount of the year',
    places: (plan) => (hasYear(plan) ? figures(plan, (role) => role === 'realisasiTahun.rp') : []),
    make: wrongAmount,
  },
  {
    name: 'amount of a total row',
    places: (plan) =>
      plan.totals.flatMap((total) =>
        [...total.entries.values()]
          .filter(({ role, value }) => summed(plan)(role) && (value ?? 0) > 0)
          .flatMap(({ at, value }) =>
            plan.items[0] ? [{ item: plan.items[0], at, value: value ?? 0 }] : [],
          ),
      ),
    make: wrongAmount,
  },
  {
    name: 'amount of a parent left blank',
    places: (plan) =>
      figures(
        plan,
        summed(plan),
        (item, entry) => isParent(item, entry) && isBroken(item, entry) && entry.formula === undefined,
      ),
    make: ({ at }) => one(at, null),
  },
  {
    name: 'printed percentage',
    places: (plan) =>
      plan.table.identities.flatMap((identity) =>
        identity.kind === 'percent'
          ? figures(
              plan,
              (role) => role === identity.result,
              (item) =>
                (item.entries.get(identity.base)?.value ?? 0) > 0 &&
                item.entries.get(identity.part)?.value != null,
            )
          : [],
      ),
    make: ({ at, value }, _chance, plan) => {
      const cell = cellAt(plan.table.grid, at.row, at.column);
      const raw = typeof cell?.value === 'number' ? cell.value : value;
      return one(at, { ...cell, value: raw + (raw === value ? 7.5 : 0.075) });
    },
  },
  {
    name: 'K of the year',
    places: (plan) =>
      figures(
        plan,
        (role) => role === 'realisasiTahun.k',
        (item) => QUARTERS.some((quarter) => item.entries.get(`realisasi.${quarter}.k`)?.value != null),
      ),
    make: ({ at }) => one(at, 7777),
  },
  {
    name: 'more spent than the pagu',
    places: (plan) => {
      const ceiling = plan.table.layout.ceiling;
      if (!ceiling) return [];
      return figures(
        plan,
        (role) => role === ceiling.realisasi,
        (item) => item.children.length === 0 && (item.entries.get(ceiling.pagu)?.value ?? 0) > 0,
      );
    },
    make: ({ item, at }, _chance, plan) => {
      const pagu = item.entries.get(plan.table.layout.ceiling?.pagu ?? 'pagu.rp')?.value ?? 0;
      return one(at, pagu * 2);
    },
  },
  {
    name: 'amount typed as text',
    places: (plan) => figures(plan, isMoney, (_item, { text, formula }) => !text && formula === undefined),
    make: ({ at, value }) => one(at, `Rp. ${value.toLocaleString('id-ID')},-`),
  },
  {
    name: 'amount torn by a space',
    places: (plan) => figures(plan, isMoney, (_item, { value }) => (value ?? 0) >= 1_000_000),
    make: ({ at, value }) => {
      const digits = Math.round(value).toLocaleString('id-ID');
      return one(at, `${digits.slice(0, -2)} ${digits.slice(-2)}`);
    },
  },
  {
    name: 'amount nobody can read',
    places: (plan) => figures(plan, isMoney),
    make: ({ at }) => one(at, '1.000.00'),
  },
  {
    name: 'cell with an error',
    places: (plan) => figures(plan, (role) => isMoney(role) || role.endsWith('.k')),
    make: ({ at }, chance) => one(at, { error: pick(chance, ['#REF!', '#VALUE!', '#DIV/0!']) }),
  },
  {
    name: 'target left blank',
    places: (plan) => pairs(plan, (target) => target),
    make: ({ at }, chance) => one(at, pick(chance, [null, '-'])),
  },
  {
    name: 'pagu of a target is 0',
    places: (plan) => pairs(plan, (_target, pagu) => pagu),
    make: ({ at }) => one(at, 0),
  },
  {
    name: 'count in a percent cell',
    places: (plan) => pairs(plan, (target) => target),
    make: ({ at }, chance) => one(at, pick(chance, ['16800%', '68000%', { value: 168, format: '0%' }])),
  },
  {
    name: 'unit without its figure',
    places: (plan) => pairs(plan, (target) => target),
    make: ({ at }, chance) => one(at, pick(chance, ['Lembaga', 'Milyar', '%'])),
  },
  {
    name: 'malformed code',
    places: (plan) => coded(plan, 5),
    make: ({ item, at }, _chance, plan) => {
      const text = textOf(cellAt(plan.table.grid, at.row, at.column)?.value);
      return one(at, `${text.replace(/\.(\d)(\d)\./, '.$1O.')}${item.children.length === 0 ? '' : '.x'}`);
    },
  },
  {
    name: 'code of the row above',
    places: (plan) =>
      coded(plan, 6).filter(({ item }) => {
        const before = plan.items[item.index - 1];
        return before?.parent === item.parent && before.level === item.level && before.codeText !== null;
      }),
    make: ({ item, at }, _chance, plan) => one(at, plan.items[item.index - 1]?.codeText?.text ?? ''),
  },
];

/** Targets with their pagu at the lowest items, of which one is changed. */
function pairs(plan: Plan, which: (target: Entry, pagu: Entry) => Entry): Place[] {
  return plan.table.layout.pairs.flatMap(({ target, pagu }) =>
    plan.items.flatMap((item) => {
      const [promised, paid] = [item.entries.get(target), item.entries.get(pagu)];
      const whole = (promised?.value ?? 0) > 0 && promised?.parts.length === 1 && (paid?.value ?? 0) > 0;
      if (!whole || item.children.length > 0 || item.indicators.length === 0) return [];
      if (promised.quoted !== undefined || paid?.quoted !== undefined || !paid) return [];
      const { at, value } = which(promised, paid);
      return [{ item, at, value: value ?? 0 }];
    }),
  );
}
