import { saidCounts, type SaidCounts } from '../plan/said-counts';
import type { Level } from '../plan/level-word';
import type { Plan } from '../plan/plan';
import { workbookRule } from './rule';

/** A text says how many programs, kegiatan and sub kegiatan there are, and no table of its year has so many. */
export const jumlahDisebut = workbookRule({
  id: 'jumlah-disebut',
  severity: 'warning',
  *check({ grids, plans }) {
    for (const grid of grids) {
      const here = plans.filter(({ sheetId }) => sheetId === grid.id);
      for (const said of saidCounts(grid, here)) {
        const spoken = tablesOf(said, here, plans);
        const [nearest] = spoken
          .map((plan) => ({ plan, wrong: wrongIn(plan, said) }))
          .sort((a, b) => a.wrong.length - b.wrong.length);
        if (!nearest || nearest.wrong.length === 0) continue;
        const { plan, wrong } = nearest;
        yield {
          at: said.at,
          related: [plan.items[0]?.name.at ?? said.at],
          facts: {
            sheet: plan.sheet,
            said: wrong.map(({ level, count }) => `${String(count)} ${WORDS[level] ?? ''}`),
            has: wrong.map(({ level, has }) => `${String(has)} ${WORDS[level] ?? ''}`),
          },
          role: 'nama',
        };
      }
    }
  },
});

const WORDS: Readonly<Partial<Record<Level, string>>> = {
  program: 'program',
  kegiatan: 'kegiatan',
  subKegiatan: 'sub kegiatan',
};

/** The tables a text can mean: those of its own sheet, else those of the year it names, else all that have such items. */
function tablesOf(
  { years, counts }: SaidCounts,
  here: readonly Plan[],
  all: readonly Plan[],
): readonly Plan[] {
  const having = (plans: readonly Plan[]): Plan[] =>
    plans.filter((plan) =>
      [...counts.keys()].every((level) => plan.items.some((item) => item.level === level)),
    );
  const own = having(here);
  if (own.length > 0) return own;
  const others = having(all);
  const [year] = years;
  return year === undefined ? others : others.filter(({ table }) => years.includes(table.year ?? year));
}

interface WrongCount {
  readonly level: Level;
  readonly count: number;
  readonly has: number;
}

/** Counts that the table has not, neither with every row counted nor with every item counted once. */
function wrongIn(plan: Plan, { counts }: SaidCounts): WrongCount[] {
  return [...counts].flatMap(([level, count]) => {
    const own = plan.items.filter((item) => item.level === level);
    const once = new Set(own.map((item) => item.code?.segments.join('.') ?? item.name.text.toLowerCase()))
      .size;
    return count === own.length || count === once ? [] : [{ level, count, has: own.length }];
  });
}
