import type { JoinedItem, JoinedRow } from './join';

/** One row of the body of the evaluation. */
export type BodyLine =
  | { readonly kind: 'section'; readonly name: string }
  | {
      readonly kind: 'row';
      readonly item: JoinedItem;
      readonly row: JoinedRow | null;
      readonly index: number;
    }
  /** Means and grade of a program. */
  | { readonly kind: 'mean' | 'grade'; readonly program: JoinedItem }
  /** The sum of several items at the top. */
  | { readonly kind: 'total'; readonly roots: readonly JoinedItem[] };

/** The rows of the body in order: items with their further indicators, after each program its mean and grade. */
export function bodyLines(items: readonly JoinedItem[]): BodyLine[] {
  const lines: BodyLine[] = [];
  let section: string | null = null;
  const roots = items.filter(({ parent }) => parent === null);
  const emit = (own: JoinedItem): void => {
    const { unit } = own.item;
    if (unit !== section && unit !== null) lines.push({ kind: 'section', name: unit });
    section = unit;
    lines.push({ kind: 'row', item: own, row: own.rows[0] ?? null, index: 0 });
    for (const [index, row] of own.rows.entries())
      if (index > 0) lines.push({ kind: 'row', item: own, row, index });
    own.children.forEach(emit);
    if (own.item.level === 'program')
      lines.push({ kind: 'mean', program: own }, { kind: 'grade', program: own });
  };
  roots.forEach(emit);
  if (roots.length > 1) lines.push({ kind: 'total', roots });
  return lines;
}

/** The sub kegiatan below an item; where there are none, the items without children. */
export function lowestBelow(item: JoinedItem): JoinedItem[] {
  const below: JoinedItem[] = [];
  const visit = (own: JoinedItem): void => {
    below.push(own);
    own.children.forEach(visit);
  };
  visit(item);
  const subs = below.filter((own) => own.item.level === 'subKegiatan');
  return subs.length > 0 ? subs : below.filter(({ children }) => children.length === 0);
}
