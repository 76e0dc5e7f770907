import type { MappedColumn } from '../detect/match';
import type { Identity, Role, SumIdentity } from '../layouts/layout';
import {
  cellForm,
  linearTerms,
  numberForm,
  productForm,
  quotientForm,
  spellForm,
  sumForm,
  type Calculation,
  type NormalForm,
} from './normal-form';

type Columns = ReadonlyMap<Role, MappedColumn>;

/** Name of a cell of the formula's own row in a normal form. */
export function ownCell(column: number): string {
  return `C${String(column)}`;
}

/** True for formulas by which a row may arrive at a figure that the form computes from the columns beside it. */
export type PrintedTest = (own: Calculation) => boolean;

/**
 * The formulas that the arithmetic of a form allows for a column, or null where it prints none. Rupiah are added and
 * divided as printed; K may follow any cara hitung from the columns it comes from, and percentages of K those of falling
 * indicators. `scale` is 100 where the column holds points, 1 where it holds shares.
 */
export function printedTest(
  identities: readonly Identity[],
  role: Role,
  columns: Columns,
  scale: number,
): PrintedTest | null {
  const identity = identities.find((own) => own.result === role);
  if (!identity) return null;
  return identity.kind === 'sum'
    ? sumTest(identities, identity, columns)
    : percentTest(percentForms(identities, identity, columns, scale));
}

/** The plain quotients that a percent column may hold, in points and as shares; empty for other columns. */
export function plainPercents(
  identities: readonly Identity[],
  role: Role,
  columns: Columns,
): { readonly points: ReadonlySet<string>; readonly shares: ReadonlySet<string> } {
  const identity = identities.find((own) => own.result === role);
  const forms = (scale: number): Set<string> =>
    new Set(
      identity?.kind === 'percent'
        ? ratios(identities, identity.part, identity.base, columns, scale).map(spellForm)
        : [],
    );
  return { points: forms(100), shares: forms(1) };
}

/** Each way of writing a column: itself, or the columns it is the sum of. */
function waysOf(identities: readonly Identity[], role: Role, columns: Columns, depth = 0): NormalForm[] {
  const column = columns.get(role)?.column;
  const itself = column === undefined ? [] : [cellForm(ownCell(column))];
  const own = identities.find(
    (identity): identity is SumIdentity => identity.kind === 'sum' && identity.result === role,
  );
  if (!own || depth > 2) return itself;
  return [...itself, ...sumsOf(identities, own, columns, depth)];
}

function sumsOf(
  identities: readonly Identity[],
  { terms }: SumIdentity,
  columns: Columns,
  depth: number,
): NormalForm[] {
  let sums: NormalForm[] = [[]];
  for (const term of terms) {
    const ways = waysOf(identities, term, columns, depth + 1);
    sums = sums.flatMap((sum) => ways.map((way) => sumForm([sum, way])));
  }
  return sums;
}

function sumTest(identities: readonly Identity[], identity: SumIdentity, columns: Columns): PrintedTest {
  const sums = sumsOf(identities, identity, columns, 0);
  const spelt = new Set(sums.map(spellForm));
  if (identity.result.endsWith('.rp')) return (own) => spelt.has(own.spelt);
  const whole = new Set(sums.map((sum) => namesIn(sum).join()));
  const allowed = new Set(sums.flatMap(namesIn));
  return (own) => {
    if (spelt.has(own.spelt)) return true;
    if (own.cells.size === 0 || ![...own.cells].every((name) => allowed.has(name))) return false;
    const terms = linearTerms(own.form);
    // A call such as MAX or LOOKUP over the periods, or a choice between them.
    if (!terms) return true;
    const [first] = terms.values();
    const even = [...terms.values()].every((coefficient) => coefficient === first);
    return even && (terms.size === 1 || whole.has([...terms.keys()].sort().join()));
  };
}

function namesIn(form: NormalForm): string[] {
  return [...(linearTerms(form)?.keys() ?? [])].sort();
}

function ratios(
  identities: readonly Identity[],
  part: Role,
  base: Role,
  columns: Columns,
  scale: number,
): NormalForm[] {
  const bases = waysOf(identities, base, columns);
  return waysOf(identities, part, columns).flatMap((own) =>
    bases.map((below) => productForm(quotientForm(own, below), numberForm(scale))),
  );
}

function percentForms(
  identities: readonly Identity[],
  { result, part, base }: Extract<Identity, { kind: 'percent' }>,
  columns: Columns,
  scale: number,
): { readonly spelt: ReadonlySet<string>; readonly ofDetails: boolean } {
  const plain = ratios(identities, part, base, columns, scale);
  if (result.endsWith('.rp')) return { spelt: new Set(plain.map(spellForm)), ofDetails: false };
  const falling = plain.map((form) => sumForm([numberForm(2 * scale), productForm(form, numberForm(-1))]));
  const turned = ratios(identities, base, part, columns, scale);
  return { spelt: new Set([...plain, ...falling, ...turned].map(spellForm)), ofDetails: true };
}

/** The mean of a column over what stands below the item. */
const OF_DETAILS = /^[\d.]+\*AVERAGE\((?:1\*below C\d+\|?)+\)$/;

function percentTest({
  spelt,
  ofDetails,
}: {
  readonly spelt: ReadonlySet<string>;
  readonly ofDetails: boolean;
}): PrintedTest {
  return (own) => spelt.has(own.spelt) || (ofDetails && OF_DETAILS.test(own.spelt));
}
