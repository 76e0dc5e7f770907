import { textOf } from '../grid/grid';
import { oddEntries } from '../plan/all-entries';
import { planRule } from './rule';

/** A figure cell shows a formula error, so that nothing that rests on it can be trusted. */
export const selGalat = planRule({
  id: 'sel-galat',
  severity: 'error',
  *check(plan) {
    for (const { entry, item } of oddEntries(plan).errors) {
      const total = plan.totals.find((own) => own.row === entry.at.row);
      yield {
        at: entry.at,
        facts: {
          name: item?.name.text ?? total?.label.text ?? '',
          role: entry.role,
          error: textOf(entry.raw),
          formula: entry.formula ?? '',
        },
        ...(item ? { item } : {}),
        role: entry.role,
      };
    }
  },
});
