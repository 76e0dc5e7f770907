import { isCodePrefix } from '../grid/code';
import { depthOf } from '../plan/level-word';
import { planRule } from './rule';

/**
 * The code of an item does not begin with the code of the item it stands under: 3.31.02.2.02 under 3.31.02.2.01. Rows
 * that share the same wrong beginning under one parent are told once, at the first.
 */
export const kodeInduk = planRule({
  id: 'kode-induk',
  severity: 'error',
  *check(plan) {
    for (const parent of plan.items) {
      if (!parent.code || !parent.codeText || parent.levelBy === 'sums') continue;
      const { length } = parent.code.segments;
      const told = new Map<string, number>();
      const prefixOf = (segments: readonly string[]): string => segments.slice(0, length).join('.');
      const strange = parent.children.filter(
        (child) => child.code && child.codeText && parent.code && !isCodePrefix(parent.code, child.code),
      );
      for (const { code } of strange) {
        const prefix = prefixOf(code?.segments ?? []);
        told.set(prefix, (told.get(prefix) ?? 0) + 1);
      }
      for (const child of strange) {
        const prefix = prefixOf(child.code?.segments ?? []);
        const count = told.get(prefix);
        if (count === undefined || !child.codeText) continue;
        told.delete(prefix);
        // Programs of another urusan below it: their own urusan row is missing, which is no wrong code.
        if (count > 1 && depthOf(parent.level) <= depthOf('bidang')) continue;
        yield {
          at: child.codeText.at,
          related: [parent.codeText.at],
          facts: {
            code: child.codeText.text,
            name: child.name.text,
            parentCode: parent.codeText.text,
            parentName: parent.name.text,
            count,
          },
          item: child,
          role: 'kode',
        };
      }
    }
  },
});
