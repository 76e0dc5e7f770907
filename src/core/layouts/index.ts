import { DEFINISI_OPERASIONAL } from './definisi-operasional';
import { GENDER_ANALYSIS_PATHWAY } from './gender';
import { IKU } from './iku';
import { ISIAN_REALISASI } from './isian-realisasi';
import type { AnyLayout } from './layout';
import { PENETAPAN_RENJA } from './penetapan-renja';
import { PENGUKURAN_BERDAMPINGAN, PENGUKURAN_KINERJA, PENGUKURAN_TUJUAN_SASARAN } from './pengukuran-kinerja';
import { RENCANA_AKSI } from './rencana-aksi';
import { RENSTRA } from './renstra';
import { RKT } from './rkt';
import { SUMBER_PENDANAAN } from './sumber-pendanaan';
import { TABEL_II_1 } from './tabel-ii-1';
import { TABEL_II_2 } from './tabel-ii-2';
import { TABEL_II_3 } from './tabel-ii-3';
import { TABEL_II_4A, TABEL_II_4B } from './tabel-ii-4';
import { TABEL_III_1 } from './tabel-iii-1';
import { TABEL_IV_1 } from './tabel-iv-1';
import { TABEL_IV_2 } from './tabel-iv-2';
import { TABEL_T_C_29 } from './tabel-t-c-29';

/** Every form Selaras knows; the order is of no consequence. */
export const LAYOUTS: readonly AnyLayout[] = [
  TABEL_II_1,
  TABEL_T_C_29,
  TABEL_II_2,
  TABEL_II_3,
  TABEL_II_4A,
  TABEL_II_4B,
  TABEL_III_1,
  TABEL_IV_1,
  TABEL_IV_2,
  PENETAPAN_RENJA,
  SUMBER_PENDANAAN,
  DEFINISI_OPERASIONAL,
  RKT,
  RENCANA_AKSI,
  PENGUKURAN_KINERJA,
  PENGUKURAN_BERDAMPINGAN,
  PENGUKURAN_TUJUAN_SASARAN,
  IKU,
  RENSTRA,
  ISIAN_REALISASI,
  GENDER_ANALYSIS_PATHWAY,
];
