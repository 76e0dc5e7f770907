import type { FunctionTexts } from './function-texts';

/** Help and errors of the functions for cells, in English. */
export const FUNCTIONS_EN: FunctionTexts = {
  functions: {
    CAPAIAN: {
      what: 'Achievement in percent: realisation divided by target, times 100. Figures may be texts with a unit, such as “4 dokumen”. #N/A where it cannot be computed.',
      parameters: {
        realisasi: 'What was reached: a number, or a text such as “4 dokumen”.',
        target: 'What was promised: a number, or a text such as “5 dokumen”.',
        arah: 'May be left out. “turun” where fewer is better: (2 × target − realisation) / target × 100. The default is “naik”.',
      },
    },
    PREDIKAT: {
      what: 'Grade of an achievement (Permendagri 86/2017): Sangat Rendah (≤ 50), Rendah (≤ 65), Sedang (≤ 75), Tinggi (≤ 90), Sangat Tinggi (> 90).',
      parameters: {
        capaian: 'Achievement in percent: 85.5 means 85.5%, not 0.855.',
      },
    },
    ANGKA: {
      what: 'The number a text means: “Rp. 914.290.172,-” gives 914290172, “46,45%” gives 46.45, “4 dokumen” gives 4. #N/A where it holds no number.',
      parameters: {
        teks: 'Text or cell to read.',
        pemisahDesimal:
          'May be left out. “,” or “.”: the decimal sign, used where the text itself does not show it, such as “1.016”.',
      },
    },
    TRIWULAN: {
      what: 'The figure of one quarter from a text that names quarters: “TW 1 : 5 paket TW 2 : 7 paket” with quarter 2 gives 7.',
      parameters: {
        teks: 'Text or cell that holds TW 1, TW 2 and so on.',
        triwulan: 'The quarter to take: 1 to 4, or I to IV.',
      },
    },
  },
  noAnswers: {
    kosong: 'Not filled in, so it cannot be computed.',
    bukanAngka: 'No number can be read in that cell.',
    targetNol: 'The target is zero, so achievement cannot be computed.',
    arah: 'The direction must be “naik” (rising) or “turun” (falling).',
    pemisah: 'The decimal sign must be “,” or “.”.',
    triwulan: 'The quarter must be 1 to 4, or I to IV.',
    tanpaTriwulan: 'That text does not name the quarter asked for.',
  },
};
