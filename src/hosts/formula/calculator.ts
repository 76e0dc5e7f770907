import type { Area, CellError } from '../../core/grid/grid';
import type { CellRef } from '../../core/grid/ref';
import { calculationOrder } from './calculation-order';
import { compileFormula, readReference, type FormulaContext } from './compile';
import { evaluate } from './evaluate';
import type { Formula, Skip, SkipReason } from './expression';
import { collectFormulas, type FormulaCell } from './formula-cells';
import { scalarOrArray } from './operands';
import type { CellReader } from './scope';
import { serialOfClock } from './serial-date';
import type { CellSource } from './source';
import { isArray, REF_ERROR, sameScalar, type RefArea, type Reference, type Scalar } from './value';

/** A rectangle of cells of a sheet. */
interface SheetArea extends Area {
  readonly sheet: string;
}

/** A cell whose result is another than before. */
interface ChangedCell {
  readonly at: CellRef;
  readonly value: Exclude<Scalar, null>;
}

/** A formula left with the result it came with, and why. */
interface SkippedCell extends Skip {
  readonly at: CellRef;
}

/** What a run of the calculator did; each list holds only cells this run calculated. */
export interface Recalculation {
  readonly changed: readonly ChangedCell[];
  /** Cells that rest on themselves; they show 0, as in Excel. */
  readonly circular: readonly CellRef[];
  readonly notRecalculated: readonly SkippedCell[];
}

/** Calculates the formulas of a workbook. */
export interface Calculator {
  /**
   * After cells were written: calculates them, what rests on them, and what is volatile or has no result yet.
   * Without an argument everything is read and calculated anew (also needed when rows move); so it is when sheets
   * were added, renamed or removed. The source is never written; give it the changed values.
   */
  recalculate(changed?: readonly (CellRef | SheetArea)[]): Recalculation;
  /** What a cell shows: the result of its formula, its constant, or null when empty. */
  valueOf(ref: CellRef): Scalar;
}

/** What a calculator cannot know by itself. */
export interface CalculatorOptions {
  /** The present for TODAY and NOW, which are left alone without it. */
  readonly clock?: () => Date;
}

/** Thrown to leave a calculation, caught by the calculator alone: the cell needs others first. */
const PENDING = new Error('The formula needs cells that are not calculated yet.');
/** Thrown to leave a calculation, caught by the calculator alone: the cell keeps the result it came with. */
const SKIPPED = new Error('The formula cannot be calculated here.');

const NO_CELLS: CellSource = { sheetNames: () => [], usedArea: () => null, cellAt: () => undefined };

