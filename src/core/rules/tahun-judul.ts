import type { Role } from '../layouts/layout';
import { headingYear, titleYears, type HeadingYear } from '../plan/years';
import type { Plan } from '../plan/plan';
import { planRule } from './rule';

/** Forms whose own year is that of the plan; the others evaluate a year that lies behind it. */
const OF_THE_PLAN: ReadonlySet<string> = new Set(['III.1', 'II.3', 'IV.1', 'Penetapan Renja']);
const EVALUATIONS: ReadonlySet<string> = new Set(['II.1', 'T-C.29']);
const OWN: readonly Role[] = ['pagu.rp', 'target.k'];

/**
 * The year of a heading is not that of the title, or not the one that another heading of the table asks for. Forward
 * estimates are for the year after; evaluations may lie behind the title by the years they usually do.
 */
export const tahunJudul = planRule({
  id: 'tahun-judul',
  severity: 'warning',
  *check(plan, settings) {
    const { form } = plan.table.layout;
    if (!OF_THE_PLAN.has(form) && !EVALUATIONS.has(form)) return;
    const own = OWN.map((role) => headingYear(plan, role)).find((year) => year !== null) ?? null;
    const titles = [...titleYears(plan)].sort((a, b) => a - b);
    const lag = EVALUATIONS.has(form) ? settings.evaluationLag : 0;
    const fits = (year: number): boolean => titles.some((title) => year <= title && year >= title - lag);
    if (own && titles.length > 0 && !fits(own.year))
      yield {
        at: own.at,
        facts: { how: 'judul', found: String(own.year), years: titles.map(String) },
        role: 'pagu.rp',
      };
    const basis = own?.year ?? (titles.length === 1 && lag === 0 ? titles[0] : undefined);
    if (basis === undefined) return;
    for (const { other, role, how, expected } of others(plan, basis)) {
      if (!other || other.year === expected) continue;
      yield {
        at: other.at,
        related: own ? [own.at] : [],
        facts: { how, found: String(other.year), years: [String(expected)] },
        role,
      };
    }
  },
});

interface Other {
  readonly other: HeadingYear | null;
  readonly role: Role;
  readonly how: 'maju' | 'realisasi';
  readonly expected: number;
}

function others(plan: Plan, basis: number): Other[] {
  const maju: Role = 'prakiraanMaju.rp';
  const realisasi: Role = 'realisasiTahun.rp';
  return [
    { other: headingYear(plan, maju), role: maju, how: 'maju', expected: basis + 1 },
    { other: headingYear(plan, realisasi), role: realisasi, how: 'realisasi', expected: basis },
  ];
}
