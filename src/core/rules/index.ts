import { angkaTakTerbaca } from './angka-tak-terbaca';
import { angkaTeks } from './angka-teks';
import { angkaTerputus } from './angka-terputus';
import { barisTotal } from './baris-total';
import { caraHitung } from './cara-hitung';
import { indikatorKosong } from './indikator-kosong';
import { jumlahAnak } from './jumlah-anak';
import { jumlahBelumDiisi } from './jumlah-belum-diisi';
import { jumlahK } from './jumlah-k';
import { jumlahKolom } from './jumlah-kolom';
import { jumlahTriwulan } from './jumlah-triwulan';
import { levelMenurutStruktur } from './level-menurut-struktur';
import { paguTanpaTarget } from './pagu-tanpa-target';
import { pembulatan } from './pembulatan';
import { pemisahCampur } from './pemisah-campur';
import { persen } from './persen';
import { persenDiLuarSkala } from './persen-di-luar-skala';
import { persenTanpaDasar } from './persen-tanpa-dasar';
import { realisasiMelebihiPagu } from './realisasi-melebihi-pagu';
import { rumusBelumDihitung } from './rumus-belum-dihitung';
import { satuanTanpaAngka } from './satuan-tanpa-angka';
import { selGalat } from './sel-galat';
import { tabelRancu } from './tabel-rancu';
import { tabelTidakDikenal } from './tabel-tidak-dikenal';
import { targetKosong } from './target-kosong';
import { targetTanpaPagu } from './target-tanpa-pagu';
import { totalDiLuarKolom } from './total-di-luar-kolom';

/** The rule catalogue, in the order people read it: sums, percentages, performance, filling, tables. */
export const RULES = [
  jumlahAnak,
  barisTotal,
  jumlahTriwulan,
  jumlahKolom,
  jumlahK,
  persen,
  realisasiMelebihiPagu,
  selGalat,
  caraHitung,
  persenTanpaDasar,
  persenDiLuarSkala,
  targetTanpaPagu,
  paguTanpaTarget,
  targetKosong,
  indikatorKosong,
  satuanTanpaAngka,
  angkaTeks,
  angkaTerputus,
  angkaTakTerbaca,
  pemisahCampur,
  jumlahBelumDiisi,
  totalDiLuarKolom,
  rumusBelumDihitung,
  tabelTidakDikenal,
  tabelRancu,
  pembulatan,
  levelMenurutStruktur,
] as const;

/** Id of a rule of the catalogue. */
export type RuleId = (typeof RULES)[number]['id'];
