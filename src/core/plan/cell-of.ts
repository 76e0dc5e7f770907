import type { MappedColumn } from '../detect/match';
import type { CellRef } from '../grid/ref';
import type { Role } from '../layouts/layout';
import type { Plan } from './plan';

/** The cell of a row in the column of a role; for a quarter written as text, the column that holds the text. */
export function cellOf(
  plan: Plan,
  row: { readonly row: number; readonly columns?: ReadonlyMap<Role, MappedColumn> },
  role: Role,
): CellRef {
  const columns = row.columns ?? plan.columns;
  const [figure = '', , measure = ''] = role.split('.');
  const column = columns.get(role) ?? columns.get(`${figure}.${measure}` as Role);
  return { sheet: plan.sheet, row: row.row, column: column?.column ?? 0 };
}
