/** Collapses line breaks, non-breaking and double spaces to single spaces and trims. */
export function collapse(text: string): string {
  return text.replace(/[\s\u00a0\u2000-\u200d\ufeff]+/g, ' ').trim();
}

const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** Value of a roman numeral up to CXCIX in either case, or null when the text is none in its usual spelling. */
export function parseRoman(text: string): number | null {
  if (!/^c?(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/i.test(text) || text === '') return null;
  let sum = 0;
  const digits = [...text.toLowerCase()].map((letter) => ROMAN_VALUES[letter] ?? 0);
  digits.forEach((digit, index) => {
    sum += digit < (digits[index + 1] ?? 0) ? -digit : digit;
  });
  return sum;
}

/** Roman numeral (upper case) of a whole number from 1 to 199. */
export function formatRoman(value: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = value;
  let text = '';
  for (const [step, letters] of steps) {
    for (; rest >= step; rest -= step) text += letters;
  }
  return text;
}

/** Spellings that mean the same word in headings and names, after lower-casing and removal of punctuation. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tw: 'triwulan',
    trw: 'triwulan',
    tri: 'triwulan',
    triwulanan: 'triwulan',
    quarter: 'triwulan',
    prog: 'program',
    programme: 'program',
    keg: 'kegiatan',
    activity: 'kegiatan',
    activities: 'kegiatan',
    subkegiatan: 'sub kegiatan',
    subkeg: 'sub kegiatan',
    subactivity: 'sub kegiatan',
    opd: 'pd',
    skpd: 'pd',
    satker: 'pd',
    code: 'kode',
    indicator: 'indikator',
    indicators: 'indikator',
    budget: 'anggaran',
    ceiling: 'pagu',
    actual: 'realisasi',
    realization: 'realisasi',
    realisation: 'realisasi',
    achievement: 'capaian',
    location: 'lokasi',
    remarks: 'keterangan',
    notes: 'catatan',
    ket: 'keterangan',
    objective: 'sasaran',
    performance: 'kinerja',
    level: 'tingkat',
    thn: 'tahun',
    th: 'tahun',
    ta: 'tahun',
    year: 'tahun',
    plan: 'rencana',
    forward: 'maju',
    estimate: 'prakiraan',
    source: 'sumber',
    funding: 'dana',
    funds: 'dana',
    fund: 'dana',
    responsible: 'penanggung jawab',
    goal: 'tujuan',
    goals: 'tujuan',
    dok: 'dokumen',
    document: 'dokumen',
    documents: 'dokumen',
    lap: 'laporan',
    org: 'orang',
    eksemplar: 'exemplar',
    eks: 'exemplar',
    kab: 'kabupaten',
    prov: 'provinsi',
    propinsi: 'provinsi',
    sampai: 'sd',
    kinerjanya: 'kinerja',
    perkiraan: 'prakiraan',
  }),
);

/**
 * The words of a heading, name or unit in one spelling each: lower case, no punctuation, `%` as `persen`, roman
 * numerals as digits, years as `#`, `(n-2)` as `n-2`, abbreviations written out.
 */
export function wordsOf(text: string): string[] {
  const spaced = text
    .toLowerCase()
    .replace(/\bs\s*[./]\s*d\b\.?/g, ' sd ')
    .replace(/sampai dengan|sampai/g, ' sd ')
    .replace(/perangkat daerah/g, ' pd ')
    .replace(/\(?\bn\s*([-+])\s*(\d)\)?/g, (_, sign: string, digit: string) =>
      sign === '-' ? ` nmin${digit} ` : ` nplus${digit} `,
    )
    .replace(/\bsub[\s.\-_]*keg(iatan)?\b\.?/g, ' sub kegiatan ')
    .replace(/%/g, ' persen ')
    .replace(/\b(19|20)\d\d\b/g, ' # ')
    .replace(/\b(tw|trw|tr|triwulan)\.?\s*-?\s*(\d)\b/g, ' triwulan $2 ')
    .replace(/[^a-z0-9#]+/g, ' ');
  const words: string[] = [];
  for (const raw of spaced.split(' ')) {
    if (raw === '') continue;
    const roman = raw.length <= 4 ? parseRoman(raw) : null;
    const word = roman !== null && raw !== 'c' && raw !== 'l' && raw !== 'd' ? String(roman) : raw;
    words.push(...(SPELLINGS.get(word) ?? word).split(' '));
  }
  return words;
}

/** One comparable spelling of a name: equal keys are the same name but for case, spacing, punctuation, abbreviation. */
export function keyOf(text: string): string {
  return wordsOf(text).join(' ');
}
