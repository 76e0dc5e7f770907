import type { AnyLayout } from './layout';
import { TABEL_II_1 } from './tabel-ii-1';
import { TABEL_II_3 } from './tabel-ii-3';
import { TABEL_III_1 } from './tabel-iii-1';

/** Every form Selaras knows; the order is of no consequence. */
export const LAYOUTS: readonly AnyLayout[] = [TABEL_II_1, TABEL_II_3, TABEL_III_1];
