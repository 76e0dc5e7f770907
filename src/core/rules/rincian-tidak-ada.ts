import { absencesOf } from '../compare/absences';
import { identityAt, itemFacts, placed, tableName } from '../compare/found';
import { tablesRule } from './rule';

/** A table lacks an item that another one of the same scope has; told once at the topmost item. */
export const rincianTidakAda = tablesRule({
  id: 'rincian-tidak-ada',
  severity: 'warning',
  *check(comparison, settings) {
    const { tables } = comparison;
    for (const absence of absencesOf(comparison, settings)) {
      const { table, row, lacking, below, nearest } = absence;
      const own = tables[table]?.rows[row];
      const near = nearest ? tables[nearest.table]?.rows[nearest.row] : undefined;
      if (!own) continue;
      yield {
        at: placed(comparison, table, own.at),
        related: nearest && near ? [placed(comparison, nearest.table, near.at)] : [],
        facts: {
          ...itemFacts(comparison, absence),
          sheets: lacking.map((other) => tableName(comparison, other)),
          count: below,
          near: near ? 'ya' : 'tidak',
          nearest: near?.name ?? '',
        },
        identity: identityAt(comparison, absence),
        role: 'nama',
      };
    }
  },
});
