import type { Area } from '../../../core/grid/grid';

/** What a conditional format changes of a cell; absent traits are left as they are. */
export interface ConditionalLook {
  readonly fillColor?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  readonly underline?: string;
  readonly numberFormat?: string;
}

/** One conditional format of a sheet. */
export interface ConditionalFormat {
  readonly id: string;
  /** As Office.js spells it: `Custom`, `CellValue`, `DataBar`, … */
  readonly type: string;
  areas: Area[];
  /** Of a custom rule: the condition with its leading `=`. */
  formula: string;
  look: ConditionalLook;
  stopIfTrue: boolean;
  /** What the file says of it, kept for kinds of rules whose details this model does not read. */
  readonly detail: unknown;
}
