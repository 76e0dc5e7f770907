import * as v from 'valibot';
import { capaianBlock } from '../core/capaian/block/block';
import { ownColumnsOf } from '../core/capaian/block/own-columns';
import { placementsOf, type BlockPlace, type Placement } from '../core/capaian/block/placement';
import {
  choicesInLists,
  writtenWays,
  type ListReading,
  type WrittenWays,
} from '../core/capaian/block/read-choices';
import { CARA_HITUNG, type CaraHitung } from '../core/capaian/cara-hitung';
import type { Choices } from '../core/capaian/choices';
import { performanceOf, type PlanPerformance } from '../core/capaian/performance';
import { readPlans } from '../core/check';
import type { Grid } from '../core/grid/grid';
import type { WorkbookReading } from '../core/rules/rule';
import type { Settings } from '../core/settings';
import { blockWordsOf, capaianTextOf } from '../messages/capaian';
import { LANGUAGES, type Language } from '../messages/format';
import { loadChoices, saveChoices } from './capaian-choices';
import { loadCorrections } from './corrections';
import { HostError, type BlockWriter, type WorkbookHost } from './ports';
import { loadSettings } from './settings';

const WRITTEN_KEY = 'capaianTertulis';

/** Where our columns stand or would stand, with the performance of the tables they belong to. */
interface PlacedTables extends Placement {
  readonly tables: readonly PlanPerformance[];
}

/** What the workbook says of capaian now. */
export interface CapaianReading {
  readonly grids: readonly Grid[];
  readonly reading: WorkbookReading;
  readonly choices: Choices;
  readonly settings: Settings;
  readonly places: readonly PlacedTables[];
  /** Our columns that belong to no table any more. */
  readonly stray: readonly BlockPlace[];
}

/** The host as one that can insert columns; throws HostError 'unsupported' where it cannot. */
function blockWriterOf(host: WorkbookHost): BlockWriter {
  const { findBlocks, writeBlock, removeBlocks } = host;
  if (!findBlocks || !writeBlock || !removeBlocks) throw new HostError('unsupported');
  return { findBlocks, writeBlock, removeBlocks };
}

/** Reads the capaian of the workbook; the choices made in the lists of our columns are kept with the others. */
export async function readCapaian(host: WorkbookHost, signal?: AbortSignal): Promise<CapaianReading> {
  const grids = await host.read(signal ? { signal } : {});
  const there = await placesThere(host, grids);
  const settings = await loadSettings(host);
  const reading = readPlans(grids, await loadCorrections(host));
  const placements = placementsOf(reading, there);
  const kept = { choices: await loadChoices(host), written: await loadWritten(host) };
  const { choices, written } = readLists(grids, placements, kept, settings);
  if (choices !== kept.choices) await saveChoices(host, choices);
  if (written !== kept.written) await host.set(WRITTEN_KEY, written);
  const places = placements.map((own) => ({
    ...own,
    tables: own.plans.map((plan) => performanceOf(plan, choices, settings)),
  }));
  const stray = there.filter(
    (own) =>
      !places.some(
        ({ there: found, sheet, column }) => found && sheet === own.sheet && column === own.column,
      ),
  );
  return { grids, reading, choices, settings, places, stray };
}

/** Our columns, by the names the host keeps and by the mark in their heading: each may be lost alone. */
async function placesThere(host: WorkbookHost, grids: readonly Grid[]): Promise<BlockPlace[]> {
  const named = host.findBlocks ? await host.findBlocks() : [];
  const marked = grids.flatMap((grid) =>
    ownColumnsOf(grid).map(({ left }) => ({ sheet: grid.sheet, column: left })),
  );
  const all = [...named, ...marked];
  return all.filter(
    (own, index) =>
      all.findIndex(({ sheet, column }) => sheet === own.sheet && column === own.column) === index,
  );
}

function readLists(
  grids: readonly Grid[],
  placements: readonly Placement[],
  kept: ListReading,
  settings: Settings,
): ListReading {
  let known = kept;
  for (const { there, sheet, column, plans } of placements) {
    const grid = grids.find((own) => own.sheet === sheet);
    if (!there || !grid) continue;
    const tables = plans.map((plan) => performanceOf(plan, kept.choices, settings));
    known = choicesInLists(grid, tables, column, known, wayOf);
  }
  return known;
}

/** A cara hitung by its word in any language. */
function wayOf(text: string): CaraHitung | null {
  const word = text.trim().toLowerCase();
  const names = LANGUAGES.map((language) => capaianTextOf(language).caraHitung);
  return CARA_HITUNG.find((way) => names.some((own) => own[way].toLowerCase() === word)) ?? null;
}

async function loadWritten(host: WorkbookHost): Promise<WrittenWays> {
  const kept = v.safeParse(v.record(v.string(), v.picklist(CARA_HITUNG)), await host.get(WRITTEN_KEY));
  return kept.success ? kept.output : {};
}

/** Inserts or updates our columns beside every table, or those of one sheet; gives the sheets they stand in. */
export async function insertCapaian(
  host: WorkbookHost,
  language: Language,
  only: string | null = null,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const writer = blockWriterOf(host);
  const { places, settings } = await readCapaian(host, signal);
  const wanted = places.filter(({ sheet }) => only === null || sheet === only);
  // From the right: inserting columns moves what stands behind them.
  const order = [...wanted].sort((a, b) => b.column - a.column);
  const words = blockWordsOf(language);
  for (const { tables, column, there } of order) {
    signal?.throwIfAborted();
    await writer.writeBlock(capaianBlock(tables, column, words, settings), there);
  }
  const written = await loadWritten(host);
  await host.set(WRITTEN_KEY, { ...written, ...writtenWays(wanted.flatMap(({ tables }) => tables)) });
  return [...new Set(wanted.map(({ sheet }) => sheet))];
}

/** Takes our columns away, of one sheet or of all; gives how many blocks there were. */
export async function removeCapaian(host: WorkbookHost, only: string | null = null): Promise<number> {
  const writer = blockWriterOf(host);
  // What was chosen in the lists is kept, and used when the columns are inserted again.
  const { places, stray } = await readCapaian(host);
  const there = [...places.filter((own) => own.there), ...stray].filter(
    ({ sheet }) => only === null || sheet === only,
  );
  if (there.length === 0) return 0;
  const removed = await writer.removeBlocks(there.map(({ sheet, column }) => ({ sheet, column })));
  if (only === null) await host.set(WRITTEN_KEY, null);
  return removed;
}
