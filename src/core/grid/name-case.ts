/** Words that stay small inside a title. */
const SMALL: ReadonlySet<string> = new Set(
  'atas atau bagi dalam dan dari dengan di guna ke melalui oleh pada secara serta tentang terhadap untuk yang'.split(
    ' ',
  ),
);

/** Short forms that stay in capitals when everything around them is in capitals too. */
const SHORT: ReadonlySet<string> = new Set(
  (
    'APBD APBN APIP ASN BLUD BMD BPBD BPD BUMD CSR DAK DAU DPRD DPA IKM IKK IKU IPM IT IUI JKN KB KIA KK KTP LAKIP LKPJ MTQ NIB NSPK OPD ' +
    'P3K PAD PAUD PBB PDRB PHK PKK PNS PPPK RKA RKPD RPJMD RSUD RTK SAKIP SD SDM SIINAS SIPD SKPD SMA SMK SMP SNI SOP SPBE SPIP SPM ' +
    'TIK TPID TTG UKM UMKM UPT UPTD WTP'
  ).split(' '),
);

/** A name written all in capitals as a title is: `PENUNJANG URUSAN` -> `Penunjang Urusan`; other names stay as written. */
export function titleCase(name: string): string {
  if (name !== name.toUpperCase() || !/[A-Z]{4}/.test(name)) return name;
  return name.replace(/[\p{L}\d]+/gu, (word, offset: number) => {
    const small = word.toLowerCase();
    if (SHORT.has(word) || /^[IVX]+$/.test(word) || /\d/.test(word)) return word;
    // Short forms in brackets explain themselves: `RENCANA TENAGA KERJA (RTK)`.
    if (name.charAt(offset - 1) === '(' && name.charAt(offset + word.length) === ')') return word;
    if (offset > 0 && SMALL.has(small)) return small;
    return word.charAt(0) + small.slice(1);
  });
}

/** A text as it goes on inside a sentence: its first letter small, but for short forms in capitals; no full stop. */
export function insideSentence(text: string): string {
  const bare = text
    .replace(/^%\s*/, 'Persentase ')
    .replace(/[\s.;:,]+$/, '')
    .trim();
  return /^\p{Lu}\p{Ll}/u.test(bare) ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare;
}
