import type { FunctionTexts } from './function-texts';

/** Help and errors of the functions for cells, in Indonesian. */
export const FUNCTIONS_ID: FunctionTexts = {
  functions: {
    CAPAIAN: {
      what: 'Capaian kinerja dalam persen: realisasi dibagi target dikali 100. Angka boleh berupa teks bersatuan, misalnya “4 dokumen”. #N/A bila tidak dapat dihitung.',
      parameters: {
        realisasi: 'Realisasi kinerja: angka atau teks seperti “4 dokumen”.',
        target: 'Target kinerja: angka atau teks seperti “5 dokumen”.',
        arah: 'Boleh dikosongkan. “turun” bila makin kecil makin baik: (2 × target − realisasi) / target × 100. Bawaannya “naik”.',
      },
    },
    PREDIKAT: {
      what: 'Predikat kinerja menurut Permendagri 86/2017: Sangat Rendah (≤ 50), Rendah (≤ 65), Sedang (≤ 75), Tinggi (≤ 90), Sangat Tinggi (> 90).',
      parameters: {
        capaian: 'Capaian dalam persen: 85,5 berarti 85,5%, bukan 0,855.',
      },
    },
    ANGKA: {
      what: 'Angka yang dimaksud sebuah teks: “Rp. 914.290.172,-” menjadi 914290172, “46,45%” menjadi 46,45, “4 dokumen” menjadi 4. #N/A bila tidak ada angkanya.',
      parameters: {
        teks: 'Teks atau sel yang dibaca.',
        pemisahDesimal:
          'Boleh dikosongkan. “,” atau “.”: pemisah desimal, dipakai bila teksnya sendiri tidak menunjukkannya, misalnya “1.016”.',
      },
    },
    TRIWULAN: {
      what: 'Angka satu triwulan dari teks yang menyebut triwulan: “TW 1 : 5 paket TW 2 : 7 paket” dengan triwulan 2 menjadi 7.',
      parameters: {
        teks: 'Teks atau sel yang memuat TW 1, TW 2, dan seterusnya.',
        triwulan: 'Triwulan yang diambil: 1 sampai 4, atau I sampai IV.',
      },
    },
  },
  noAnswers: {
    kosong: 'Belum diisi, jadi tidak dapat dihitung.',
    bukanAngka: 'Tidak ada angka yang dapat dibaca di sel itu.',
    targetNol: 'Target nol, jadi capaian tidak dapat dihitung.',
    arah: 'Arah harus “naik” atau “turun”.',
    pemisah: 'Pemisah desimal harus “,” atau “.”.',
    triwulan: 'Triwulan harus 1 sampai 4, atau I sampai IV.',
    tanpaTriwulan: 'Teks itu tidak menyebut triwulan yang diminta.',
  },
};