/** A calculator for the workbook behind a source; formulas that came with a result count as calculated. */
export function createCalculator(source: CellSource, options: CalculatorOptions = {}): Calculator {
  let sheetNames = [...source.sheetNames()];
  let formulas = collectFormulas(NO_CELLS, compiled);
  let loaded = false;
  let run = 0;
  let now: number | null = null;
  let extent = { rows: 0, columns: 0 };
  /** Cells a calculation ran into before they had a value. */
  let pending: FormulaCell[] = [];
  /** First places by column; they hold for one run, in which no value changes once it is calculated. */
  const places = new Map<string, ReadonlyMap<Scalar, number>>();
  const rings = new Map<FormulaCell, FormulaCell[]>();
  let reason: Skip = { reason: 'not-parsed', detail: '' };

  function contextOf(sheet: number, sheetIndex: (name: string) => number | undefined): FormulaContext {
    return {
      sheet,
      sheetIndex,
      definedName: (name, on) => (source.definedName ? source.definedName(name, sheetNames[on] ?? '') : null),
    };
  }

  function compiled(text: string, sheet: number, sheetIndex: (name: string) => number | undefined): Formula {
    return compileFormula(text, contextOf(sheet, sheetIndex));
  }

  /** Reads every formula; not before it is needed, for a first run over everything would read them again. */
  function load(): void {
    sheetNames = [...source.sheetNames()];
    formulas = collectFormulas(source, compiled);
    loaded = true;
  }

  function firstPlaces(column: RefArea): ReadonlyMap<Scalar, number> {
    const key = `${column.sheet}:${column.left}:${column.top}:${column.bottom}`;
    const known = places.get(key);
    if (known) return known;
    const found = new Map<Scalar, number>();
    visit(column, (value, row) => {
      const wanted = typeof value === 'string' ? value.toLowerCase() : value;
      if (!found.has(wanted)) found.set(wanted, row - column.top);
    });
    places.set(key, found);
    return found;
  }

  function skip(why: SkipReason, detail: string): never {
    reason = { reason: why, detail };
    throw SKIPPED;
  }

  function refOf(cell: FormulaCell): CellRef {
    return { sheet: sheetNames[cell.sheet] ?? '', row: cell.row, column: cell.column };
  }

  function valueOfDone(cell: FormulaCell): Scalar {
    if (cell.skip && cell.value === null) skip('needs-skipped', cell.text);
    return cell.value;
  }

  function constantAt(sheet: number, row: number, column: number): Scalar {
    return source.cellAt(sheetNames[sheet] ?? '', row, column)?.value ?? null;
  }

  function read(sheet: number, row: number, column: number): Scalar {
    const cell = formulas.at(sheet, row, column);
    if (!cell) return constantAt(sheet, row, column);
    if (cell.state === 'done') return valueOfDone(cell);
    pending.push(cell);
    throw PENDING;
  }

  function visit(
    area: RefArea,
    visitor: (value: Scalar, row: number, column: number) => void,
    accept?: (row: number, column: number) => boolean,
  ): void {
    const used = formulas.sheets[area.sheet]?.used;
    const name = sheetNames[area.sheet];
    if (!used || name === undefined) return;
    const bottom = Math.min(area.bottom, used.bottom);
    const left = Math.max(area.left, used.left);
    const right = Math.min(area.right, used.right);
    for (let row = Math.max(area.top, used.top); row <= bottom; row += 1) {
      const cells = formulas.rowAt(area.sheet, row);
      for (let column = left; column <= right; column += 1) {
        if (accept && !accept(row, column)) continue;
        const cell = cells?.[column];
        if (cell && cell.state !== 'done') {
          pending.push(cell);
        } else if (pending.length === 0) {
          const value = cell ? valueOfDone(cell) : (source.cellAt(name, row, column)?.value ?? null);
          if (value !== null) visitor(value, row, column);
        }
      }
    }
    if (pending.length > 0) throw PENDING;
  }

  function referenceOf(text: string, sheet: number): Reference | CellError {
    const context = contextOf(sheet, (name) => formulas.sheetIndex(name));
    const found = readReference(text.trim(), context) ?? namedBy(text.trim(), sheet, context);
    if (found && 'reason' in found) return skip(found.reason, found.detail);
    return found ?? REF_ERROR;
  }

  function namedBy(text: string, sheet: number, context: FormulaContext): ReturnType<typeof readReference> {
    const target = context.definedName(text, sheet);
    if (target === null) return skip('unknown-name', text);
    return target === undefined ? null : readReference(target.replace(/^=/, ''), context);
  }

  const reader: CellReader = {
    read,
    visit,
    firstPlaces,
    extent: () => extent,
    rowState: (sheet, row) => source.rowState?.(sheetNames[sheet] ?? '', row) ?? 'visible',
    isSubtotal: (sheet, row, column) => formulas.at(sheet, row, column)?.formula.subtotal ?? false,
    referenceOf,
    now: () => now ?? skip('needs-clock', ''),
  };

  /** The value of a formula; leaves by PENDING or SKIPPED. */
  function calculate(cell: FormulaCell): Scalar {
    const { formula } = cell;
    if (!formula.root) return skip(formula.skip?.reason ?? 'not-parsed', formula.skip?.detail ?? cell.text);
    const scope = { sheet: cell.sheet, row: cell.row, column: cell.column, cells: reader };
    const value = scalarOrArray(evaluate(formula.root, scope), scope);
    // What Excel would do depends on whether it was entered as an array, which the text does not say.
    if (isArray(value)) return skip('spills', cell.text);
    return value ?? 0;
  }

  function finish(cell: FormulaCell, value: Scalar, circular: boolean): void {
    cell.value = value;
    cell.skip = null;
    cell.circular = circular;
    cell.state = 'done';
  }

  /** Calculates one cell as far as it goes: false when it ran into cells without a value. */
  function attempt(cell: FormulaCell): boolean {
    pending = [];
    cell.state = 'waiting';
    try {
      finish(cell, calculate(cell), false);
    } catch (error) {
      if (error === PENDING) return false;
      // A formula nested thousands deep is more than the stack holds.
      if (error instanceof RangeError) reason = { reason: 'not-parsed', detail: cell.text };
      else if (error !== SKIPPED) throw error;
      cell.skip = reason;
      cell.circular = false;
      cell.state = 'done';
    }
    return true;
  }

  /** The ring of a cell when OFFSET or INDIRECT reach it before its turn: it begins where it always does. */
  function ringToBegin(cell: FormulaCell): FormulaCell[] {
    const ring = rings.get(cell);
    if (!ring || ring.some((member) => member.state !== 'dirty')) return [];
    return [...ring].reverse();
  }

  /** Calculates a cell and, before it, whatever it turns out to need. */
  function settle(start: FormulaCell): void {
    const stack = [start];
    for (let cell = stack.at(-1); cell; cell = stack.at(-1)) {
      if (cell.state === 'done' || attempt(cell)) {
        stack.pop();
        continue;
      }
      const needed = pending;
      const waiting = new Set(needed.filter((other) => other.state === 'waiting'));
      if (waiting.size === 0) {
        for (const other of needed) {
          stack.push(other);
          for (const member of ringToBegin(other)) stack.push(member);
        }
      } else {
        const ring = stack.slice(stack.findIndex((member) => waiting.has(member)));
        for (const member of ring) if (member.state === 'waiting') finish(member, 0, true);
      }
    }
  }

  function touch(cell: FormulaCell, queue: FormulaCell[]): void {
    if (cell.run === run) return;
    cell.run = run;
    cell.state = 'dirty';
    queue.push(cell);
  }

  function touchDependents(sheet: number, row: number, column: number, queue: FormulaCell[]): void {
    formulas.visitRangesAt(sheet, row, column, (range) => {
      if (range.run === run) return;
      range.run = run;
      for (const dependent of range.dependents) if (!dependent.removed) touch(dependent, queue);
    });
  }

  /** Reads the written cells anew and gives every formula that rests on them. */
  function affectedBy(changed: readonly (CellRef | SheetArea)[]): FormulaCell[] {
    const before = formulas.sheets.map((sheet) => sheet.used);
    formulas.measure();
    const queue: FormulaCell[] = [];
    for (const place of changed) {
      const sheet = formulas.sheetIndex(place.sheet);
      if (sheet === undefined) continue;
      const area =
        'row' in place
          ? { top: place.row, left: place.column, bottom: place.row, right: place.column }
          : place;
      const ends = [before[sheet], formulas.sheets[sheet]?.used];
      const bottom = Math.min(area.bottom, Math.max(...ends.map((used) => used?.bottom ?? -1)));
      const right = Math.min(area.right, Math.max(...ends.map((used) => used?.right ?? -1)));
      for (let row = area.top; row <= bottom; row += 1) {
        for (let column = area.left; column <= right; column += 1) {
          const cell = formulas.refresh(sheet, row, column);
          if (cell) touch(cell, queue);
          touchDependents(sheet, row, column, queue);
        }
      }
    }
    for (const cell of formulas.volatile) touch(cell, queue);
    for (const cell of unfinished()) touch(cell, queue);
    // The queue grows while it is walked.
    for (const cell of queue) touchDependents(cell.sheet, cell.row, cell.column, queue);
    // A formula may be met as resting on one written cell before it is itself seen to be gone.
    return queue.filter((cell) => !cell.removed);
  }

  /** Formulas that never had a result, once: later ones are met as written cells. */
  function unfinished(): FormulaCell[] {
    return run === 1 ? formulas.all().filter((cell) => cell.state === 'dirty') : [];
  }

  function everything(): FormulaCell[] {
    const before = formulas;
    load();
    const all = formulas.all();
    for (const cell of all) {
      const sheet = before.sheetIndex(sheetNames[cell.sheet] ?? '');
      const old = sheet === undefined ? undefined : before.at(sheet, cell.row, cell.column);
      if (old?.text === cell.text && cell.value === null) cell.value = old.value;
      cell.run = run;
      cell.state = 'dirty';
    }
    return all;
  }

  function sheetsMoved(): boolean {
    const names = source.sheetNames();
    return names.length !== sheetNames.length || names.some((name, index) => name !== sheetNames[index]);
  }

  function recalculate(changed?: readonly (CellRef | SheetArea)[]): Recalculation {
    run += 1;
    places.clear();
    if (changed && !loaded) load();
    const dirty = changed && !sheetsMoved() ? affectedBy(changed) : everything();
    now = options.clock ? serialOfClock(options.clock()) : null;
    extent = {
      rows: Math.max(0, ...formulas.sheets.map((sheet) => (sheet.used?.bottom ?? -1) + 1)),
      columns: Math.max(0, ...formulas.sheets.map((sheet) => (sheet.used?.right ?? -1) + 1)),
    };
    const before = new Map(dirty.map((cell) => [cell, cell.value]));
    const groups = calculationOrder(dirty, formulas);
    rings.clear();
    for (const group of groups) if (group.length > 1) for (const cell of group) rings.set(cell, group);
    for (const group of groups) for (const cell of group) settle(cell);
    return {
      changed: dirty.flatMap((cell) => {
        const { value } = cell;
        const same = sameScalar(value, before.get(cell) ?? null);
        return cell.skip || value === null || same ? [] : [{ at: refOf(cell), value }];
      }),
      circular: dirty.filter((cell) => cell.circular).map(refOf),
      notRecalculated: dirty.flatMap((cell) => (cell.skip ? [{ ...cell.skip, at: refOf(cell) }] : [])),
    };
  }

  return {
    recalculate,
    valueOf({ sheet, row, column }) {
      if (!loaded) load();
      const index = formulas.sheetIndex(sheet);
      const cell = index === undefined ? undefined : formulas.at(index, row, column);
      return cell ? cell.value : (source.cellAt(sheet, row, column)?.value ?? null);
    },
  };
}
