import type { Finding, Severity } from '../finding';
import { SEVERITIES } from '../finding';
import type { CellRef } from '../grid/ref';
import type { Plan } from '../plan/plan';
import type { PlanRule, Rule, WorkbookReading } from '../rules/rule';
import type { Settings } from '../settings';
import { causesOf, isLost, type Cause } from './causes';
import { correctedPlan } from './corrected-plan';
import { errorEchoes } from './error-echoes';
import { cellOfFigure } from './figure';
import { ruleOf, type Relation } from './relations';

/** Rules that tell of printed sums and percentages. */
const ARITHMETIC: ReadonlySet<string> = new Set([
  'angka-keliru',
  'jumlah-anak',
  'baris-total',
  'jumlah-triwulan',
  'jumlah-kolom',
  'jumlah-k',
  'cara-hitung',
  'persen',
]);

/** Rules that tell why the figure of a cell cannot be right, so that its sums need not be told. */
const FORMULAS: ReadonlySet<string> = new Set([
  'galat-tersembunyi',
  'rumus-diri',
  'persen-tambah-rupiah',
  'rumus-ganda',
  'rumus-rentang-pendek',
  'rumus-baris-lain',
  'rumus-beda-pola',
  'konstanta-di-rumus',
]);

/** Rules that tell of a cell without a figure where one belongs. */
const LOST: ReadonlySet<string> = new Set(['sel-galat', 'angka-tak-terbaca', 'satuan-tanpa-angka']);

/** Rules that tell of a blank cell that a percentage rests on. */
const BLANK: ReadonlySet<string> = new Set([
  ...LOST,
  'pagu-tanpa-target',
  'target-kosong',
  'jumlah-belum-diisi',
]);

/**
 * Attaches to each cause what follows from it: findings that would be gone with the one wrong figure corrected are its
 * consequences, and no findings of their own. What is not surely an echo stays where it is.
 */
export function withoutEchoes(
  findings: readonly Finding[],
  reading: WorkbookReading,
  settings: Settings,
  rules: readonly Rule[],
): Finding[] {
  const places = placesOf(findings);
  const causeOf = new Map<Finding, Finding>();
  const follows = (echo: Finding | undefined, cause: Finding | undefined): void => {
    if (!echo || !cause || echo === cause || causeOf.has(echo)) return;
    for (let step: Finding | undefined = cause; step; step = causeOf.get(step)) if (step === echo) return;
    causeOf.set(echo, cause);
  };
  for (const [echo, cause] of errorEchoes(reading, findings)) follows(echo, cause);
  for (const finding of findings) {
    if (!FORMULAS.has(finding.rule)) continue;
    for (const own of places.at(finding.at)) if (ARITHMETIC.has(own.rule)) follows(own, finding);
  }
  for (const finding of findings) {
    const [base] = finding.rule === 'persen-tanpa-dasar' ? finding.related : [];
    if (base)
      follows(
        finding,
        places.at(base).find(({ rule }) => BLANK.has(rule)),
      );
  }
  for (const plan of reading.plans) {
    const { causes, corrected } = causesOf(plan);
    for (const cause of causes) {
      const main = mainOf(plan, cause, places);
      if (!main) continue;
      for (const relation of cause.relations) follows(places.of(relation), main);
    }
    if (causes.length === 0) continue;
    for (const [echo, cause] of otherEchoes(plan, causes, places, causeOf, () =>
      foundIn(correctedPlan(plan, corrected), settings, rules),
    )) {
      follows(echo, cause);
    }
  }
  return gathered(findings, causeOf);
}

/** Findings by their cell, and by the relation they tell of. */
interface Places {
  readonly all: readonly Finding[];
  readonly at: (cell: CellRef) => readonly Finding[];
  readonly of: (relation: Relation) => Finding | undefined;
}

