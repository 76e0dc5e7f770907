import { parse, tokenize, type AstExpression } from '@borgar/fx';
import type { Area } from '../grid/grid';
import { MAX_COLUMNS, MAX_ROWS } from '../grid/ref';

/** Where a formula stands, zero-based. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Cells that a formula names, in the order of its text. */
export interface FormulaReference {
  /** The other sheet as written; null for the formula's own. */
  readonly sheet: string | null;
  readonly area: Area;
  /** True when its row is written with `$`. */
  readonly fixedRow: boolean;
}

/** A formula taken apart, one and the same for all cells in which it does the same relative to its place. */
export interface ReadFormula {
  /** References in it are named by `referenceIndex`; null when it cannot be parsed. */
  readonly tree: AstExpression | null;
  readonly reaches: readonly Reach[];
  /** True when it reads only cells of its own row. */
  readonly ownRow: boolean;
}

/** A reference relative to the formula's place. */
interface Reach {
  readonly sheet: string | null;
  readonly from: Corner;
  readonly to: Corner;
}

/** Rows and columns are distances unless fixed with `$`. */
interface Corner {
  readonly row: number;
  readonly column: number;
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
}

/** Reads the formulas of one sheet. */
export type FormulaReader = (text: string, at: Place) => ReadFormula;

const CELL = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`;
const PREFIX = String.raw`(?:'(?:[^']|'')*'|(?<![\w.'])(?:\[[^\]]+\])?[A-Za-z_][\w.]*(?::[A-Za-z_][\w.]*)?)!`;
const AREA = String.raw`${CELL}(?::${CELL})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}`;
const PATTERN = String.raw`("(?:[^"]|"")*")|(${PREFIX})?(?<![\w.$\[@])(${AREA})(?![\w(.!\[:])`;

/** A name that no formula can hold of itself, because every address in it is numbered. */
const NUMBERED = 'XFD';

/** Makes a reader for the formulas of a sheet; formulas that do the same are parsed once. */
export function createFormulaReader(sheet: string): FormulaReader {
  const known = new Map<string, ReadFormula>();
  const trees = new Map<string, AstExpression | null>();
  const scanner = new RegExp(PATTERN, 'gi');
  return (text, at) => {
    const reaches: Reach[] = [];
    const key = text.replace(scanner, (whole, quoted?: string, prefix?: string, address?: string) => {
      const reach =
        quoted === undefined && address !== undefined ? reachOf(address, prefix, sheet, at) : null;
      if (!reach) return whole;
      reaches.push(reach);
      return `\u0001${reach.sheet ?? ''}${spellCorner(reach.from)}${spellCorner(reach.to)}`;
    });
    let formula = known.get(key);
    if (!formula) {
      formula = { tree: treeOf(text, scanner, trees), reaches, ownRow: reaches.every(isInRow) };
      known.set(key, formula);
    }
    return formula;
  };
}

/** The cells that a formula names where it stands. */
export function referencesAt({ reaches }: ReadFormula, at: Place): FormulaReference[] {
  return reaches.map(({ sheet, from, to }) => ({
    sheet,
    area: spanned(
      from.fixedRow ? from.row : at.row + from.row,
      from.fixedColumn ? from.column : at.column + from.column,
      to.fixedRow ? to.row : at.row + to.row,
      to.fixedColumn ? to.column : at.column + to.column,
    ),
    fixedRow: from.fixedRow || to.fixedRow,
  }));
}

/** Which of the references a leaf of the tree stands for; -1 for names, tables and the like. */
export function referenceIndex(node: AstExpression): number {
  if (node.type !== 'ReferenceIdentifier' || !node.value.startsWith(NUMBERED)) return -1;
  return Number(node.value.slice(NUMBERED.length)) - 1;
}

/** Name of the function that a call names, upper case, without the marks of newer functions; '' for other nodes. */
export function functionName(node: AstExpression): string {
  return node.type === 'CallExpression'
    ? node.callee.name.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.)+/, '')
    : '';
}

