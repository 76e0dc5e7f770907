import type { AnyLayout, FigureRole, Identity, Role } from '../layouts/layout';
import type { HeaderBlock } from './header';
import type { MappedColumn } from './match';
import type { Arithmetic } from './numbering';

/**
 * The equalities of a table: where its own numbering row prints arithmetic, that holds for the columns it names (K with
 * K, Rp with Rp); for the rest the form's own, as far as all their columns are there.
 */
export function printedIdentities(
  layout: AnyLayout,
  columns: readonly MappedColumn[],
  header: HeaderBlock,
): Identity[] {
  const printed: Identity[] = [];
  const explained = new Set<Role>();
  for (const column of columns) {
    if (!isFigure(column.role)) continue;
    const own = header.paths.find((path) => path.column === column.column)?.number;
    if (!own?.arithmetic) continue;
    explained.add(column.role);
    const identity = identityOf(column.role, own.arithmetic, columns);
    if (identity) printed.push(identity);
  }
  const roles = new Set(columns.map((column) => column.role));
  const form = layout.identities
    .map((identity) => withPresentTerms(identity, roles))
    .filter(
      (identity) => !explained.has(identity.result) && rolesOf(identity).every((role) => roles.has(role)),
    );
  return [...printed, ...form];
}

function withPresentTerms(identity: Identity, roles: ReadonlySet<Role>): Identity {
  if (identity.kind !== 'sum' || !identity.present) return identity;
  return { ...identity, terms: identity.terms.filter((term) => roles.has(term)) };
}

/** All columns an equality speaks of, its result first. */
function rolesOf(identity: Identity): Role[] {
  return identity.kind === 'sum'
    ? [identity.result, ...identity.terms]
    : [identity.result, identity.part, identity.base];
}

function identityOf(
  result: FigureRole,
  arithmetic: Arithmetic,
  columns: readonly MappedColumn[],
): Identity | null {
  const measure = result.endsWith('.rp') ? '.rp' : '.k';
  const at = (number: number): Role | null => {
    const same = columns.filter((column) => column.number === number && isFigure(column.role));
    const [only] = same;
    if (same.length === 1 && only?.role.endsWith(measure)) return only.role;
    return same.find((column) => column.role.endsWith(measure))?.role ?? null;
  };
  if (arithmetic.kind === 'sum') {
    const terms = arithmetic.terms.map(at);
    return terms.every((term) => term !== null && term !== result)
      ? { kind: 'sum', result, terms: terms as Role[] }
      : null;
  }
  const part = at(arithmetic.part);
  const base = at(arithmetic.base);
  return part && base ? { kind: 'percent', result, part, base } : null;
}

function isFigure(role: Role): role is FigureRole {
  return role.endsWith('.k') || role.endsWith('.rp');
}
