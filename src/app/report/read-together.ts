import type { Choices } from '../../core/capaian/choices';
import { check, readPlans } from '../../core/check';
import { freeSheetName } from '../../core/report/sheet-name';
import type { WorkbookReading } from '../../core/rules/rule';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings';
import { loadAcceptances, type Acceptance } from '../accept-finding';
import { loadChoices } from '../capaian-choices';
import { loadCorrections } from '../corrections';
import type { ReadRequest, SettingsReader, WorkbookReader } from '../ports';
import { loadSettings } from '../settings';
import type { ReportContext } from './report-sheet';

/** One workbook of those that a report is made from. */
export interface ReadWorkbook {
  readonly reading: WorkbookReading;
  readonly acceptances: readonly Acceptance[];
  readonly choices: Choices;
  readonly settings: Settings;
}

/**
 * Reads a workbook beside others, `taken` being the names of their sheets: a sheet whose name another has gets the name
 * of its file behind it. Throws HostError, or the signal's reason when stopped.
 */
export async function readBeside(
  reader: WorkbookReader & SettingsReader,
  file: string,
  taken: string[],
  request: ReadRequest = {},
): Promise<ReadWorkbook> {
  const grids = (await reader.read(request)).map((grid) => {
    const known = taken.some((name) => name.toLowerCase() === grid.sheet.toLowerCase());
    const sheet = known ? freeSheetName(`${grid.sheet} (${file})`, taken) : grid.sheet;
    taken.push(sheet);
    return { ...grid, sheet };
  });
  return {
    reading: readPlans(grids, await loadCorrections(reader)),
    acceptances: await loadAcceptances(reader),
    choices: await loadChoices(reader),
    settings: await loadSettings(reader),
  };
}

/** Everything that several workbooks hold, as one; the settings are those of the first. */
export function readTogether(
  read: readonly ReadWorkbook[],
): Pick<ReportContext, 'reading' | 'findings' | 'acceptances' | 'choices' | 'settings'> {
  const settings = read[0]?.settings ?? DEFAULT_SETTINGS;
  const reading: WorkbookReading = {
    grids: read.flatMap((own) => own.reading.grids),
    plans: read.flatMap((own) => own.reading.plans),
    unrecognised: read.flatMap((own) => own.reading.unrecognised),
    references: read.flatMap((own) => own.reading.references),
    apart: read.flatMap((own) => own.reading.apart),
  };
  return {
    reading,
    findings: check(reading, settings),
    acceptances: read.flatMap((own) => own.acceptances),
    choices: Object.assign({}, ...read.map((own) => own.choices)) as Choices,
    settings,
  };
}