/** Functions whose first operand is all that matters for what is calculated: against errors, and for rounding. */
const WRAPPERS = new Set(['IFERROR', 'IFNA', 'ROUND', 'ROUNDUP', 'ROUNDDOWN', 'INT', 'TRUNC', 'VALUE', 'N']);

/** The operand inside a call that only guards or rounds it; undefined for every other node. */
export function wrappedOperand(node: AstExpression): AstExpression | null | undefined {
  return WRAPPERS.has(functionName(node)) ? (operandsOf(node)[0] ?? null) : undefined;
}

/** What a node is made of, left to right; an argument left out between commas is null. */
export function operandsOf(node: AstExpression): readonly (AstExpression | null)[] {
  const { type } = node;
  const inner = type === 'CallExpression' || type === 'BinaryExpression' || type === 'UnaryExpression';
  return inner ? node.arguments : [];
}

/** True where the text, not a string inside it, refers to cells that are gone. */
export function isBroken(text: string): boolean {
  return text.includes('#REF!') && text.replace(/"(?:[^"]|"")*"/g, '').includes('#REF!');
}

function treeOf(
  text: string,
  scanner: RegExp,
  trees: Map<string, AstExpression | null>,
): AstExpression | null {
  let count = 0;
  const skeleton = text.replace(scanner, (whole, quoted?: string) => {
    if (quoted !== undefined) return whole;
    count += 1;
    return NUMBERED + String(count);
  });
  let tree = trees.get(skeleton);
  if (tree === undefined) {
    tree = parsed(skeleton);
    trees.set(skeleton, tree);
  }
  return tree;
}

function parsed(text: string): AstExpression | null {
  try {
    return parse(tokenize(text));
  } catch {
    return null;
  }
}

function otherSheet(prefix: string | undefined, own: string): string | null {
  if (prefix === undefined) return null;
  const bare = prefix.slice(0, -1);
  const name = bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare;
  return name.toLowerCase() === own.toLowerCase() ? null : name;
}

function isInRow({ sheet, from, to }: Reach): boolean {
  return sheet === null && !from.fixedRow && !to.fixedRow && from.row === 0 && to.row === 0;
}

function spellCorner({ row, column, fixedRow, fixedColumn }: Corner): string {
  return `${fixedRow ? '$' : '.'}${String(row)}${fixedColumn ? '$' : '.'}${String(column)}`;
}

function reachOf(address: string, prefix: string | undefined, own: string, at: Place): Reach {
  const colon = address.indexOf(':');
  const sheet = otherSheet(prefix, own);
  if (colon < 0) {
    const corner = cornerOf(address, at, 0, 0);
    return { sheet, from: corner, to: corner };
  }
  // `F:F` and `7:7` reach to the edges of the sheet.
  return {
    sheet,
    from: cornerOf(address.slice(0, colon), at, 0, 0),
    to: cornerOf(address.slice(colon + 1), at, MAX_ROWS - 1, MAX_COLUMNS - 1),
  };
}

/** Letters and digits one by one: this runs once for every address of a sheet. */
function cornerOf(text: string, at: Place, edgeRow: number, edgeColumn: number): Corner {
  let column = 0;
  let row = 0;
  let fixedColumn = false;
  let fixedRow = false;
  let pinned = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 36) pinned = true;
    else if (code >= 65) {
      column = column * 26 + (code & 31);
      fixedColumn ||= pinned;
      pinned = false;
    } else {
      row = row * 10 + code - 48;
      fixedRow ||= pinned;
      pinned = false;
    }
  }
  const [wholeColumn, wholeRow] = [row === 0, column === 0];
  return {
    row: wholeColumn ? edgeRow : fixedRow ? row - 1 : row - 1 - at.row,
    column: wholeRow ? edgeColumn : fixedColumn ? column - 1 : column - 1 - at.column,
    fixedRow: fixedRow || wholeColumn,
    fixedColumn: fixedColumn || wholeRow,
  };
}

function spanned(row: number, column: number, toRow: number, toColumn: number): Area {
  return {
    top: Math.min(row, toRow),
    left: Math.min(column, toColumn),
    bottom: Math.max(row, toRow),
    right: Math.max(column, toColumn),
  };
}