function placesOf(findings: readonly Finding[]): Places {
  const byCell = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = cellKey(finding.at);
    const own = byCell.get(key);
    if (own) own.push(finding);
    else byCell.set(key, [finding]);
  }
  const at = (cell: CellRef): readonly Finding[] => byCell.get(cellKey(cell)) ?? [];
  return {
    all: findings,
    at,
    of: (relation) =>
      at(relation.at).find(
        ({ rule, facts }) => rule === ruleOf(relation) && facts.role === relation.result.role,
      ),
  };
}

function cellKey({ sheet, row, column }: CellRef): string {
  return `${String(row)} ${String(column)} ${sheet}`;
}

/** The finding that stands for a cause: of the lost figure, of the wrong figure, or of the sum it takes part in. */
function mainOf(plan: Plan, { figure, direct, relations }: Cause, places: Places): Finding | undefined {
  const [first] = relations;
  if (figure) {
    const own = places.at(cellOfFigure(plan, figure));
    if (isLost(figure)) return own.find(({ rule }) => LOST.has(rule));
    const blank = own.find(({ rule }) => rule === 'jumlah-belum-diisi');
    if (blank) return blank;
    if (direct > 1)
      return own.find(({ rule, facts }) => rule === 'angka-keliru' && facts.role === figure.role);
  }
  return first && places.of(first);
}

/** Findings of other rules that name a corrected cell and are gone with the correction. */
function* otherEchoes(
  plan: Plan,
  causes: readonly Cause[],
  places: Places,
  causeOf: ReadonlyMap<Finding, Finding>,
  corrected: () => (rules: ReadonlySet<string>) => ReadonlySet<string>,
): Generator<[Finding, Finding]> {
  const mains = new Map<string, Finding>();
  for (const cause of causes) {
    const main = cause.figure && mainOf(plan, cause, places);
    if (!cause.figure || !main) continue;
    mains.set(cellKey(cellOfFigure(plan, cause.figure)), main);
  }
  const named = (finding: Finding): Finding | undefined =>
    [finding.at, ...finding.related]
      .map((cell) => mains.get(cellKey(cell)))
      .find((main) => main !== undefined);
  const candidates = places.all.filter(
    (own) => !ARITHMETIC.has(own.rule) && !LOST.has(own.rule) && !causeOf.has(own) && named(own),
  );
  if (candidates.length === 0) return;
  const left = corrected()(new Set(candidates.map(({ rule }) => rule)));
  for (const own of candidates) {
    const main = named(own);
    if (main && !left.has(`${own.rule} ${cellKey(own.at)}`)) yield [own, main];
  }
}

/** What some rules find in a plan, as rule and cell; a rule over several tables counts as finding all it found before. */
function foundIn(plan: Plan, settings: Settings, rules: readonly Rule[]) {
  return (ids: ReadonlySet<string>): ReadonlySet<string> => {
    const found = new Set<string>();
    const own = rules.filter((rule): rule is PlanRule => rule.scope === 'plan' && ids.has(rule.id));
    for (const rule of own) {
      for (const { at } of rule.check(plan, settings)) found.add(`${rule.id} ${cellKey(at)}`);
    }
    return found;
  };
}

/** The findings that are no echo, each with its consequences and at least as severe as they are. */
function gathered(findings: readonly Finding[], causeOf: ReadonlyMap<Finding, Finding>): Finding[] {
  const consequences = new Map<Finding, Finding[]>();
  for (const echo of findings) {
    let cause = causeOf.get(echo);
    if (!cause) continue;
    for (let above = causeOf.get(cause); above; above = causeOf.get(cause)) cause = above;
    const own = consequences.get(cause);
    if (own) own.push(echo);
    else consequences.set(cause, [echo]);
  }
  return findings
    .filter((own) => !causeOf.has(own))
    .map((own) => {
      const echoes = consequences.get(own);
      return echoes ? { ...own, severity: worstOf([own, ...echoes]), consequences: echoes } : own;
    });
}

function worstOf(findings: readonly Finding[]): Severity {
  return SEVERITIES.find((severity) => findings.some((own) => own.severity === severity)) ?? 'info';
}
