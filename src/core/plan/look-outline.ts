import type { Look } from '../grid/grid';

/** How a name looks: the look of its cell, and whether it is written in capitals. */
export interface NameLook extends Look {
  readonly capitals: boolean;
  /** False where no host has read the look of the cell, so that only the letters speak. */
  readonly read: boolean;
}

const PLAIN: Look = { bold: false, italic: false, indent: 0, fill: null };

/** The look of a name, from its cell and its letters. */
export function nameLookOf(name: string, look: Look | undefined): NameLook {
  const letters = name.replace(/[^a-z]/gi, '');
  return {
    ...PLAIN,
    ...look,
    read: look !== undefined,
    capitals: letters.length >= 6 && letters === letters.toUpperCase(),
  };
}

/** One text for each look, equal for equal ones. */
export function lookKeyOf({ bold, italic, indent, fill, capitals }: NameLook): string {
  return [bold, italic, indent, fill ?? '', capitals].join('|');
}

/** More looks than levels are decoration. */
const MOST_LOOKS = 5;

/**
 * The depth of each row by how its name looks: a look not seen before stands below the row above, one seen before
 * returns to its depth. Null where all look the same, or where a row would stand out more than the row it stands below.
 */
export function lookDepths(looks: readonly NameLook[]): number[] | null {
  const order: NameLook[] = [];
  const depthOf = new Map<string, number>();
  const depths = looks.map((look) => {
    const key = lookKeyOf(look);
    const depth = depthOf.get(key) ?? order.length;
    if (depth === order.length) order.push(look);
    depthOf.set(key, depth);
    return depth;
  });
  if (order.length < 2 || order.length > MOST_LOOKS) return null;
  const outranked = order.some((look, depth) => depth > 0 && standsOutMore(look, order[depth - 1] ?? look));
  return outranked ? null : depths;
}

/** True when the first look is the more prominent by the first trait that they differ in: less indent, bold, capitals, fill. */
function standsOutMore(a: NameLook, b: NameLook): boolean {
  if (a.indent !== b.indent) return a.indent < b.indent;
  if (a.bold !== b.bold) return a.bold;
  if (a.capitals !== b.capitals) return a.capitals;
  if ((a.fill === null) !== (b.fill === null)) return a.fill !== null;
  return false;
}
