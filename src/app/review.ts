import type { ApartTable, Correction } from '../core/detect/correction';
import type { Edit, Finding } from '../core/finding';
import type { CellRef } from '../core/grid/ref';
import type { Role } from '../core/layouts/layout';
import { withLooks } from '../core/plan/looks';
import type { Level } from '../core/plan/plan';
import type { Settings } from '../core/settings';
import type { Language } from '../messages/format';
import {
  acceptFinding,
  loadAcceptances,
  partByAcceptance,
  revokeAcceptance,
  type Acceptance,
  type AcceptanceReason,
} from './accept-finding';
import {
  loadCorrections,
  saveCorrections,
  withApart,
  withForm,
  withLast,
  withLevel,
  withoutSheet,
  withoutThing,
  withRole,
  type CorrectedThing,
} from './corrections';
import { FINDINGS_MARKER, linesOf, type FindingLine } from './findings-table';
import { highlightFindings } from './highlight-findings';
import type { Inspector } from './inspect';
import type { WorkbookHost } from './ports';
import { loadSettings, saveSettings } from './settings';
import {
  FRESH_REVIEW,
  type CheckResult,
  type Notice,
  type ReviewState,
  type Scope,
  type Step,
} from './review-state';
import { createWorkQueue, type WorkQueue } from './work-queue';

/** What a review needs of its surroundings. */
export interface ReviewSurroundings {
  readonly host: WorkbookHost;
  readonly inspector: Inspector;
  readonly now: () => Date;
  /** Lets the surface draw and listen; called between pieces of long work. */
  readonly breathe: () => Promise<void>;
  /** The work that the review shares with others on the same workbook; its own unless given. */
  readonly queue?: WorkQueue;
}

/** One workbook under review: its state, and everything a person can do with it. Nothing here throws; failures are state. */
export interface Review {
  readonly state: () => ReviewState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Recognises the sheets without checking them. */
  readonly survey: () => Promise<void>;
  /** Checks, parts by acceptance and highlights. */
  readonly validate: (scope: Scope) => Promise<void>;
  /** Checks again what was checked last. */
  readonly validateAgain: () => Promise<void>;
  /** Shows the findings of the selected cell, checking first unless the results are fresh. */
  readonly checkSelection: () => Promise<void>;
  readonly cancel: () => void;
  readonly goTo: (at: CellRef) => Promise<void>;
  readonly accept: (finding: Finding, reason: AcceptanceReason) => Promise<void>;
  readonly revoke: (fingerprint: string) => Promise<void>;
  /** Makes the edits that still fit their cells, then checks again. */
  readonly applyFixes: (edits: readonly Edit[]) => Promise<void>;
  readonly clearHighlights: () => Promise<void>;
  readonly setForm: (sheetId: string, form: string | null) => Promise<void>;
  readonly setRole: (sheetId: string, header: string, role: Role | null) => Promise<void>;
  readonly setLevel: (sheetId: string, row: string, level: Level | null) => Promise<void>;
  /** Sets the last item of a table, the n-th of its key in the sheet. */
  readonly setLast: (sheetId: string, key: string, nth: number) => Promise<void>;
  /** Says that a table of a sheet is not compared with another table. */
  readonly setApart: (sheetId: string, pair: ApartTable) => Promise<void>;
  readonly takeBack: (thing: CorrectedThing) => Promise<void>;
  /** Takes back all corrections of a sheet. */
  readonly resetSheet: (sheetId: string) => Promise<void>;
  /** Keeps the settings in the workbook and checks by them. */
  readonly setSettings: (settings: Settings) => Promise<void>;
  /** Findings in words, those accepted included; what is copied and written. */
  readonly lines: (language: Language) => Promise<readonly FindingLine[]>;
  /** Name of an earlier sheet of findings that writing would replace, or null; undefined when it cannot be told. */
  readonly earlierFindingsSheet: () => Promise<string | null | undefined>;
  readonly writeFindings: (language: Language) => Promise<void>;
  readonly setFocus: (at: CellRef | null) => void;
  readonly notify: (notice: Notice | null) => void;
  readonly dismissFailure: () => void;
  /** Stops watching the workbook. */
  readonly close: () => Promise<void>;
}

/** Changes seen while these run are our own. */
const OWN_WRITES: ReadonlySet<Step> = new Set<Step>(['fixing', 'writing', 'highlighting', 'clearing']);

