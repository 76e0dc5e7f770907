import type { ComparedPair } from '../app/comparisons';
import type { SheetSummary } from '../app/inspect';
import type { ReportAnswer, ReportQuestion } from '../app/report/reporter';
import type { Correction } from '../core/detect/correction';
import type { Finding } from '../core/finding';
import type { Grid, Row } from '../core/grid/grid';
import type { Settings } from '../core/settings';

/** What the pane sends its worker: a sheet without its rows, rows piece by piece, then the question. */
export type ToWorker =
  | { readonly kind: 'sheet'; readonly grid: Omit<Grid, 'rows'> }
  | { readonly kind: 'rows'; readonly rows: readonly (Row | undefined)[] }
  | {
      readonly kind: 'inspect';
      readonly corrections: readonly Correction[];
      readonly rules: boolean;
      readonly settings: Settings;
    }
  | { readonly kind: 'report'; readonly question: ReportQuestion };

/** What the worker answers: findings piece by piece, then the sheets and the pairs of tables; or why it could not. */
export type FromWorker =
  | { readonly kind: 'findings'; readonly findings: readonly Finding[] }
  | {
      readonly kind: 'done';
      readonly sheets: readonly SheetSummary[];
      readonly pairs: readonly ComparedPair[];
    }
  | { readonly kind: 'report'; readonly answer: ReportAnswer }
  | { readonly kind: 'failed'; readonly message: string };
