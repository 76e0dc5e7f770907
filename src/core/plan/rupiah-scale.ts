import type { MappedColumn } from '../detect/match';
import type { RupiahScale } from '../grid/rupiah-scale';
import type { Role } from '../layouts/layout';

/** Rupiah that one of the figures of a role stands for; figures of a quarter written as text stand in the column of all. */
export function scaleOf(columns: ReadonlyMap<Role, MappedColumn>, role: Role): RupiahScale {
  const own = columns.get(role) ?? columns.get(role.replace(/\.tw\d/, '') as Role);
  return own?.scale ?? 1;
}
