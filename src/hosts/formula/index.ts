export { calculateMissing, type MissingOptions } from './calculate-missing';
export {
  createCalculator,
  type Calculator,
  type CalculatorOptions,
  type ChangedCell,
  type Recalculation,
  type SheetArea,
  type SkippedCell,
} from './calculator';
export type { Skip, SkipReason } from './expression';
export { sourceOfGrids, type CellSource, type RowState } from './source';
