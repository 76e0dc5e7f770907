import {
  EVALUATION_FORM_IDS,
  evaluationMarker,
  type EvaluationFormId,
} from '../core/report/evaluation/form-ids';
import type { PrintSetup } from '../core/report/written-sheet';
import type { Language } from '../messages/format';
import { loadAcceptances } from './accept-finding';
import { loadChoices } from './capaian-choices';
import { loadCorrections } from './corrections';
import type { WorkbookHost } from './ports';
import type { ReportAnswer, Reporter, ReportQuestion } from './report/reporter';
import { SUMMARY_MARKERS, type SummaryId } from './report/summary-ids';
import { loadSettings } from './settings';
import type { WorkQueue } from './work-queue';

/** What the user chose for the sheets. */
export interface ReportChoice {
  readonly form: EvaluationFormId;
  readonly paper: PrintSetup['paper'];
  /** Null for the likeliest year. */
  readonly year: number | null;
}

/** The part of the pane that the ribbon asks to see. */
type AskedPart = 'findings' | 'evaluation' | 'summary';

/** What a surface shows of the sheets that can be made. */
interface ReportingState {
  /** Null before the first look. */
  readonly answer: ReportAnswer | null;
  readonly choice: ReportChoice;
  /** How often somebody asked to see it, and for what. */
  readonly asked: number;
  readonly askedFor: AskedPart;
  /** The narrative as last told; null before. */
  readonly narrative: string | null;
}

/** The sheets that can be made of one workbook. Nothing here throws; failures are state of the queue. */
export interface Reporting {
  readonly state: () => ReportingState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Has the surface show a part of the reports. */
  readonly ask: (part: AskedPart) => void;
  /** Reads the workbook and looks where the columns would come from. */
  readonly look: (language: Language) => Promise<void>;
  readonly choose: (change: Partial<ReportChoice>) => void;
  /** Name of the earlier sheet that writing would replace, or null; undefined when it cannot be told. */
  readonly earlierEvaluation: () => Promise<string | null | undefined>;
  readonly earlierIsian: () => Promise<string | null | undefined>;
  readonly writeEvaluation: (language: Language) => Promise<void>;
  readonly writeIsian: (language: Language) => Promise<void>;
  readonly earlierSummary: (id: SummaryId) => Promise<string | null | undefined>;
  readonly writeSummary: (id: SummaryId, language: Language) => Promise<void>;
  /** Reads the workbook and tells its narrative. */
  readonly tell: (language: Language) => Promise<void>;
}

/** What reporting needs of its surroundings. */
export interface ReportingSurroundings {
  readonly host: WorkbookHost;
  readonly reporter: Reporter;
  readonly now: () => Date;
  readonly breathe: () => Promise<void>;
  readonly queue: WorkQueue;
}

/** Opens a workbook for making sheets of it. */
export function createReporting({ host, reporter, now, breathe, queue }: ReportingSurroundings): Reporting {
  let state: ReportingState = {
    answer: null,
    choice: { form: 'e81', paper: 'F4', year: null },
    asked: 0,
    askedFor: 'evaluation',
    narrative: null,
  };
  const listeners = new Set<() => void>();

  function update(change: Partial<ReportingState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  /** Reads the workbook anew, so that what is written rests on what is there. */
  async function answer(
    ids: readonly string[],
    language: Language,
    signal: AbortSignal,
    told = false,
  ): Promise<ReportAnswer> {
    const progress = { cancellable: true };
    queue.progress('reading', progress);
    await breathe();
    const ownSheets: string[] = [];
    for (const form of EVALUATION_FORM_IDS) {
      const name = await host.findSheet(evaluationMarker(form));
      if (name !== null) ownSheets.push(name);
    }
    const question: ReportQuestion = {
      corrections: await loadCorrections(host),
      choices: await loadChoices(host),
      settings: await loadSettings(host),
      acceptances: await loadAcceptances(host),
      language,
      now: now().getTime(),
      ...state.choice,
      ownSheets,
      ids,
      told,
    };
    const grids = await host.read({
      signal,
      onProgress: (done, total, sheet) => queue.progress('reading', { done, total, sheet, ...progress }),
    });
    const own = await reporter(grids, question, signal);
    update({ answer: own });
    return own;
  }

  function write(ids: readonly string[], language: Language): Promise<void> {
    return queue.run(async (signal) => {
      const { sheets, isian, kept } = await answer(ids, language, signal);
      if (ids.includes('isian') && isian) {
        const earlier = await host.findSheet(isian.marker);
        // What is no longer read as an input sheet would lose its entries.
        if (earlier !== null && !isian.read.includes(earlier)) {
          queue.notify({ kind: 'isian-unreadable', name: earlier });
          return;
        }
      }
      if (sheets.length === 0) queue.notify({ kind: 'report-empty' });
      queue.progress('writing');
      for (const sheet of sheets) {
        const name = await host.writeSheet(sheet);
        queue.notify({ kind: 'report-written', name, kept: kept.length });
      }
    });
  }

  async function find(marker: string | null): Promise<string | null | undefined> {
    try {
      return marker === null ? null : await host.findSheet(marker);
    } catch (error) {
      queue.fail(error);
      return undefined;
    }
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ask: (part) => update({ asked: state.asked + 1, askedFor: part }),
    look: (language) =>
      queue.run(async (signal) => {
        await answer([], language, signal);
      }),
    choose: (change) => update({ choice: { ...state.choice, ...change } }),
    earlierEvaluation: () => find(evaluationMarker(state.choice.form)),
    earlierIsian: () => find(state.answer?.isian?.marker ?? null),
    writeEvaluation: (language) => write(['tabel-ii-1'], language),
    writeIsian: (language) => write(['isian'], language),
    earlierSummary: (id) => find(SUMMARY_MARKERS[id]),
    writeSummary: (id, language) => write([id], language),
    tell: (language) =>
      queue.run(async (signal) => {
        const { narrative } = await answer([], language, signal, true);
        update({ narrative });
      }),
  };
}
