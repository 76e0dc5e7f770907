import type { Unrecognised } from '../detect/detect';
import type { ApartPair } from '../compare/pairs';
import type { Comparison } from '../compare/comparison';
import type { Fact, Fix, RelatedCell, Severity } from '../finding';
import type { Grid } from '../grid/grid';
import type { Role } from '../layouts/layout';
import type { Item, Plan } from '../plan/plan';
import type { ReferenceList } from '../reference/reference';
import type { Settings } from '../settings';

/** What a rule yields: the place and the facts of one inconsistency. */
export interface Found {
  readonly at: RelatedCell;
  readonly related?: readonly RelatedCell[];
  /** Where the rule's own does not say how bad this one is. */
  readonly severity?: Severity;
  readonly facts: Readonly<Record<string, Fact>>;
  readonly fix?: Fix;
  /** The item it is about, for its identity; absent for a table or sheet as a whole. */
  readonly item?: Item;
  /** The same, where not the item but only its identity is at hand. */
  readonly identity?: string;
  readonly role?: Role;
}

/** Everything read from a workbook. */
export interface WorkbookReading {
  readonly grids: readonly Grid[];
  readonly plans: readonly Plan[];
  readonly unrecognised: readonly Unrecognised[];
  /** Nomenclatures that sheets of the workbook hold; such a sheet is no table of a plan. */
  readonly references: readonly ReferenceList[];
  /** Pairs of tables that the user does not want compared. */
  readonly apart: readonly ApartPair[];
}

/** A rule about one table. */
export interface PlanRule<Id extends string = string> {
  readonly id: Id;
  readonly severity: Severity;
  readonly scope: 'plan';
  check(plan: Plan, settings: Settings): Iterable<Found>;
}

/** A rule about the workbook as a whole. */
export interface WorkbookRule<Id extends string = string> {
  readonly id: Id;
  readonly severity: Severity;
  readonly scope: 'workbook';
  check(workbook: WorkbookReading, settings: Settings): Iterable<Found>;
}

/** A rule about tables that speak of the same, of one workbook or of several. */
export interface TablesRule<Id extends string = string> {
  readonly id: Id;
  readonly severity: Severity;
  readonly scope: 'tables';
  check(comparison: Comparison, settings: Settings): Iterable<Found>;
}

/** A rule of the catalogue. */
export type Rule<Id extends string = string> = PlanRule<Id> | WorkbookRule<Id> | TablesRule<Id>;

/** Declares a rule about one table, keeping its id as a literal. */
export function planRule<const Id extends string>(rule: Omit<PlanRule<Id>, 'scope'>): PlanRule<Id> {
  return { ...rule, scope: 'plan' };
}

/** Declares a rule about the workbook, keeping its id as a literal. */
export function workbookRule<const Id extends string>(
  rule: Omit<WorkbookRule<Id>, 'scope'>,
): WorkbookRule<Id> {
  return { ...rule, scope: 'workbook' };
}

/** Declares a rule about tables compared with each other, keeping its id as a literal. */
export function tablesRule<const Id extends string>(rule: Omit<TablesRule<Id>, 'scope'>): TablesRule<Id> {
  return { ...rule, scope: 'tables' };
}
