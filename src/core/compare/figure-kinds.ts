import type { FigureRole, Ordinal } from '../layouts/layout';
import type { Plan } from '../plan/plan';
import { headingYear, titleYears } from '../plan/years';

/** What a figure speaks of, told by the role that usually holds it; only figures of one kind and year are compared. */
export type FigureKind =
  | 'target.k'
  | 'pagu.rp'
  | 'prakiraanMaju.k'
  | 'prakiraanMaju.rp'
  | 'realisasiTahun.k'
  | 'realisasiTahun.rp'
  | 'targetRenstra.k'
  | 'targetRenstra.rp';

/** Figures of one kind and year that a table holds. */
export interface StatedFigure {
  readonly kind: FigureKind;
  /** Null where no heading and no title tells it. */
  readonly year: number | null;
  /** Columns that say it; where there are two (draft and analysis of Tabel II.3), either may be right. */
  readonly roles: readonly FigureRole[];
}

/**
 * How binding a table is: goals of several years, the draft before the plan, the plan itself, its execution. Figures may
 * change from one to the next, so that a difference between two of them is milder than within one.
 */
export type Stage = 'renstra' | 'rancangan' | 'renja' | 'pelaksanaan';

const STAGES: Readonly<Record<string, Stage>> = {
  Renstra: 'renstra',
  IKU: 'renstra',
  'II.2': 'renstra',
  'II.3': 'rancangan',
  'II.1': 'pelaksanaan',
  'T-C.29': 'pelaksanaan',
  'Rencana Aksi': 'pelaksanaan',
  'Pengukuran Kinerja': 'pelaksanaan',
  'Pengukuran Kinerja (berdampingan)': 'pelaksanaan',
};

/** Stage of a form. */
export function stageOf(form: string): Stage {
  return STAGES[form] ?? 'renja';
}

interface KindOfRoles {
  readonly kind: FigureKind;
  readonly roles: readonly FigureRole[];
  /** Where the heading names no year: years after that of the table, or null where only the heading can tell. */
  readonly after: number | null;
}

const ORDINALS: readonly Ordinal[] = [1, 2, 3, 4, 5, 6];

const KINDS: readonly KindOfRoles[] = [
  { kind: 'target.k', roles: ['target.k', 'targetAnalisis.k'], after: 0 },
  { kind: 'pagu.rp', roles: ['pagu.rp', 'paguAnalisis.rp'], after: 0 },
  { kind: 'prakiraanMaju.k', roles: ['prakiraanMaju.k'], after: 1 },
  { kind: 'prakiraanMaju.rp', roles: ['prakiraanMaju.rp'], after: 1 },
  { kind: 'realisasiTahun.k', roles: ['realisasiTahun.k'], after: 0 },
  { kind: 'realisasiTahun.rp', roles: ['realisasiTahun.rp'], after: 0 },
  { kind: 'targetRenstra.k', roles: ['targetRenstra.k'], after: null },
  { kind: 'targetRenstra.rp', roles: ['targetRenstra.rp'], after: null },
  ...ORDINALS.flatMap((n): KindOfRoles[] => [
    { kind: 'target.k', roles: [`target.t${n}.k`], after: null },
    { kind: 'realisasiTahun.k', roles: [`realisasi.t${n}.k`], after: null },
  ]),
];

/** Proposals of others, and goals of the ministries: their figures are not the office's own. */
const OF_OTHERS: ReadonlySet<string> = new Set(['II.4a', 'II.4b', 'IV.2']);
/** Forms whose title names the year of the plan they stand in and not that of their figures. */
const TITLED_LATER: ReadonlySet<string> = new Set(['T-C.29']);

/** The figures a table states, each with its year: from the heading of its column, else from the title of the table. */
export function statedFigures(plan: Plan): StatedFigure[] {
  const { form } = plan.table.layout;
  if (OF_OTHERS.has(form)) return [];
  const year = TITLED_LATER.has(form) ? null : yearOfTable(plan);
  return KINDS.flatMap(({ kind, roles, after }) => {
    const own = roles.filter((role) => plan.table.columns.some((column) => column.role === role));
    const [first] = own;
    if (!first) return [];
    const headed = headingYear(plan, first)?.year ?? null;
    const titled = year === null || after === null ? null : year + after;
    return [{ kind, year: headed ?? titled, roles: own }];
  });
}

/** The one year a table's title names; where it names none, that of its headings; null where it names several. */
export function yearOfTable(plan: Plan): number | null {
  const titled = titleYears(plan);
  const [year = null] = titled;
  if (titled.size === 1) return year;
  const headed = headingYear(plan, 'pagu.rp') ?? headingYear(plan, 'target.k');
  return headed?.year ?? (titled.size === 0 ? plan.table.year : null);
}
