export { calculateMissing } from './calculate-missing';
export { createCalculator, type Calculator, type CalculatorOptions, type Recalculation } from './calculator';
export { sourceOfGrids, type CellSource, type RowState } from './source';
export { shiftArea, shiftFormula, shiftLines, type Shift } from './shift-formula';
