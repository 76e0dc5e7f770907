import type { CellError } from '../../../core/grid/grid';
import { matcherOf, type Matcher } from '../criteria';
import { define, defineGroups, type FunctionSpec, type FunctionTable } from '../function-spec';
import type { Scope } from '../scope';
import { areaOf } from '../operands';
import { createSum } from '../rounding';
import { DIV_ERROR, finite, isError, VALUE_ERROR, type Operand, type RefArea, type Scalar } from '../value';

interface Condition {
  readonly area: RefArea;
  readonly matches: Matcher;
}

/** Ranges and criteria in turn; `#VALUE!` when a range is none or the sizes differ. */
function conditionsOf(pairs: readonly Operand[]): Condition[] | CellError {
  const conditions: Condition[] = [];
  for (let index = 0; index < pairs.length; index += 2) {
    const area = areaOf(pairs[index] ?? null);
    if (!area) {
      const given = pairs[index];
      return isError(given) ? given : VALUE_ERROR;
    }
    const first = conditions[0]?.area;
    if (first && !sameSize(first, area)) return VALUE_ERROR;
    conditions.push({ area, matches: matcherOf((pairs[index + 1] ?? null) as Scalar) });
  }
  return conditions;
}

function sameSize(a: RefArea, b: RefArea): boolean {
  return a.bottom - a.top === b.bottom - b.top && a.right - a.left === b.right - b.left;
}

/** Offsets from the top left cell at which all conditions hold, as far as any sheet is used. */
function eachMatch(
  conditions: readonly Condition[],
  scope: Scope,
  visitor: (row: number, column: number) => void,
): void {
  const holds = (condition: Condition, row: number, column: number): boolean => {
    const { sheet, top, left } = condition.area;
    return condition.matches(scope.cells.read(sheet, top + row, left + column));
  };
  // A condition that empty cells do not meet is looked for among the filled cells only.
  const leader = conditions.find((condition) => !condition.matches(null));
  if (leader) {
    const others = conditions.filter((condition) => condition !== leader);
    scope.cells.visit(leader.area, (value, row, column) => {
      if (!leader.matches(value)) return;
      const down = row - leader.area.top;
      const across = column - leader.area.left;
      if (others.every((condition) => holds(condition, down, across))) visitor(down, across);
    });
    return;
  }
  const { rows, columns } = usedSize(conditions, scope);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (conditions.every((condition) => holds(condition, row, column))) visitor(row, column);
    }
  }
}

function usedSize(conditions: readonly Condition[], scope: Scope): { rows: number; columns: number } {
  const extent = scope.cells.extent();
  let rows = 0;
  let columns = 0;
  for (const { area } of conditions) {
    rows = Math.max(rows, Math.min(area.bottom + 1, extent.rows) - area.top);
    columns = Math.max(columns, Math.min(area.right + 1, extent.columns) - area.left);
  }
  return { rows, columns };
}

function countMatches(conditions: readonly Condition[], scope: Scope): number {
  let count = 0;
  eachMatch(conditions, scope, () => {
    count += 1;
  });
  const [first] = conditions;
  if (!first || conditions.some((condition) => !condition.matches(null))) return count;
  const { rows, columns } = usedSize(conditions, scope);
  const whole = (first.area.bottom - first.area.top + 1) * (first.area.right - first.area.left + 1);
  return count + whole - rows * columns;
}

type Fold = (numbers: readonly number[]) => Scalar;

const total: Fold = (numbers) => {
  const sum = createSum();
  for (const value of numbers) sum.add(value);
  return finite(sum.total());
};
const average: Fold = (numbers) => {
  const sum = total(numbers);
  return numbers.length === 0 || typeof sum !== 'number' ? DIV_ERROR : sum / numbers.length;
};
const greatest: Fold = (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.max(a, b)));
const least: Fold = (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.min(a, b)));

function folded(conditions: readonly Condition[], from: RefArea, scope: Scope, fold: Fold): Operand {
  const numbers: number[] = [];
  let error: CellError | null = null;
  eachMatch(conditions, scope, (row, column) => {
    if (error) return;
    const value = scope.cells.read(from.sheet, from.top + row, from.left + column);
    if (typeof value === 'number') numbers.push(value);
    else if (isError(value)) error = value;
  });
  return error ?? fold(numbers);
}

/** SUMIF(range, criterion, [values]): the values take the size of the range, from their top left cell on. */
function overOne(fold: Fold): FunctionSpec {
  return define('vsv?', ([range, criterion, values], scope) => {
    const conditions = conditionsOf([range, criterion]);
    if (isError(conditions)) return conditions;
    const from = areaOf(values ?? range);
    return from ? folded(conditions, from, scope, fold) : VALUE_ERROR;
  });
}

/** SUMIFS(values, range, criterion, …): all of one size. */
function overMany(fold: Fold): FunctionSpec {
  return defineGroups('v', 'vs', ([values = null, ...pairs], scope) => {
    const from = areaOf(values);
    if (!from) return isError(values) ? values : VALUE_ERROR;
    const conditions = conditionsOf(pairs);
    if (isError(conditions)) return conditions;
    const [first] = conditions;
    return first && sameSize(first.area, from) ? folded(conditions, from, scope, fold) : VALUE_ERROR;
  });
}

/** Functions that look at the cells meeting criteria. */
export const CONDITIONAL: FunctionTable = {
  COUNTIF: define('vs', ([range, criterion], scope) => {
    const conditions = conditionsOf([range, criterion]);
    return isError(conditions) ? conditions : countMatches(conditions, scope);
  }),
  COUNTIFS: defineGroups('', 'vs', (pairs, scope) => {
    const conditions = conditionsOf(pairs);
    return isError(conditions) ? conditions : countMatches(conditions, scope);
  }),
  SUMIF: overOne(total),
  SUMIFS: overMany(total),
  AVERAGEIF: overOne(average),
  AVERAGEIFS: overMany(average),
  MAXIFS: overMany(greatest),
  MINIFS: overMany(least),
};
