import type { AstExpression } from '@borgar/fx';
import {
  functionName,
  operandsOf,
  referenceIndex,
  wrappedOperand,
  type FormulaReference,
  type ReadFormula,
} from './read-formula';

/** Names one cell of a reference, so that formulas that mean the same cells get the same names. */
export type CellNaming = (row: number, column: number, reference: FormulaReference) => string;

/** A sum of products of named cells: factors with their powers, and what they are multiplied by. */
export type NormalForm = readonly Term[];

interface Term {
  readonly factors: ReadonlyMap<string, number>;
  readonly coefficient: number;
}

/** Cells of a reference that are named one by one; larger areas are named by their corners. */
const EXPANDED = 64;

/** What a formula calculates: equal spellings calculate the same from the same cells. */
export interface Calculation {
  readonly form: NormalForm;
  readonly spelt: string;
  /** Names of all cells it reads, wrappers included. */
  readonly cells: ReadonlySet<string>;
}

/**
 * What a formula calculates, in one spelling: wrappers against errors, rounding, brackets, the order of terms and factors,
 * and whether a sum is written with `SUM` or `+` make no difference. It is multiplied by `scale`. Null when it cannot be
 * parsed.
 */
export function calculationOf(
  { tree }: ReadFormula,
  references: readonly FormulaReference[],
  naming: CellNaming,
  scale = 1,
): Calculation | null {
  if (!tree) return null;
  const cells = new Set<string>();
  const noted: CellNaming = (row, column, reference) => {
    const name = naming(row, column, reference);
    cells.add(name);
    return name;
  };
  const form = productForm(formOf(tree, { references, naming: noted }), numberForm(scale));
  return { form, spelt: spellForm(form), cells };
}

/** A normal form as text: equal texts calculate the same from the same cells. */
export function spellForm(form: NormalForm): string {
  return form
    .map(({ factors, coefficient }) => `${String(rounded(coefficient))}*${spellFactors(factors)}`)
    .sort()
    .join(' + ');
}

/** The cells with what each is multiplied by, when a form is nothing but a sum of such; else null. */
export function linearTerms(form: NormalForm): ReadonlyMap<string, number> | null {
  const terms = new Map<string, number>();
  for (const { factors, coefficient } of form) {
    const [only, ...others] = factors;
    if (!only || only[1] !== 1 || others.length > 0) return null;
    terms.set(only[0], coefficient);
  }
  return terms;
}

/** One named cell. */
export function cellForm(name: string): NormalForm {
  return [{ factors: new Map([[name, 1]]), coefficient: 1 }];
}

/** A plain number. */
export function numberForm(value: number): NormalForm {
  return [{ factors: new Map(), coefficient: value }];
}

/** Several forms added up. */
export function sumForm(forms: readonly NormalForm[]): NormalForm {
  const terms = new Map<string, Term>();
  for (const term of forms.flat()) {
    const key = spellFactors(term.factors);
    const before = terms.get(key)?.coefficient ?? 0;
    terms.set(key, { factors: term.factors, coefficient: before + term.coefficient });
  }
  return [...terms.values()].filter(({ coefficient }) => rounded(coefficient) !== 0);
}

/** A form times another. */
export function productForm(a: NormalForm, b: NormalForm): NormalForm {
  if (a.length !== 1 && b.length !== 1) return productForm(closed(a), closed(b));
  return sumForm(a.flatMap((left) => b.map((right) => timesTerm(left, right))));
}

/** A form divided by another. */
export function quotientForm(a: NormalForm, b: NormalForm): NormalForm {
  const [only] = b.length === 1 ? b : closed(b);
  if (!only || only.coefficient === 0) return closed([...a, ...closed(b)]);
  const powers = [...only.factors].map(([name, power]): [string, number] => [name, -power]);
  return productForm(a, [{ factors: new Map(powers), coefficient: 1 / only.coefficient }]);
}

interface Context {
  readonly references: readonly FormulaReference[];
  readonly naming: CellNaming;
}

/** Functions of a set of cells, in any order. */
const OF_SETS = new Set(['AVERAGE', 'MAX', 'MIN', 'COUNT', 'COUNTA']);
const ASKS = new Set([
  'ISERROR',
  'ISERR',
  'ISNA',
  'ISBLANK',
  'ISNUMBER',
  'ISTEXT',
  'OR',
  'AND',
  'NOT',
  'LEN',
]);
const COMPARES = new Set(['=', '<>', '<', '>', '<=', '>=']);

function formOf(node: AstExpression | null, context: Context): NormalForm {
  if (!node) return [];
  if (node.type === 'Literal')
    return typeof node.value === 'number' ? numberForm(node.value) : cellForm(JSON.stringify(node.value));
  if (node.type === 'ReferenceIdentifier') return referenceForm(node, context);
  if (node.type === 'UnaryExpression') return unaryForm(node.operator, node.arguments[0] ?? null, context);
  if (node.type === 'BinaryExpression') return binaryForm(node, context);
  if (node.type === 'CallExpression') return callForm(node, context);
  return cellForm(JSON.stringify(node));
}

