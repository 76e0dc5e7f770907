import type { Choices } from '../../core/capaian/choices';
import type { Finding } from '../../core/finding';
import type { PrintSetup, WrittenSheet } from '../../core/report/written-sheet';
import type { WorkbookReading } from '../../core/rules/rule';
import type { Settings } from '../../core/settings';
import type { Language } from '../../messages/format';
import type { Acceptance } from '../accept-finding';

/** Everything a sheet of ours may be made from. */
export interface ReportContext {
  readonly reading: WorkbookReading;
  /** Everything found in the workbook, what was accepted included. */
  readonly findings: readonly Finding[];
  readonly acceptances: readonly Acceptance[];
  /** What the user said of single indicators. */
  readonly choices: Choices;
  readonly settings: Settings;
  readonly language: Language;
  readonly now: Date;
  readonly paper: PrintSetup['paper'];
  /** Form of the evaluation by its id; the usual one unless given. */
  readonly form?: string;
  /** The year to evaluate or to fill in; the likeliest one unless given. */
  readonly year?: number;
  /** Names of the sheets that Selaras wrote earlier. */
  readonly ownSheets?: ReadonlySet<string>;
}

/** A kind of sheet that Selaras writes: the name it is asked for by, and how it is made. */
export interface ReportSheet {
  readonly id: string;
  /** Made only where it is asked for by its id. */
  readonly onRequest?: true;
  /** The sheets as data; none where the workbook holds nothing to make them from. */
  readonly build: (context: ReportContext) => readonly WrittenSheet[];
}
