import { ANGKA } from './angka';
import { CAPAIAN } from './capaian';
import { PREDIKAT } from './predikat';
import type { SheetFunction } from './sheet-function';
import { TRIWULAN } from './triwulan';

/** The functions for the cells of a user, `SELARAS.CAPAIAN` and so on; sheets that we write do not depend on them. */
export const SHEET_FUNCTIONS: readonly SheetFunction[] = [CAPAIAN, PREDIKAT, ANGKA, TRIWULAN];

/** What stands before the name of each. */
export const FUNCTION_NAMESPACE = 'SELARAS';
