import type { Settings } from '../core/settings';
import type { Language } from './format';

/** What is said of one setting: its name, and what it does. */
interface SettingText {
  readonly label: string;
  readonly hint: string;
}

/** The texts of the screen of settings in one language; it is loaded when it is first asked for, and they with it. */
export interface SettingsText {
  readonly intro: string;
  readonly groups: Readonly<Record<'tables' | 'forward' | 'performance' | 'capaian', string>>;
  readonly settings: Readonly<Record<keyof Settings, SettingText>>;
  /** The usual value, and where it comes from; `{value}` is filled in. */
  readonly usual: string;
  readonly invalid: string;
  readonly invalidWhole: string;
  readonly order: string;
  readonly predikat: readonly [string, string, string, string];
  readonly fallingFormula: Readonly<Record<Settings['fallingFormula'], string>>;
  readonly weighting: Readonly<Record<Settings['weighting'], string>>;
  readonly save: string;
  readonly usualAgain: string;
}

/** The texts of the screen of settings by language. */
export const SETTINGS_TEXTS: Readonly<Record<Language, SettingsText>> = {
  id: {
    intro:
      'Batas dan cara hitung yang dipakai pemeriksaan. Disimpan di buku kerja ini dan dipakai pula oleh perintah selaras.',
    groups: {
      tables: 'Perbandingan antartabel',
      forward: 'Prakiraan maju',
      performance: 'Kinerja dan anggaran',
      capaian: 'Capaian dan predikat',
    },
    settings: {
      targetWarning: {
        label: 'Beda target: peringatan (%)',
        hint: 'Beda target barang yang sama di dua tabel mulai jadi peringatan.',
      },
      targetError: { label: 'Beda target: kesalahan (%)', hint: 'Mulai jadi kesalahan.' },
      paguWarning: {
        label: 'Beda pagu: peringatan (%)',
        hint: 'Beda pagu kegiatan yang sama di dua tabel mulai jadi peringatan.',
      },
      paguError: { label: 'Beda pagu: kesalahan (%)', hint: 'Mulai jadi kesalahan.' },
      namesAlike: {
        label: 'Kemiripan nama',
        hint: 'Di bawah ini dua nama dianggap berbeda (1 sama persis).',
      },
      namesUnlike: { label: 'Nama yang lain sama sekali', hint: 'Di bawah ini dua nama tidak ada miripnya.' },
      usualForwardFactor: {
        label: 'Faktor prakiraan maju',
        hint: 'Prakiraan maju dibanding pagu, bila tabelnya terlalu pendek untuk menunjukkan faktornya sendiri.',
      },
      forwardSpread: {
        label: 'Kelonggaran prakiraan maju (kali)',
        hint: 'Berapa kali faktor lazim boleh terlampaui, ke atas atau ke bawah.',
      },
      lowSerapan: {
        label: 'Serapan rendah (%)',
        hint: 'Target tercapai penuh dengan serapan di bawah ini diragukan.',
      },
      spentForNothing: {
        label: 'Belanja tanpa hasil (%)',
        hint: 'Kinerja nol dengan serapan mulai dari ini ditandai.',
      },
      farCapaian: {
        label: 'Capaian Renstra yang tidak wajar (%)',
        hint: 'Di atas ini capaian lebih mungkin salah jumlah daripada tercapai.',
      },
      evaluationLag: {
        label: 'Selisih tahun evaluasi',
        hint: 'Berapa tahun evaluasi boleh di belakang tahun rencananya.',
      },
      predikat: { label: 'Batas atas predikat (%)', hint: 'Di atas batas terakhir: Sangat Tinggi.' },
      fallingFormula: {
        label: 'Capaian bila makin kecil makin baik',
        hint: 'Untuk indikator yang menurun, misalnya angka kemiskinan.',
      },
      weighting: { label: 'Capaian induk', hint: 'Dari capaian rincian di bawahnya.' },
    },
    usual: 'Lazimnya {value}.',
    invalid: 'Isi angka dari {least} sampai {most}.',
    invalidWhole: 'Isi bilangan bulat dari {least} sampai {most}.',
    order: 'Batas yang satu melewati batas pasangannya, atau batas predikat tidak makin besar.',
    predikat: ['Sangat Rendah', 'Rendah', 'Sedang', 'Tinggi'],
    fallingFormula: {
      '2t-r': '(2 × target − realisasi) / target (PermenPANRB 8/2021)',
      't/r': 'target / realisasi',
    },
    weighting: { mean: 'rata-rata', pagu: 'rata-rata tertimbang pagu' },
    save: 'Simpan dan periksa ulang',
    usualAgain: 'Isi nilai lazim',
  },
  en: {
    intro:
      'Limits and formulas that checks use. They are kept in this workbook, and the selaras command follows them too.',
    groups: {
      tables: 'Comparing tables',
      forward: 'Forward estimates',
      performance: 'Performance and budget',
      capaian: 'Capaian and predikat',
    },
    settings: {
      targetWarning: {
        label: 'Targets differ: warning (%)',
        hint: 'From this difference of one item’s target between two tables, a warning.',
      },
      targetError: { label: 'Targets differ: error (%)', hint: 'From this, an error.' },
      paguWarning: {
        label: 'Pagu differ: warning (%)',
        hint: 'From this difference of one item’s pagu between two tables, a warning.',
      },
      paguError: { label: 'Pagu differ: error (%)', hint: 'From this, an error.' },
      namesAlike: { label: 'Likeness of names', hint: 'Below this two names differ (1 is equal).' },
      namesUnlike: {
        label: 'Names with nothing in common',
        hint: 'Below this two names have nothing in common.',
      },
      usualForwardFactor: {
        label: 'Forward factor',
        hint: 'Forward estimate against pagu, where a table is too short to show its own.',
      },
      forwardSpread: {
        label: 'Spread of forward estimates (times)',
        hint: 'How many times the usual factor an estimate may be, above or below.',
      },
      lowSerapan: {
        label: 'Low serapan (%)',
        hint: 'A target fully reached with less spent than this is doubtful.',
      },
      spentForNothing: {
        label: 'Spent for nothing (%)',
        hint: 'Nothing reached with this much spent is a finding.',
      },
      farCapaian: {
        label: 'Implausible capaian of a Renstra (%)',
        hint: 'Above this it was rather added wrongly than reached.',
      },
      evaluationLag: {
        label: 'Years of an evaluation',
        hint: 'How many years an evaluation may lie behind its plan.',
      },
      predikat: {
        label: 'Upper limits of the predikat (%)',
        hint: 'Above the last one: Sangat Tinggi (very high).',
      },
      fallingFormula: {
        label: 'Capaian where fewer is better',
        hint: 'For falling indicators, such as the poverty rate.',
      },
      weighting: { label: 'Capaian of a parent', hint: 'From the capaian of what is below it.' },
    },
    usual: 'Usually {value}.',
    invalid: 'Enter a number from {least} to {most}.',
    invalidWhole: 'Enter a whole number from {least} to {most}.',
    order: 'One limit passes the other of its pair, or the limits of the predikat do not rise.',
    predikat: ['Sangat Rendah (very low)', 'Rendah (low)', 'Sedang (medium)', 'Tinggi (high)'],
    fallingFormula: {
      '2t-r': '(2 × target − realisasi) / target (PermenPANRB 8/2021)',
      't/r': 'target / realisasi',
    },
    weighting: { mean: 'mean', pagu: 'mean weighted by pagu' },
    save: 'Save and check again',
    usualAgain: 'Fill in the usual values',
  },
};
