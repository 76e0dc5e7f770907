import { isCellError } from '../grid/grid';
import { planRule } from './rule';

/** A figure cell shows a formula error, so that nothing that rests on it can be trusted. */
export const selGalat = planRule({
  id: 'sel-galat',
  severity: 'error',
  *check(plan) {
    const rows = [...plan.items, ...plan.totals];
    for (const row of rows) {
      for (const entry of row.entries.values()) {
        if (!isCellError(entry.raw)) continue;
        yield {
          at: entry.at,
          facts: {
            name: 'name' in row ? row.name.text : row.label.text,
            role: entry.role,
            error: entry.raw.error,
            formula: entry.formula ?? '',
          },
          ...('name' in row ? { item: row } : {}),
          role: entry.role,
        };
      }
    }
  },
});
