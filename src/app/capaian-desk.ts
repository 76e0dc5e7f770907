import type { Reason } from '../core/capaian/achieve';
import type { CaraHitung } from '../core/capaian/cara-hitung';
import { withChoice } from '../core/capaian/choices';
import { fillableCells } from '../core/capaian/fillable';
import type { Performance, PlanPerformance } from '../core/capaian/performance';
import type { Polaritas, PolaritasBy } from '../core/capaian/polaritas';
import type { Predikat } from '../core/capaian/predikat';
import type { CaraHitungBy } from '../core/capaian/propose';
import type { Edit } from '../core/finding';
import type { CellRef } from '../core/grid/ref';
import type { Role } from '../core/layouts/layout';
import type { Language } from '../messages/format';
import { loadChoices, saveChoices } from './capaian-choices';
import { insertCapaian, readCapaian, removeCapaian, type CapaianReading } from './insert-capaian';
import type { WorkbookHost } from './ports';
import type { WorkQueue } from './work-queue';

/** One indicator as the user sees it. */
export interface IndicatorSummary {
  /** Key of the choice about it. */
  readonly key: string;
  readonly at: CellRef;
  readonly name: string;
  readonly indicator: string | null;
  readonly caraHitung: CaraHitung;
  readonly caraHitungBy: CaraHitungBy;
  readonly polaritas: Polaritas;
  readonly polaritasBy: PolaritasBy;
  /** True where nothing in the table tells, so that a person should. */
  readonly unsure: boolean;
  readonly target: number | string | null;
  readonly realisasi: number | string | null;
  readonly capaian: number | null;
  readonly predikat: Predikat | null;
  readonly reason: Reason | null;
}

/** An empty computed cell of the form, with what would be filled in. */
export interface FillSummary {
  readonly edit: Edit;
  readonly name: string;
  readonly role: Role;
  readonly value: number;
}

/** One table with target and realisasi. */
export interface CapaianSummary {
  readonly sheet: string;
  readonly form: string;
  /** True where our columns stand beside it. */
  readonly there: boolean;
  readonly average: number | null;
  readonly predikat: Predikat | null;
  readonly indicators: readonly IndicatorSummary[];
  readonly fills: readonly FillSummary[];
}

/** All that a surface shows of capaian; null before the first look. */
interface CapaianState {
  readonly tables: readonly CapaianSummary[] | null;
  /** True where our columns stand anywhere, also beside no table any more. */
  readonly there: boolean;
}

/** The capaian of one workbook, and everything a person can do with it; failures are told by the queue. */
export interface CapaianDesk {
  readonly state: () => CapaianState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly look: () => Promise<void>;
  readonly choose: (
    key: string,
    change: { readonly caraHitung?: CaraHitung | null; readonly polaritas?: Polaritas | null },
  ) => Promise<void>;
  /** Inserts or updates our columns everywhere. */
  readonly insert: (language: Language) => Promise<void>;
  /** The same beside the tables of the sheet the user looks at; everywhere when it has none. */
  readonly insertHere: (language: Language) => Promise<void>;
  readonly remove: () => Promise<void>;
  /** Fills the cells that are still empty. */
  readonly fill: (edits: readonly Edit[]) => Promise<void>;
}

/** What the desk needs of its surroundings. */
export interface CapaianSurroundings {
  readonly host: WorkbookHost;
  readonly queue: WorkQueue;
  readonly breathe: () => Promise<void>;
}

/** Opens the capaian of a workbook. */
export function createCapaianDesk({ host, queue, breathe }: CapaianSurroundings): CapaianDesk {
  let state: CapaianState = { tables: null, there: false };
  const listeners = new Set<() => void>();

  async function look(signal: AbortSignal): Promise<CapaianReading> {
    queue.progress('reading', { cancellable: true });
    await breathe();
    const read = await readCapaian(host, signal);
    await breathe();
    state = {
      tables: read.places.flatMap(({ there, tables }) => tables.map((table) => summaryOf(table, there))),
      there: read.stray.length > 0 || read.places.some(({ there }) => there),
    };
    for (const listener of listeners) listener();
    return read;
  }

  async function insert(language: Language, only: string | null, signal: AbortSignal): Promise<void> {
    queue.progress('inserting');
    await breathe();
    const sheets = await insertCapaian(host, language, only, signal);
    await look(signal);
    queue.notify(sheets.length > 0 ? { kind: 'columns-inserted', sheets } : { kind: 'no-capaian' });
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    look: () => queue.run(async (signal) => void (await look(signal))),
    choose: (key, change) =>
      queue.run(async (signal) => {
        await saveChoices(host, withChoice(await loadChoices(host), key, change));
        await look(signal);
      }),
    insert: (language) => queue.run((signal) => insert(language, null, signal)),
    insertHere: (language) =>
      queue.run(async (signal) => {
        const active = await host.activeSheet();
        const { places } = await look(signal);
        await insert(language, places.some(({ sheet }) => sheet === active) ? active : null, signal);
      }),
    remove: () =>
      queue.run(async (signal) => {
        queue.progress('inserting');
        const count = await removeCapaian(host);
        await look(signal);
        queue.notify({ kind: 'columns-removed', count });
      }),
    fill: (edits) =>
      queue.run(async (signal) => {
        queue.progress('fixing');
        const { applied, changed } = await host.apply(edits);
        await look(signal);
        queue.notify({ kind: 'fixed', applied: applied.length, changed: changed.map(({ at }) => at) });
      }),
  };
}

function summaryOf(table: PlanPerformance, there: boolean): CapaianSummary {
  const { plan, items, overall } = table;
  return {
    sheet: plan.sheet,
    form: plan.table.layout.form,
    there,
    average: overall.capaian,
    predikat: overall.predikat,
    indicators: [...items.values()].flatMap(({ indicators }) => indicators.filter(isTold).map(indicatorOf)),
    fills: fillableCells(table).map(({ edit, item, role, value }) => ({
      edit,
      name: item.name.text,
      role,
      value,
    })),
  };
}

/** False for a row that was given nothing to do in the year and did nothing. */
function isTold({ target, realisasi }: Performance): boolean {
  const blank = (own: Performance['target']): boolean => own.kind === 'tiada' && own.why === 'kosong';
  return !(blank(target) && blank(realisasi));
}

function indicatorOf(own: Performance): IndicatorSummary {
  const { item, indicator, polaritasBy, mayFall, caraHitungBy } = own;
  const quarters = own.measured.quarters.filter(({ kind }) => kind === 'angka').length;
  return {
    key: own.key,
    at: indicator?.at ?? item.name.at,
    name: item.name.text,
    indicator: indicator?.text ?? null,
    caraHitung: own.caraHitung,
    caraHitungBy,
    polaritas: own.polaritas,
    polaritasBy,
    unsure: (mayFall && polaritasBy === 'bawaan') || (caraHitungBy === 'bawaan' && quarters > 1),
    target: figureOf(own.target),
    realisasi: figureOf(own.realisasi),
    capaian: own.capaian,
    predikat: own.predikat,
    reason: own.reason,
  };
}

function figureOf(figure: Performance['target']): number | string | null {
  if (figure.kind === 'angka') return figure.value;
  return figure.kind === 'mutu' ? figure.grade : null;
}
