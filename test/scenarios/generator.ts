import { outcomeOf, type Outcome } from './compare';
import { createDice, type Dice } from './dice';
import { drawDefinisiOperasional } from './forms/definisi-operasional';
import { drawIku, drawRkt, drawTabelII2 } from './forms/goals';
import { drawPenetapanRenja } from './forms/penetapan-renja';
import { drawPengukuranBerdampingan, drawPengukuranKinerja, drawRencanaAksi } from './forms/quarters';
import { drawRenstra } from './forms/renstra';
import { drawSumberPendanaan } from './forms/sumber-pendanaan';
import { drawTabelII1 } from './forms/tabel-ii-1';
import { drawTabelII3 } from './forms/tabel-ii-3';
import { drawTabelII4a, drawTabelII4b } from './forms/tabel-ii-4';
import { drawTabelIII1 } from './forms/tabel-iii-1';
import { drawTabelIV1 } from './forms/tabel-iv-1';
import { drawGap, drawTabelIV2 } from './forms/tabel-iv-2';
import { drawTabelTC29 } from './forms/tabel-t-c-29';
import { layOut, type LaidOut } from './lay-out';
import { inEnglish } from './english';
import { drawNoPlan } from './no-plan';
import { rearrange } from './rearrange';
import type { BodyRow, TableDraft } from './table-draft';
import type { Sample } from '../support/sheet';

/** Draws a table of one form; `table` names its choices. */
type DrawForm = (dice: Dice, table: string) => TableDraft;

/** Every form the generator draws, by its name. */
const DRAWN_FORMS: Readonly<Record<string, DrawForm>> = {
  'II.1': drawTabelII1,
  'III.1': drawTabelIII1,
  'II.3': drawTabelII3,
  'T-C.29': drawTabelTC29,
  'II.2': drawTabelII2,
  'II.4a': drawTabelII4a,
  'II.4b': drawTabelII4b,
  'IV.1': drawTabelIV1,
  'IV.2': drawTabelIV2,
  'Penetapan Renja': drawPenetapanRenja,
  'Sumber Pendanaan': drawSumberPendanaan,
  'Definisi Operasional': drawDefinisiOperasional,
  RKT: drawRkt,
  'Rencana Aksi': drawRencanaAksi,
  'Pengukuran Kinerja': drawPengukuranKinerja,
  'Pengukuran Kinerja (berdampingan)': drawPengukuranBerdampingan,
  IKU: drawIku,
  Renstra: drawRenstra,
  GAP: drawGap,
};

/** Sheets to refuse, by their name: other work, and forms that nobody has filled in. */
const NO_PLAN = 'bukan rencana';
const EMPTY_FORM = 'formulir kosong';

/** All that is drawn, a seed for each in turn. */
export const DRAWN: readonly string[] = [...Object.keys(DRAWN_FORMS), NO_PLAN, EMPTY_FORM];

/** Sheets made by chance from a seed, with the plans that reading must give back. */
export interface Scenario {
  readonly seed: number;
  readonly form: string;
  /** Whether the sheets hold plans to be read, or must be refused. */
  readonly holds: 'plan' | 'no plan' | 'empty form';
  readonly sheets: readonly LaidOut[];
  /** Choices that did not fall on their plainest option. */
  readonly choices: ReadonlyMap<string, string>;
}

/** Makes the sheets of a seed; `held` choices take their plainest option. */
export function makeScenario(seed: number, held: ReadonlySet<string> = new Set()): Scenario {
  const dice = createDice(seed, held);
  const form = DRAWN[seed % DRAWN.length] ?? 'II.1';
  const base = { seed, form, choices: dice.made };
  if (form === NO_PLAN)
    return { ...base, holds: 'no plan', sheets: [{ grid: drawNoPlan(dice), tables: [] }] };
  const other = dice.choose('sheet.otherForm', Object.keys(DRAWN_FORMS));
  const draw = (own: string, table: string): TableDraft[] => {
    const draft = DRAWN_FORMS[own]?.(dice, table);
    return draft ? [rearrange(dice, table, inEnglish(dice, table, draft))] : [];
  };
  if (form === EMPTY_FORM) {
    const { grid } = layOut(
      dice,
      'sheet',
      draw(other, 't0').map((draft) => emptied(dice, draft)),
      false,
    );
    return { ...base, holds: 'empty form', sheets: [{ grid, tables: [] }] };
  }
  const arrangement = dice.choose('sheet.tables', ['one', 'one', 'one', 'one', 'below', 'beside', 'sheets']);
  if (arrangement === 'sheets') {
    // Several sheets of one form: TW I, TW II, or an office each.
    const sheets = ['t0', 't1'].map((table, index) =>
      layOut(dice, `sheet${index}`, draw(form, table), false, index),
    );
    return { ...base, holds: 'plan', sheets };
  }
  const second = arrangement === 'one' ? [] : draw(other, 't1');
  // The same headings below each other without a title between them are one table over two pages.
  const told = other !== form || second.some(({ titles }) => titles.length > 1);
  const tables = [...draw(form, 't0'), ...(told || arrangement === 'beside' ? second : [])];
  return { ...base, holds: 'plan', sheets: [layOut(dice, 'sheet', tables, arrangement === 'beside')] };
}

/** A form with nothing filled in: no rows, numbered rows, or dots. */
function emptied(dice: Dice, table: TableDraft): TableDraft {
  const marks = dice.choose('t0.emptyRows', ['none', 'numbers', 'dots', 'dst']);
  const marked = (mark: Sample): BodyRow => ({ cells: [mark] });
  const rows: Readonly<Record<string, readonly BodyRow[]>> = {
    none: [],
    numbers: [1, 2, 3, 4, 5].map(marked),
    dots: [1, 2, 3].map(() => ({ cells: table.columns.map(() => '…') })),
    dst: [1, 2, 'dst'].map(marked),
  };
  return { ...table, items: [], rows: rows[marks] ?? [] };
}

/** Holds choice after choice at its plainest option as long as the outcome stays as bad; what is left is the cause. */
export function reduceScenario(
  seed: number,
  kind: Outcome['kind'],
): { scenario: Scenario; outcome: Outcome } {
  const held = new Set<string>();
  let scenario = makeScenario(seed);
  for (let again = true; again;) {
    again = false;
    for (const name of scenario.choices.keys()) {
      const smaller = makeScenario(seed, new Set([...held, name]));
      if (outcomeOf(smaller).kind !== kind) continue;
      held.add(name);
      scenario = smaller;
      again = true;
    }
  }
  return { scenario, outcome: outcomeOf(scenario) };
}
