import type { Correction } from '../core/detect/correction';
import type { Finding } from '../core/finding';
import type { CellRef } from '../core/grid/ref';
import { DEFAULT_SETTINGS, type Settings } from '../core/settings';
import type { Acceptance, Parted } from './accept-finding';
import type { ComparedPair } from './comparisons';
import type { SheetSummary } from './inspect';
import type { Arrival, HostErrorKind } from './ports';

/** What the review is busy with. */
export type Step =
  'surveying' | 'reading' | 'checking' | 'highlighting' | 'fixing' | 'writing' | 'clearing' | 'inserting';

/** How far it is; `total` is 0 where that cannot be told. */
export interface Activity {
  readonly step: Step;
  readonly done: number;
  readonly total: number;
  readonly sheet: string;
  readonly cancellable: boolean;
}

/** What is checked: the whole workbook, or the sheet the user looks at. */
export type Scope = 'workbook' | 'sheet';

/** Something the user ought to know, as facts; the surface finds the words. */
export type Notice =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'protected-sheets'; readonly sheets: readonly string[] }
  | { readonly kind: 'cleared'; readonly protectedSheets: readonly string[] }
  | { readonly kind: 'hidden'; readonly what: NonNullable<Arrival['hidden']>; readonly at: CellRef }
  | { readonly kind: 'fixed'; readonly applied: number; readonly changed: readonly CellRef[] }
  | { readonly kind: 'sheet-written'; readonly name: string }
  | { readonly kind: 'report-written'; readonly name: string; readonly kept: number }
  | { readonly kind: 'isian-unreadable'; readonly name: string }
  | { readonly kind: 'copied'; readonly count: number }
  | { readonly kind: 'report-empty' }
  | { readonly kind: 'text-copied' }
  | { readonly kind: 'copy-refused' }
  | { readonly kind: 'sample-refused'; readonly detail: string }
  | { readonly kind: 'no-selection' }
  | { readonly kind: 'settings-kept' }
  | { readonly kind: 'columns-inserted'; readonly sheets: readonly string[] }
  | { readonly kind: 'columns-removed'; readonly count: number }
  | { readonly kind: 'no-capaian' };

/** Why something could not be done. */
export type Failure =
  | {
      readonly kind: 'host';
      readonly error: HostErrorKind;
      readonly names: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'unexpected'; readonly detail: string };

/** What a check gave. */
export interface CheckResult {
  readonly findings: readonly Finding[];
  readonly scope: Scope;
  /** Names of the sheets that were checked. */
  readonly sheets: readonly string[];
  readonly on: Date;
}

/** All that a surface shows of a review; replaced, never changed in place. */
export interface ReviewState {
  readonly activity: Activity | null;
  /** Sheets as last recognised; null before the first look. */
  readonly sheets: readonly SheetSummary[] | null;
  /** Which tables are compared with each other, as last seen. */
  readonly pairs: readonly ComparedPair[];
  readonly result: CheckResult | null;
  readonly parted: Parted;
  readonly acceptances: readonly Acceptance[];
  readonly corrections: readonly Correction[];
  /** By which the workbook is checked. */
  readonly settings: Settings;
  /** Sheets changed since they were checked. */
  readonly changedSheets: readonly string[];
  /** The cell whose findings alone are wanted. */
  readonly focus: CellRef | null;
  readonly notice: Notice | null;
  readonly failure: Failure | null;
}

/** A review that has seen nothing yet. */
export const FRESH_REVIEW: ReviewState = {
  activity: null,
  sheets: null,
  pairs: [],
  result: null,
  parted: { open: [], accepted: [], stale: [] },
  acceptances: [],
  corrections: [],
  settings: DEFAULT_SETTINGS,
  changedSheets: [],
  focus: null,
  notice: null,
  failure: null,
};
