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
import { drawNoPlan } from './no-plan';
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
export const NO_PLAN = 'bukan rencana';
export const EMPTY_FORM = 'formulir kosong';

/** All that is drawn, a seed for each in turn. */
export const DRAWN: readonly string[] = [...Object.keys(DRAWN_FORMS), NO_PLAN, EMPTY_FORM];

/** A sheet made by chance from a seed, with the plan that reading must give back. */
export interface Scenario extends LaidOut {
  readonly seed: number;
  readonly form: string;
  /** Whether the sheet holds a plan to be read, or must be refused. */
  readonly holds: 'plan' | 'no plan' | 'empty form';
  /** Choices that did not fall on their plainest option. */
  readonly choices: ReadonlyMap<string, string>;
}

/** Makes the sheet of a seed; `held` choices take their plainest option. */
export function makeScenario(seed: number, held: ReadonlySet<string> = new Set()): Scenario {
  const dice = createDice(seed, held);
  const form = DRAWN[seed % DRAWN.length] ?? 'II.1';
  const names = Object.keys(DRAWN_FORMS);
  const base = { seed, form, choices: dice.made };
  if (form === NO_PLAN) return { ...base, holds: 'no plan', ...drawNoPlan(dice), tables: [] };
  const other = dice.choose('sheet.otherForm', names);
  if (form === EMPTY_FORM) {
    const drafts = [DRAWN_FORMS[other]].flatMap((draw) => (draw ? [emptied(dice, draw(dice, 't0'))] : []));
    return { ...base, holds: 'empty form', ...layOut(dice, drafts, false), tables: [] };
  }
  const arrangement = dice.choose('sheet.tables', ['one', 'one', 'one', 'one', 'below', 'beside']);
  const drafts = [DRAWN_FORMS[form], ...(arrangement === 'one' ? [] : [DRAWN_FORMS[other]])];
  const tables = drafts.flatMap((draw, index) => (draw ? [draw(dice, `t${index}`)] : []));
  return { ...base, holds: 'plan', ...layOut(dice, tables, arrangement === 'beside') };
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
