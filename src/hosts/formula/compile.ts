import { parse, parseA1Range, tokenize, type AstExpression } from '@borgar/fx';
import { MAX_COLUMNS, MAX_ROWS } from '../../core/grid/ref';
import type { BinaryOperator, Expression, Formula, Skip, SkipReason } from './expression';
import { functionNamed } from './functions';
import { errorNamed, NAME_ERROR, REF_ERROR, type RefArea, type Reference, type Scalar } from './value';

/** What the text of a formula means depends on: the sheets and names of its workbook. */
export interface FormulaContext {
  /** Index of the sheet the formula stands on. */
  readonly sheet: number;
  /** Index of a sheet by its name in any case, or undefined. */
  sheetIndex(name: string): number | undefined;
  /** What a defined name refers to; undefined when there is none, null when names are not known at all. */
  definedName(name: string, sheet: number): string | undefined | null;
}

const MAX_FORMULA = 8_192;
const MAX_NAME_DEPTH = 20;
const DELETED_ON_SHEET = /("(?:[^"]|"")*")|(?:'(?:[^']|'')*'|[^\s'"!(),;:+\-*/^&=<>{}]+)!#REF!/g;
const ABSOLUTE = /^(?:.*!)?\$[^:]+(?::\$[^:]+)?$/;

interface Findings {
  readonly precedents: RefArea[];
  volatile: boolean;
  subtotal: boolean;
  skip: Skip | null;
}

const MISSING: Expression = { type: 'value', value: null };

const OPERATORS: ReadonlySet<string> = new Set([
  '+',
  '-',
  '*',
  '/',
  '^',
  '&',
  '=',
  '<>',
  '<',
  '<=',
  '>',
  '>=',
]);

function isArithmetic(operator: string): operator is BinaryOperator {
  return OPERATORS.has(operator);
}

/** Splits `'It''s'!A1:B2` into its sheet and the rest; no sheet is ''. */
function splitPrefix(text: string): { prefix: string; rest: string } {
  const mark = text.lastIndexOf('!');
  if (mark < 0) return { prefix: '', rest: text };
  const quoted = text.slice(0, mark);
  const prefix = quoted.startsWith("'") ? quoted.slice(1, -1).replaceAll("''", "'") : quoted;
  return { prefix, rest: text.slice(mark + 1) };
}

/** The sheets a prefix means: one, a run `first:last`, or null when one is missing. */
function sheetsOf(prefix: string, context: FormulaContext): number[] | null {
  if (prefix === '') return [context.sheet];
  const one = context.sheetIndex(prefix);
  if (one !== undefined) return [one];
  const [first = '', last, ...more] = prefix.split(':');
  if (last === undefined || more.length > 0) return null;
  const from = context.sheetIndex(first);
  const to = context.sheetIndex(last);
  if (from === undefined || to === undefined) return null;
  const sheets: number[] = [];
  for (let sheet = Math.min(from, to); sheet <= Math.max(from, to); sheet += 1) sheets.push(sheet);
  return sheets;
}

/** The cells a reference text such as `'Tabel II.1'!$A:$C` names; null when it names none, `#REF!` without a sheet. */
export function readReference(
  text: string,
  context: FormulaContext,
): Reference | typeof REF_ERROR | Skip | null {
  const { prefix, rest } = splitPrefix(text);
  if (prefix.includes('[')) return { reason: 'external', detail: text };
  const range = parseA1Range(rest);
  if (!range) return null;
  if (range.trim) return { reason: 'not-parsed', detail: text };
  const sheets = sheetsOf(prefix, context);
  if (!sheets) return REF_ERROR;
  const top = range.top ?? 0;
  const left = range.left ?? 0;
  const bottom = range.bottom ?? MAX_ROWS - 1;
  const right = range.right ?? MAX_COLUMNS - 1;
  return {
    kind: 'reference',
    areas: sheets.map((sheet) => ({
      sheet,
      top: Math.min(top, bottom),
      left: Math.min(left, right),
      bottom: Math.max(top, bottom),
      right: Math.max(left, right),
    })),
  };
}

function isSkip(value: object): value is Skip {
  return 'reason' in value;
}

function skipped(found: Findings, reason: SkipReason, detail: string): Expression {
  found.skip ??= { reason, detail };
  return MISSING;
}

function nameOf(text: string, context: FormulaContext, found: Findings, depth: number): Expression {
  const { prefix, rest } = splitPrefix(text);
  if (prefix.includes('[')) return skipped(found, 'external', text);
  const sheet = prefix === '' ? context.sheet : context.sheetIndex(prefix);
  const target = sheet === undefined ? null : context.definedName(rest, sheet);
  if (target === null) return skipped(found, 'unknown-name', text);
  if (target === undefined) return { type: 'value', value: NAME_ERROR };
  if (depth >= MAX_NAME_DEPTH) return skipped(found, 'not-parsed', text);
  const tree = treeOf(target.startsWith('=') ? target : `=${target}`);
  return tree ? expressionOf(tree, context, found, depth + 1) : skipped(found, 'not-parsed', target);
}

