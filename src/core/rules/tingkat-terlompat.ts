import type { Item } from '../plan/plan';
import { depthOf, type Level } from '../plan/level-word';
import { planRule } from './rule';

/** What each level stands under where a table prints all of them. */
const ABOVE: Readonly<Partial<Record<Level, Level>>> = { subKegiatan: 'kegiatan', kegiatan: 'program' };

/** Rows stand under a level too high though most others of their level have the level between; told once a parent. */
export const tingkatTerlompat = planRule({
  id: 'tingkat-terlompat',
  severity: 'warning',
  *check(plan) {
    for (const [level, above] of Object.entries(ABOVE) as [Level, Level][]) {
      const own = plan.items.filter((item) => item.level === level && item.parent !== null);
      const skipping = own.filter((item) => isAbove(item.parent, above) && isSure(item));
      // A table that prints no such level at all skips nothing.
      if (skipping.length === 0 || skipping.length * 2 >= own.length) continue;
      const rowsOf = new Map<Item | null, Item[]>();
      for (const item of skipping) {
        const rows = rowsOf.get(item.parent);
        if (rows) rows.push(item);
        else rowsOf.set(item.parent, [item]);
      }
      for (const [parent, rows] of rowsOf) {
        const [item] = rows;
        if (!item || !parent) continue;
        yield {
          at: item.name.at,
          related: rows.slice(1, 50).map((other) => other.name.at),
          facts: {
            name: item.name.text,
            level,
            parentLevel: parent.level,
            parentName: parent.name.text,
            skippedLevel: above,
            count: rows.length,
          },
          item,
          role: 'nama',
        };
      }
    }
  },
});

function isAbove(parent: Item | null, level: Level): boolean {
  return parent !== null && depthOf(parent.level) < depthOf(level);
}

/** Only a level that a word or a code says is sure enough. */
function isSure({ levelSure }: Item): boolean {
  return levelSure;
}