/** Opens a workbook for review. */
export function createReview({
  host,
  inspector,
  now,
  breathe,
  queue = createWorkQueue(),
}: ReviewSurroundings): Review {
  const { run, progress, notify, fail } = queue;
  let state: ReviewState = { ...FRESH_REVIEW, ...queue.state() };
  const listeners = new Set<() => void>();
  queue.subscribe(() => update(queue.state()));
  let unwatch: (() => Promise<void>) | null = null;
  let keptLoaded = false;

  function update(change: Partial<ReviewState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  async function loadKept(): Promise<void> {
    if (keptLoaded) return;
    const acceptances = await loadAcceptances(host);
    const corrections = await loadCorrections(host);
    const settings = await loadSettings(host);
    keptLoaded = true;
    update({ acceptances, corrections, settings });
  }

  async function watch(): Promise<void> {
    unwatch ??= await host.watch((sheet) => {
      const busy = state.activity;
      if (!state.result || (busy && OWN_WRITES.has(busy.step)) || state.changedSheets.includes(sheet)) return;
      update({ changedSheets: [...state.changedSheets, sheet] });
    });
  }

  function partNow(result: CheckResult | null, acceptances: readonly Acceptance[]): ReviewState['parted'] {
    if (!result) return FRESH_REVIEW.parted;
    const checked = new Set(result.sheets);
    // After a check of everything, a sheet that is no longer there was checked too: nothing is found on it.
    return partByAcceptance(
      result.findings,
      acceptances,
      (sheet) => result.scope === 'workbook' || checked.has(sheet),
    );
  }

  async function look(
    step: 'surveying' | 'reading',
    sheets: readonly string[] | undefined,
    signal: AbortSignal,
  ): ReturnType<Inspector> {
    const rules = step === 'reading';
    progress(step, { cancellable: true });
    await breathe();
    const grids = await host.read({
      ...(sheets ? { sheets } : {}),
      signal,
      onProgress: (done, total, sheet) => progress(step, { done, total, sheet, cancellable: true }),
    });
    const total = grids.length;
    progress(rules ? 'checking' : 'surveying', { done: total, total, cancellable: true });
    const question = { corrections: state.corrections, rules, settings: state.settings, signal };
    const inspection = await inspector({ grids, ...question });
    const wanted = inspection.sheets.flatMap(({ looksWanted }) => looksWanted);
    if (wanted.length === 0) return inspection;
    return inspector({ grids: withLooks(grids, wanted, await host.looks(wanted)), ...question });
  }

  async function highlight(): Promise<void> {
    progress('highlighting');
    const { protectedSheets } = await highlightFindings(host, state.parted.open);
    if (protectedSheets.length > 0) {
      notify({ kind: 'protected-sheets', sheets: protectedSheets });
    }
  }

  async function checkNow(scope: Scope, signal: AbortSignal): Promise<void> {
    await loadKept();
    const active = scope === 'sheet' ? await host.activeSheet() : null;
    update({ changedSheets: [] });
    const { sheets, findings, pairs } = await look('reading', active === null ? undefined : [active], signal);
    const result: CheckResult = {
      findings,
      scope: active === null ? 'workbook' : 'sheet',
      sheets: sheets.map(({ sheet }) => sheet),
      on: now(),
    };
    const seen = new Map(sheets.map((sheet) => [sheet.id, sheet]));
    const known = state.sheets ?? [];
    update({
      result,
      parted: partNow(result, state.acceptances),
      // A check of one sheet leaves what is known of the others.
      pairs: result.scope === 'workbook' || known.length === 0 ? pairs : state.pairs,
      sheets:
        result.scope === 'workbook' || known.length === 0
          ? sheets
          : known.map((sheet) => seen.get(sheet.id) ?? sheet),
    });
    await watch();
    await highlight();
  }

  async function lookAgain(signal: AbortSignal): Promise<void> {
    if (state.result) {
      await checkNow(state.result.scope, signal);
      return;
    }
    const { sheets, pairs } = await look('surveying', undefined, signal);
    update({ sheets, pairs });
  }

  async function correct(change: (before: readonly Correction[]) => readonly Correction[]): Promise<void> {
    await run(async (signal) => {
      await loadKept();
      const corrections = change(state.corrections);
      await saveCorrections(host, corrections);
      update({ corrections });
      await lookAgain(signal);
    });
  }

  async function takeAcceptances(change: () => Promise<readonly Acceptance[]>): Promise<void> {
    await run(async () => {
      progress('writing');
      const acceptances = await change();
      update({ acceptances, parted: partNow(state.result, acceptances) });
      await highlight();
    });
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    survey: () =>
      run(async (signal) => {
        await loadKept();
        const { sheets, pairs } = await look('surveying', undefined, signal);
        update({ sheets, pairs });
      }),
    validate: (scope) =>
      run(async (signal) => {
        update({ focus: null });
        await checkNow(scope, signal);
      }),
    validateAgain: () => run((signal) => checkNow(state.result?.scope ?? 'workbook', signal)),
    checkSelection: () =>
      run(async (signal) => {
        const focus = (await host.selectedCell?.()) ?? null;
        const fresh =
          state.result !== null &&
          state.changedSheets.length === 0 &&
          focus !== null &&
          state.result.sheets.includes(focus.sheet);
        if (!fresh) await checkNow('workbook', signal);
        update({ focus });
        if (!focus) notify({ kind: 'no-selection' });
      }),
    cancel: queue.cancel,
    async goTo(at) {
      try {
        const { hidden } = await host.goTo(at);
        queue.dismissFailure();
        notify(hidden ? { kind: 'hidden', what: hidden, at } : null);
      } catch (error) {
        fail(error);
      }
    },
    accept: (finding, reason) => takeAcceptances(() => acceptFinding(host, finding, reason, now())),
    revoke: (fingerprint) => takeAcceptances(() => revokeAcceptance(host, fingerprint)),
    applyFixes: (edits) =>
      run(async (signal) => {
        progress('fixing');
        const { applied, changed } = await host.apply(edits);
        // Hints about our own edits arrive now and mean nothing.
        await breathe();
        await checkNow(state.result?.scope ?? 'workbook', signal);
        if (!state.notice || changed.length > 0) {
          notify({ kind: 'fixed', applied: applied.length, changed: changed.map(({ at }) => at) });
        }
      }),
    clearHighlights: () =>
      run(async () => {
        progress('clearing');
        const { protectedSheets } = await host.clear();
        notify({ kind: 'cleared', protectedSheets });
      }),
    setForm: (sheetId, form) => correct((before) => withForm(before, sheetId, form)),
    setRole: (sheetId, header, role) => correct((before) => withRole(before, sheetId, header, role)),
    setLevel: (sheetId, row, level) => correct((before) => withLevel(before, sheetId, row, level)),
    setLast: (sheetId, key, nth) => correct((before) => withLast(before, sheetId, { key, nth })),
    setApart: (sheetId, pair) => correct((before) => withApart(before, sheetId, pair)),
    takeBack: (thing) => correct((before) => withoutThing(before, thing)),
    setSettings: (settings) =>
      run(async (signal) => {
        await loadKept();
        await saveSettings(host, settings);
        update({ settings });
        if (state.result) await checkNow(state.result.scope, signal);
        if (!state.notice) notify({ kind: 'settings-kept' });
      }),
    resetSheet: (sheetId) => correct((before) => withoutSheet(before, sheetId)),
    lines: (language) => linesOf(state.result?.findings ?? [], state.acceptances, language, breathe),
    async earlierFindingsSheet() {
      try {
        return await host.findSheet(FINDINGS_MARKER);
      } catch (error) {
        fail(error);
        return undefined;
      }
    },
    writeFindings: (language) =>
      run(async () => {
        progress('writing');
        const lines = await linesOf(state.result?.findings ?? [], state.acceptances, language, breathe);
        // Its words are needed only here, so that the pane shows sooner.
        const { reviewNoteSheet } = await import('./report/temuan/review-note');
        const sheets = state.result?.sheets ?? [];
        const tables = (state.sheets ?? [])
          .filter((own) => sheets.includes(own.sheet))
          .flatMap((own) => own.tables);
        const offices = tables.flatMap(({ unit }) => (unit === null ? [] : [unit]));
        const note = { lines, offices, sheets, on: now(), paper: 'F4' } as const;
        const name = await host.writeSheet(reviewNoteSheet(note, language));
        notify({ kind: 'sheet-written', name });
      }),
    setFocus: (focus) => update({ focus }),
    notify,
    dismissFailure: queue.dismissFailure,
    async close() {
      queue.stop();
      await unwatch?.();
      unwatch = null;
    },
  };
}