function referenceOf(
  node: Extract<AstExpression, { type: 'ReferenceIdentifier' }>,
  context: FormulaContext,
  found: Findings,
  depth: number,
): Expression {
  if (node.kind === 'table') return skipped(found, 'table', node.value);
  if (node.kind === 'name') return nameOf(node.value, context, found, depth);
  // Relative positions in a name move with the cell that uses it.
  if (depth > 0 && !ABSOLUTE.test(node.value)) return skipped(found, 'unknown-name', node.value);
  const read = readReference(node.value, context);
  if (!read) return skipped(found, 'not-parsed', node.value);
  if (isSkip(read)) return skipped(found, read.reason, read.detail);
  if ('areas' in read) found.precedents.push(...read.areas);
  return { type: 'value', value: read };
}

function callOf(
  node: Extract<AstExpression, { type: 'CallExpression' }>,
  context: FormulaContext,
  found: Findings,
  depth: number,
): Expression {
  const name = node.callee.name.toUpperCase().replace(/^(_XLFN\.|_XLWS\.)+/, '');
  const spec = functionNamed(name);
  if (!spec) return skipped(found, 'unknown-function', name);
  if (!spec.accepts(node.arguments.length)) {
    return skipped(found, 'not-parsed', `${name} with ${String(node.arguments.length)} arguments`);
  }
  if (spec.volatile) found.volatile = true;
  if (name === 'SUBTOTAL' || name === 'AGGREGATE') found.subtotal = true;
  return { type: 'call', spec, args: node.arguments.map((arg) => argumentOf(arg, context, found, depth)) };
}

/** The parser leaves null for an argument left out between commas, though its types do not say so. */
function argumentOf(
  node: AstExpression | null,
  context: FormulaContext,
  found: Findings,
  depth: number,
): Expression {
  return node ? expressionOf(node, context, found, depth) : MISSING;
}

function literalOf(node: AstExpression, found: Findings): Scalar {
  if (node.type === 'Literal') return node.value;
  if (node.type === 'ErrorLiteral') {
    const error = errorNamed(node.value);
    if (error) return error;
  }
  skipped(found, 'not-parsed', node.type);
  return null;
}

function expressionOf(
  node: AstExpression,
  context: FormulaContext,
  found: Findings,
  depth: number,
): Expression {
  switch (node.type) {
    case 'Literal':
    case 'ErrorLiteral':
      return { type: 'value', value: literalOf(node, found) };
    case 'ReferenceIdentifier':
      return referenceOf(node, context, found, depth);
    case 'CallExpression':
      return callOf(node, context, found, depth);
    case 'ArrayExpression': {
      const rows = node.elements.map((row) => row.map((element) => literalOf(element, found)));
      const width = rows[0]?.length ?? 0;
      if (width === 0 || rows.some((row) => row.length !== width)) return skipped(found, 'not-parsed', '{}');
      return { type: 'value', value: { kind: 'array', rows } };
    }
    case 'UnaryExpression': {
      if (node.operator === '#') return skipped(found, 'spills', '#');
      const operand = argumentOf(node.arguments[0] ?? null, context, found, depth);
      return { type: 'prefix', operator: node.operator, operand };
    }
    case 'BinaryExpression': {
      const left = argumentOf(node.arguments[0] ?? null, context, found, depth);
      const right = argumentOf(node.arguments[1] ?? null, context, found, depth);
      const { operator } = node;
      if (isArithmetic(operator)) return { type: 'binary', operator, left, right };
      // The cells between two ends that are calculated are not among the precedents the text names.
      if (operator === ':') found.volatile = true;
      return { type: 'join', operator, left, right };
    }
    default:
      return skipped(found, 'unknown-function', node.type === 'LetExpression' ? 'LET' : 'LAMBDA');
  }
}

function treeOf(text: string): AstExpression | null {
  if (text.length > MAX_FORMULA) return null;
  try {
    return parse(tokenize(text, { withLocation: false }));
  } catch {
    // A deleted range keeps its sheet in files (`Sheet1!#REF!`), which the parser does not read.
    const plain = text.replace(DELETED_ON_SHEET, (_match, quoted: string | undefined) => quoted ?? '#REF!');
    return plain === text ? null : treeOf(plain);
  }
}

/** Takes a formula text (with its `=`) apart; never throws. */
export function compileFormula(text: string, context: FormulaContext): Formula {
  const found: Findings = { precedents: [], volatile: false, subtotal: false, skip: null };
  const tree = treeOf(text);
  const root = tree ? expressionOf(tree, context, found, 0) : skipped(found, 'not-parsed', text);
  return {
    root: found.skip ? null : root,
    skip: found.skip,
    precedents: found.precedents,
    volatile: found.volatile,
    subtotal: found.subtotal,
  };
}
