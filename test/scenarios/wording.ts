import { pick, type Dice } from './dice';
import type { TitleLine } from './table-draft';

/** Words that offices spell in their own way, chosen once a table. */
export interface Wording {
  readonly pd: string;
  readonly sub: string;
  readonly prakiraan: string;
  readonly tw: string;
  readonly sd: string;
  readonly year: number;
  /** Chooses between spellings of a heading that mean the same. */
  readonly say: (name: string, options: readonly string[]) => string;
}

/** Chooses the words of a table. */
export function chooseWording(dice: Dice, table: string): Wording {
  return {
    pd: dice.choose(`${table}.pd`, ['Perangkat Daerah', 'OPD', 'SKPD', 'PD']),
    sub: dice.choose(`${table}.sub`, [
      'Sub Kegiatan',
      'SUBKEGIATAN',
      'Sub. Kegiatan',
      'Sub-Keg',
      'Subkegiatan',
    ]),
    prakiraan: dice.choose(`${table}.prakiraan`, ['Prakiraan', 'Perkiraan']),
    tw: dice.choose(`${table}.tw`, ['Triwulan', 'TW', 'Trw', 'TRIWULAN']),
    sd: dice.choose(`${table}.sd`, ['s/d', 's.d.', 'sampai dengan']),
    year: 2022 + Math.floor(dice.stream(`${table}.year`)() * 6),
    say: (name, options) => dice.choose(`${table}.${name}`, options),
  };
}

const ROMAN = ['I', 'II', 'III', 'IV'];

/** The quarter as a heading writes it: `I`, `TW 1`, `Triwulan II`. */
export function quarterName(words: Wording, quarter: number, long: boolean): string {
  const digit =
    words.say('quarterDigits', ['roman', 'digit']) === 'roman' ? ROMAN[quarter - 1] : String(quarter);
  return long ? `${words.tw} ${digit}` : (digit ?? '');
}

const OFFICES = [
  'DINAS TENAGA KERJA DAN PERINDUSTRIAN',
  'Dinas Kesehatan',
  'Badan Perencanaan Pembangunan Daerah',
  'Kecamatan Payung Sekaki',
  'INSPEKTORAT DAERAH',
];

/** Lines above a table, with the year and the office they name. */
export interface Titles {
  readonly lines: readonly TitleLine[];
  readonly year: boolean;
  readonly office: string | null;
}

/** Chooses the title lines of a table. */
export function chooseTitles(dice: Dice, table: string, formTitle: readonly string[], year: number): Titles {
  const chance = dice.stream(`${table}.titles`);
  const office = pick(chance, OFFICES);
  const manner = dice.choose(`${table}.titleManner`, [
    'plain',
    'labelled',
    'cells',
    'many',
    'none',
    'form only',
  ]);
  const own = formTitle.map((line): TitleLine => [line]);
  switch (manner) {
    case 'none':
      return { lines: [], year: false, office: null };
    case 'form only':
      return { lines: own.slice(0, 1), year: false, office: null };
    case 'labelled':
      return {
        lines: [...own, [`Perangkat Daerah : ${office}`], [`Tahun Anggaran : ${year}`]],
        year: true,
        office,
      };
    case 'cells':
      return {
        lines: [...own, ['SKPD', `: ${office}`], ['Tahun Anggaran', `: ${year}`]],
        year: true,
        office,
      };
    case 'many':
      return {
        lines: [
          ['Lampiran'],
          ['PEMERINTAH KABUPATEN SUKAMAJU'],
          ...own,
          [office],
          [`TAHUN ${year}`],
          ['Indikator dan target kinerja yang mengacu pada sasaran RKPD'],
        ],
        year: true,
        office,
      };
    default:
      return { lines: [...own, [office], [`Tahun ${year}`]], year: true, office };
  }
}
