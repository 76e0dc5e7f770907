import { deviation } from '../compare/agree';
import { placed, tableName } from '../compare/found';
import { otherTotals } from '../compare/totals';
import { tablesRule } from './rule';

/** Totals of two tables differ, and the items that differ or are lacking do not explain it. */
export const totalAntarTabel = tablesRule({
  id: 'total-antar-tabel',
  severity: 'warning',
  *check(comparison, settings) {
    for (const { figures, left, right, oneSided } of otherTotals(comparison, settings)) {
      const apart = deviation(left.said, right.said) ?? 0;
      yield {
        at: placed(comparison, right.table, right.said.at),
        related: [placed(comparison, left.table, left.said.at)],
        severity: apart > settings.paguError ? 'error' : 'warning',
        facts: {
          role: figures.kind,
          year: String(figures.year),
          found: right.said.value,
          other: left.said.value,
          difference: (right.said.value ?? 0) - (left.said.value ?? 0),
          sheet: tableName(comparison, left.table),
          count: oneSided.length,
          names: oneSided,
        },
        role: right.said.role,
      };
    }
  },
});
