import { likeness } from '../grid/alike';
import { formatCode, type Code } from '../grid/code';
import type { Item } from '../plan/plan';
import type { ReferenceItem, ReferenceList } from './reference';

/** An item of a plan found in a list, and by what: its code, its code with X.XX, its name under the same parent. */
export interface ReferenceMatch {
  readonly list: ReferenceList;
  readonly item: ReferenceItem;
  readonly by: 'code' | 'x.xx' | 'name';
}

/**
 * Finds an item of a plan in the lists of its workbook, the first that knows it: by its code literally, then with X.XX for
 * urusan and bidang, then by its name, but only among what stands under its own parent. Null where no list knows it.
 */
export function lookUp(references: readonly ReferenceList[], item: Item): ReferenceMatch | null {
  for (const list of references) {
    const match = (item.code ? byCode(list, item.code) : null) ?? byName(list, item);
    if (match) return match;
  }
  return null;
}

/** True when a list has items of the program that a code belongs to, so that what it lacks of it says something. */
export function coversProgram(list: ReferenceList, code: Code): boolean {
  if (code.segments.length < 3) return false;
  const program: Code = { segments: code.segments.slice(0, 3) };
  const known = byCode(list, program);
  return known !== null && (list.children.get(formatCode(known.item.code))?.length ?? 0) > 0;
}

function byCode(list: ReferenceList, code: Code): ReferenceMatch | null {
  const literal = list.items.get(formatCode(code));
  if (literal) return { list, item: literal, by: 'code' };
  if (code.segments.length < 3) return null;
  const any = list.items.get(formatCode({ segments: ['X', 'XX', ...code.segments.slice(2)] }));
  return any ? { list, item: any, by: 'x.xx' } : null;
}

/** A name counts only where one item under the parent bears it: the same name stands at several codes of a list. */
function byName(list: ReferenceList, item: Item): ReferenceMatch | null {
  const above = item.parent ? lookUp([list], item.parent) : null;
  if (!above) return null;
  const siblings = list.children.get(formatCode(above.item.code)) ?? [];
  const named = siblings.filter(({ name }) => likeness(name, item.name.text) === 1);
  const [only, ...others] = named;
  return only && others.length === 0 ? { list, item: only, by: 'name' } : null;
}
