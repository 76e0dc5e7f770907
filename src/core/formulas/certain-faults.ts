import type { AstExpression } from '@borgar/fx';
import { isCellError } from '../grid/grid';
import type { CellRef } from '../grid/ref';
import type { AuditedTable, FormulaPlace } from './audited-cells';
import { createMixedSums } from './mixed-sums';
import {
  functionName,
  isBroken,
  operandsOf,
  referenceIndex,
  referencesAt,
  type FormulaReference,
  type Place,
  type ReadFormula,
} from './read-formula';
import { mayTestText, testedTexts } from './text-tests';

/** What is wrong with a formula whatever its neighbours do; `shown` is a lost reference that the cell shows by itself. */
export type CertainKind = 'broken' | 'shown' | 'self' | 'textTest' | 'mixedSum';

/** A certain fault with the cells it concerns. */
export interface CertainFault {
  readonly kind: CertainKind;
  readonly cells: readonly CellRef[];
}

/** Makes a judge of single formulas: the worst fault that is certain, or null. */
export function createCertainFaults(table: AuditedTable): (own: FormulaPlace) => CertainFault | null {
  const mixed = createMixedSums(table);
  /** Formulas of their own row that cannot have any such fault, by column. */
  const quiet = new Map<ReadFormula, Set<number>>();
  return (own) => {
    const { formula, at, cell } = own;
    if (!formula || quiet.get(formula)?.has(at.column)) return null;
    const text = cell.formula ?? '';
    if (isBroken(text)) return { kind: isCellError(cell.value) ? 'shown' : 'broken', cells: [] };
    const references = referencesAt(formula, at);
    if (refersToItself(formula, references, at)) return { kind: 'self', cells: [] };
    const added = mixed.cellsOf(formula, references, at);
    if (added.length > 0) return { kind: 'mixedSum', cells: added };
    const tests = mayTestText(text);
    const tested = tests ? testedTexts(table, formula, references) : [];
    if (tested.length > 0) return { kind: 'textTest', cells: tested };
    if (formula.ownRow && !tests && !mixed.isPossible(formula, references, at)) {
      const columns = quiet.get(formula) ?? new Set();
      quiet.set(formula, columns.add(at.column));
    }
    return null;
  };
}

/** Functions that ask where a cell is, not what it holds. */
const PLACES = new Set([
  'ROW',
  'ROWS',
  'COLUMN',
  'COLUMNS',
  'CELL',
  'ADDRESS',
  'AREAS',
  'FORMULATEXT',
  'ISFORMULA',
  'ISREF',
  'SHEET',
]);
/** Functions that start from a cell without reading it. */
const STARTS = new Set(['OFFSET', 'INDEX']);

function refersToItself({ tree }: ReadFormula, references: readonly FormulaReference[], at: Place): boolean {
  const own = references.map(
    ({ sheet, area }) =>
      sheet === null &&
      at.row >= area.top &&
      at.row <= area.bottom &&
      at.column >= area.left &&
      at.column <= area.right,
  );
  if (!own.includes(true) || !tree) return false;
  const reads = (node: AstExpression | null): boolean => {
    if (!node || PLACES.has(functionName(node))) return false;
    if (own[referenceIndex(node)] === true) return true;
    const operands = operandsOf(node);
    return (STARTS.has(functionName(node)) ? operands.slice(1) : operands).some(reads);
  };
  return reads(tree);
}
