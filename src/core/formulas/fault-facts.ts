import type { Fact, Fix } from '../finding';
import { textOf } from '../grid/grid';
import { formatRef, type CellRef } from '../grid/ref';
import type { Role } from '../layouts/layout';
import type { Item } from '../plan/plan';
import type { FormulaFault } from './audit';

/** Cells and names quoted in a message at most. */
const QUOTED = 5;

/** A fault as a rule yields it. */
export interface FaultFound {
  readonly at: CellRef;
  readonly related: readonly CellRef[];
  readonly facts: Readonly<Record<string, Fact>>;
  readonly fix?: Fix;
  readonly item?: Item;
  readonly role: Role;
}

/**
 * What a message says of a fault: what the formula does, what its neighbours do (`alike` tells whether that is known) and
 * what it should be (`known`); the fix is that formula.
 */
export function factsOf(fault: FormulaFault): FaultFound {
  const { at, formula, expected, pattern, cells, names, item, role } = fault;
  const fixed = expected !== null && expected !== formula;
  const fix: Fix = {
    kind: 'ask',
    edits: [{ at, from: fault.value, to: expected, formula: { from: formula } }],
  };
  return {
    at,
    related: cells.length > 0 ? cells : pattern ? [pattern.example.at] : [],
    facts: {
      name: fault.name,
      role,
      formula: formula ?? '',
      cell: formatRef(at),
      value: typeof fault.value === 'number' ? fault.value : textOf(fault.value),
      shown: textOf(fault.value).trim() === '' ? 'kosong' : 'isi',
      text: fault.tested,
      known: expected === null ? 'tidak' : 'ya',
      expected: expected ?? '',
      alike: pattern ? 'ya' : 'tidak',
      agree: pattern?.agree ?? 0,
      peers: pattern?.peers ?? 0,
      example: pattern ? formatRef(pattern.example.at) : '',
      exampleFormula: pattern?.example.cell.formula ?? '',
      cells: quoted(cells.map(formatRef)),
      others: quoted(names.map((name) => `“${name}”`)),
      count: cells.length,
      concealed: fault.hidden > 0 ? 'ya' : 'tidak',
    },
    ...(fixed ? { fix } : {}),
    ...(item ? { item } : {}),
    role,
  };
}

function quoted(texts: readonly string[]): readonly string[] {
  return texts.length > QUOTED ? [...texts.slice(0, QUOTED), '…'] : texts;
}
