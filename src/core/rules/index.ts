import { angkaKeliru } from './angka-keliru';
import { angkaTakTerbaca } from './angka-tak-terbaca';
import { angkaTeks } from './angka-teks';
import { angkaTerputus } from './angka-terputus';
import { barisTersembunyi } from './baris-tersembunyi';
import { barisTotal } from './baris-total';
import { capaianBerlipat } from './capaian-berlipat';
import { caraHitung } from './cara-hitung';
import { galatTersembunyi } from './galat-tersembunyi';
import { indikatorAntarTabel } from './indikator-antar-tabel';
import { indikatorKosong } from './indikator-kosong';
import { indukSatuAnak } from './induk-satu-anak';
import { jumlahAnak } from './jumlah-anak';
import { jumlahBelumDiisi } from './jumlah-belum-diisi';
import { jumlahDisebut } from './jumlah-disebut';
import { jumlahK } from './jumlah-k';
import { jumlahKolom } from './jumlah-kolom';
import { jumlahTriwulan } from './jumlah-triwulan';
import { kSerapan } from './k-serapan';
import { kodeAntarTabel } from './kode-antar-tabel';
import { kodeGanda } from './kode-ganda';
import { kodeInduk } from './kode-induk';
import { kodeNomenklatur } from './kode-nomenklatur';
import { kodeSalahBentuk } from './kode-salah-bentuk';
import { kodeSamaNamaBeda } from './kode-sama-nama-beda';
import { kolomAntarTabel } from './kolom-antar-tabel';
import { konstantaDiRumus } from './konstanta-di-rumus';
import { kumulatifCampur } from './kumulatif-campur';
import { kumulatifTurun } from './kumulatif-turun';
import { levelMenurutStruktur } from './level-menurut-struktur';
import { namaNomenklatur } from './nama-nomenklatur';
import { paguAntarTabel } from './pagu-antar-tabel';
import { paguTanpaTarget } from './pagu-tanpa-target';
import { pembulatan } from './pembulatan';
import { pemisahCampur } from './pemisah-campur';
import { persen } from './persen';
import { persenDiLuarSkala } from './persen-di-luar-skala';
import { persenTambahRupiah } from './persen-tambah-rupiah';
import { persenTanpaDasar } from './persen-tanpa-dasar';
import { prakiraanMajuAntarTabel } from './prakiraan-maju-antar-tabel';
import { prakiraanMajuJanggal } from './prakiraan-maju-janggal';
import { realisasiAntarTabel } from './realisasi-antar-tabel';
import { realisasiMelebihiPagu } from './realisasi-melebihi-pagu';
import { renstraDiBawahTahun } from './renstra-di-bawah-tahun';
import { rincianTidakAda } from './rincian-tidak-ada';
import { rumusBarisLain } from './rumus-baris-lain';
import { rumusBedaPola } from './rumus-beda-pola';
import { rumusBelumDihitung } from './rumus-belum-dihitung';
import { rumusDiri } from './rumus-diri';
import { rumusGanda } from './rumus-ganda';
import { rumusRentangPendek } from './rumus-rentang-pendek';
import { rumusUjiTeks } from './rumus-uji-teks';
import { satuanAntarTabel } from './satuan-antar-tabel';
import { satuanNomenklatur } from './satuan-nomenklatur';
import { satuanTanpaAngka } from './satuan-tanpa-angka';
import { selGalat } from './sel-galat';
import { serapanMelebihi } from './serapan-melebihi';
import { sisiBeda } from './sisi-beda';
import { sumberDanaJumlah } from './sumber-dana-jumlah';
import { sumberDanaOrang } from './sumber-dana-orang';
import { tabelRancu } from './tabel-rancu';
import { tabelTidakDikenal } from './tabel-tidak-dikenal';
import { tahunJudul } from './tahun-judul';
import { targetAntarTabel } from './target-antar-tabel';
import { targetKosong } from './target-kosong';
import { targetTanpaPagu } from './target-tanpa-pagu';
import { targetTriwulan } from './target-triwulan';
import { tingkatTerlompat } from './tingkat-terlompat';
import { totalAntarTabel } from './total-antar-tabel';
import { totalDiLuarKolom } from './total-di-luar-kolom';
import { triwulanLabel } from './triwulan-label';
import { uangTanpaTempat } from './uang-tanpa-tempat';

/** The rule catalogue, in the order people read it: sums, percentages, formulas, filling, tables, codes, years and funds, performance, tables against each other, notes. */
export const RULES = [
  jumlahAnak,
  barisTotal,
  jumlahTriwulan,
  jumlahKolom,
  jumlahK,
  persen,
  angkaKeliru,
  realisasiMelebihiPagu,
  selGalat,
  galatTersembunyi,
  rumusDiri,
  persenTambahRupiah,
  rumusGanda,
  rumusRentangPendek,
  rumusBarisLain,
  rumusBedaPola,
  konstantaDiRumus,
  rumusUjiTeks,
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
  kodeGanda,
  kodeInduk,
  kodeSalahBentuk,
  kodeSamaNamaBeda,
  namaNomenklatur,
  satuanNomenklatur,
  kodeNomenklatur,
  tingkatTerlompat,
  uangTanpaTempat,
  tahunJudul,
  triwulanLabel,
  sumberDanaJumlah,
  sumberDanaOrang,
  prakiraanMajuJanggal,
  indukSatuAnak,
  kumulatifCampur,
  kumulatifTurun,
  serapanMelebihi,
  kSerapan,
  targetTriwulan,
  renstraDiBawahTahun,
  capaianBerlipat,
  targetAntarTabel,
  satuanAntarTabel,
  indikatorAntarTabel,
  paguAntarTabel,
  prakiraanMajuAntarTabel,
  realisasiAntarTabel,
  kolomAntarTabel,
  totalAntarTabel,
  rincianTidakAda,
  kodeAntarTabel,
  sisiBeda,
  jumlahDisebut,
  pembulatan,
  levelMenurutStruktur,
  barisTersembunyi,
] as const;

/** Id of a rule of the catalogue. */
export type RuleId = (typeof RULES)[number]['id'];
