import { sameOffice } from '../../compare/office';
import { ISIAN_FORM } from '../../layouts/isian-realisasi';
import type { Plan } from '../../plan/plan';
import { quarterSeries } from '../../plan/quarter-series';
import { headingYear } from '../../plan/years';
import { EVALUATED_FORMS, PLANNED_FORMS } from './sources';

/** A year and office that can be evaluated, with the table whose items make its rows. */
export interface Subject {
  readonly plan: Plan;
  /** Null where no table says it. */
  readonly year: number | null;
  readonly office: string | null;
}

/** The year whose target and realisasi a table holds. */
export function yearOf(plan: Plan): number | null {
  const headed = headingYear(plan, 'target.k') ?? headingYear(plan, 'pagu.rp');
  return headed?.year ?? plan.table.year;
}

/** True for two tables of one office, or where one does not say whose it is. */
export function ofOneOffice(a: string | null, b: string | null): boolean {
  return a === null || b === null || sameOffice(a, b);
}

/**
 * The years that can be evaluated; the newest with realisasi first, an input sheet's before others. Sheets that Selaras
 * wrote give figures, but rows only where nothing else does.
 */
export function subjectsToEvaluate(plans: readonly Plan[], own: ReadonlySet<string>): Subject[] {
  const subjects = subjectsOf(plans, EVALUATED_FORMS, own);
  const weight = (subject: Subject): number =>
    Math.max(
      0,
      ...plans
        .filter((plan) => yearOf(plan) === subject.year && hasRealisasi(plan))
        .map((plan) => (plan.table.layout.form === ISIAN_FORM ? 2 : 1)),
    );
  return subjects.sort((a, b) => weight(b) - weight(a) || (b.year ?? 0) - (a.year ?? 0));
}

/** The years that an input sheet can be made for, the newest first. */
export function subjectsToFill(plans: readonly Plan[], own: ReadonlySet<string>): Subject[] {
  return subjectsOf(plans, PLANNED_FORMS, own).sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
}

function subjectsOf(plans: readonly Plan[], forms: readonly string[], own: ReadonlySet<string>): Subject[] {
  const subjects: Subject[] = [];
  const foreign = plans.filter(({ sheet, table }) => !own.has(sheet) || table.layout.form === ISIAN_FORM);
  const ours = plans.filter((plan) => !foreign.includes(plan));
  for (const [form, candidates] of [
    ...forms.map((name) => [name, foreign] as const),
    ...forms.map((name) => [name, ours] as const),
  ]) {
    for (const plan of candidates) {
      if (plan.table.layout.form !== form || plan.items.length === 0) continue;
      const subject: Subject = { plan, year: yearOf(plan), office: plan.table.unit };
      const known = subjects.some(
        ({ year, office }) => year === subject.year && ofOneOffice(office, subject.office),
      );
      if (!known) subjects.push(subject);
    }
  }
  return subjects;
}

/** True where a table tells some realisasi of its year. */
function hasRealisasi(plan: Plan): boolean {
  return (
    quarterSeries(plan, 'realisasi', 'k').length > 0 || quarterSeries(plan, 'realisasi', 'rp').length > 0
  );
}