function referenceForm(node: AstExpression, context: Context): NormalForm {
  const names = namesOf(node, context);
  const [only] = names;
  if (only !== undefined && names.length === 1) return cellForm(only);
  return cellForm(`{${names.join(',')}}`);
}

function unaryForm(operator: string, operand: AstExpression | null, context: Context): NormalForm {
  const form = formOf(operand, context);
  if (operator === '-') return productForm(form, numberForm(-1));
  if (operator === '%') return productForm(form, numberForm(0.01));
  return operator === '#' ? cellForm(`${spellForm(form)}#`) : form;
}

function binaryForm(
  { operator, arguments: operands }: Extract<AstExpression, { type: 'BinaryExpression' }>,
  context: Context,
): NormalForm {
  const [a, b] = [formOf(operands[0] ?? null, context), formOf(operands[1] ?? null, context)];
  if (operator === '+') return sumForm([a, b]);
  if (operator === '-') return sumForm([a, productForm(b, numberForm(-1))]);
  if (operator === '*') return productForm(a, b);
  if (operator === '/') return quotientForm(a, b);
  return cellForm(`(${spellForm(a)} ${operator} ${spellForm(b)})`);
}

function callForm(node: AstExpression, context: Context): NormalForm {
  const name = functionName(node);
  const operands = operandsOf(node);
  const wrapped = wrappedOperand(node);
  if (wrapped !== undefined) return formOf(wrapped, context);
  if (name === 'SUM') return sumForm(operands.flatMap((operand) => elementsOf(operand, context)));
  if (name === 'PRODUCT') {
    const factors = operands.flatMap((operand) => elementsOf(operand, context));
    return factors.reduce(productForm, numberForm(1));
  }
  const guarded = name === 'IF' ? guardedOperand(operands) : null;
  if (guarded) return formOf(guarded, context);
  const spelt = OF_SETS.has(name)
    ? [...new Set(operands.flatMap((operand) => elementsOf(operand, context)).map(spellForm))].sort()
    : operands.map((operand) => spellForm(formOf(operand, context)));
  return cellForm(`${name}(${spelt.join('|')})`);
}

/** The cells of an area one by one; anything else as it is. */
function elementsOf(operand: AstExpression | null, context: Context): NormalForm[] {
  if (operand?.type === 'BinaryExpression' && operand.operator === ',')
    return operandsOf(operand).flatMap((own) => elementsOf(own, context));
  if (operand?.type !== 'ReferenceIdentifier') return [formOf(operand, context)];
  return namesOf(operand, context).map(cellForm);
}

/** `IF(N7=0,"",Z7/N7)` only keeps a division from failing: what it calculates is the other branch. */
function guardedOperand(operands: readonly (AstExpression | null)[]): AstExpression | null {
  const [test = null, yes = null, no = null] = operands;
  if (!isGuard(test)) return null;
  if (isFiller(yes) && !isFiller(no)) return no;
  return !isFiller(yes) && isFiller(no) ? yes : null;
}

function isFiller(node: AstExpression | null): boolean {
  return node === null || node.type === 'Literal' || functionName(node) === 'NA';
}

function isGuard(node: AstExpression | null): boolean {
  if (!node) return false;
  if (node.type === 'ReferenceIdentifier') return true;
  if (ASKS.has(functionName(node))) return true;
  if (node.type !== 'BinaryExpression' || !COMPARES.has(node.operator)) return false;
  return node.arguments.some(
    (side) => side.type === 'Literal' && (side.value === 0 || typeof side.value === 'string'),
  );
}

function namesOf(node: AstExpression, { references, naming }: Context): string[] {
  const reference = references[referenceIndex(node)];
  if (!reference) return [node.type === 'ReferenceIdentifier' ? `name ${node.value.toLowerCase()}` : ''];
  const { top, left, bottom, right } = reference.area;
  if ((bottom - top + 1) * (right - left + 1) > EXPANDED)
    return [`${naming(top, left, reference)}:${naming(bottom, right, reference)}`];
  const names: string[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) names.push(naming(row, column, reference));
  }
  return names;
}

function closed(form: NormalForm): NormalForm {
  return form.length === 1 ? form : cellForm(`(${spellForm(form)})`);
}

function timesTerm(a: Term, b: Term): NormalForm {
  const factors = new Map(a.factors);
  for (const [name, power] of b.factors) {
    const sum = (factors.get(name) ?? 0) + power;
    if (sum === 0) factors.delete(name);
    else factors.set(name, sum);
  }
  return [{ factors, coefficient: a.coefficient * b.coefficient }];
}

function spellFactors(factors: ReadonlyMap<string, number>): string {
  return [...factors]
    .map(([name, power]) => (power === 1 ? name : `${name}^${String(power)}`))
    .sort()
    .join('*');
}

function rounded(coefficient: number): number {
  return Number(coefficient.toPrecision(12));
}
