import type { CellValue } from './grid/grid';
import { formatRef, type CellRef } from './grid/ref';

/** How bad a finding is: `error` is certainly wrong, `warning` wants a person's eye, `info` is good to know. */
export type Severity = 'error' | 'warning' | 'info';

/** Severities from worst to mildest. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** A figure, text or list that a message names; numbers are formatted in the language of the message. */
export type Fact = string | number | null | readonly string[];

/** One change of one cell that would silence a finding; `from` is what the cell must still hold. */
export interface Edit {
  readonly at: CellRef;
  readonly from: CellValue;
  /** The value to put there; with `formula`, the text of the formula. */
  readonly to: CellValue;
  /**
   * Where a formula is entered (en-US, leading `=`): the formula that the cell must still hold, whatever its value, or null
   * where it holds the constant `from`. Without it a cell with a formula is never changed.
   */
  readonly formula?: { readonly from: string | null };
}

/** A cell of the workbook, or of another one that it was compared with. */
export interface RelatedCell extends CellRef {
  /** File of the other workbook; absent inside one workbook. */
  readonly file?: string;
}

/** What to change; `safe` fixes do not alter what the cell means, `ask` fixes need a person's yes. */
export interface Fix {
  readonly kind: 'safe' | 'ask';
  readonly edits: readonly Edit[];
}

/** The other cells that do not agree because of a finding, each once. */
export function consequencePlaces({ at, consequences = [] }: Finding): readonly CellRef[] {
  const places = new Map(consequences.map((own) => [`${own.at.sheet}!${formatRef(own.at)}`, own.at]));
  places.delete(`${at.sheet}!${formatRef(at)}`);
  return [...places.values()];
}

/** One inconsistency at one cell, as plain JSON: facts, never prose. */
export interface Finding {
  /** Id of the rule, which is also its file, page and message key. */
  readonly rule: string;
  readonly severity: Severity;
  /** The cell where a person would look first. */
  readonly at: CellRef;
  /** The cells it was compared with. */
  readonly related: readonly RelatedCell[];
  readonly facts: Readonly<Record<string, Fact>>;
  readonly fix?: Fix;
  /** What does not agree because of it, each a finding by itself if it stood alone. */
  readonly consequences?: readonly Finding[];
  /** Identity for accepting it: rule, sheet id, item and role; no address, so that inserted rows change nothing. */
  readonly fingerprint: string;
}
