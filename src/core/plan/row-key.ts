import { formatCode } from '../grid/code';
import { keyOf } from '../grid/words';
import type { Item } from './plan';

/** Identity of a row that survives inserted rows: its code in one spelling, else the key of its name, below its unit. */
export function rowKeyOf({ code, name, unit }: Pick<Item, 'code' | 'name' | 'unit'>): string {
  const own = code ? formatCode(code) : keyOf(name.text);
  return unit ? `${keyOf(unit)}/${own}` : own;
}
