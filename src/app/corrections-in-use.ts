import type { Correction } from '../core/detect/correction';
import { headingKeyOf } from '../core/detect/header';
import type { Plan } from '../core/plan/plan';
import { rowIdentities } from '../core/plan/region';
import type { WorkbookReading } from '../core/rules/rule';
import { thingsOf, type CorrectedThing } from './corrections';

/** One thing the user said, and whether it still matches something; what does not is stale. */
export interface CorrectionUse {
  readonly thing: CorrectedThing;
  readonly inUse: boolean;
}

/** Tells of each correction whether the reading rests on it; a sheet that is gone uses none. */
export function correctionsInUse(
  corrections: readonly Correction[],
  reading: WorkbookReading,
): CorrectionUse[] {
  return corrections.flatMap((correction) => {
    const plans = reading.plans.filter(({ sheetId }) => sheetId === correction.sheetId);
    const uses = usesOf(plans, reading.plans);
    return thingsOf([correction]).map((thing) => ({ thing, inUse: uses(thing) }));
  });
}

function usesOf(plans: readonly Plan[], all: readonly Plan[]): (thing: CorrectedThing) => boolean {
  const rows = rowIdentities(plans);
  const byUser = new Set(rows.filter(({ item }) => item.levelBy === 'user').map(({ key }) => key));
  return (thing) => {
    switch (thing.kind) {
      case 'form':
        return plans.some(({ table }) => table.layout.form === thing.form);
      case 'role':
        return plans.some((plan) => usesRole(plan, thing.header, thing.role));
      case 'level':
        return byUser.has(thing.row);
      case 'heading':
        return plans.some(({ table }) => headingKeyOf(table.grid, table.header.top) === thing.heading);
      case 'last':
        return rows.some(({ key, nth }) => key === thing.last && nth === thing.nth);
      case 'apart':
        return (
          plans.some(({ table }) => table.layout.form === thing.form) &&
          all.some(
            ({ sheetId, table }) => sheetId === thing.otherSheet && table.layout.form === thing.otherForm,
          )
        );
    }
  };
}

function usesRole(
  { table }: Plan,
  header: string,
  role: Extract<CorrectedThing, { kind: 'role' }>['role'],
): boolean {
  if (role === null) return table.header.paths.some(({ path }) => path.join(' > ') === header);
  return table.columns.some(
    (column) => column.header === header && column.role === role && column.evidence.includes('user'),
  );
}
