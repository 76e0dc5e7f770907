import type { Level } from '../plan/level-word';

/** A quarter of the year. */
export type Quarter = 'tw1' | 'tw2' | 'tw3' | 'tw4';

/** The quarters in order. */
export const QUARTERS: readonly Quarter[] = ['tw1', 'tw2', 'tw3', 'tw4'];

/** A year of a table with a column a year, or a fund of a table with a column a fund, counted from the left. */
export type Ordinal = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

/** What a figure is about, before it is split into quantity and money. */
type Figure =
  | 'target'
  | 'pagu'
  | 'realisasi'
  | `target.${Quarter}`
  | `realisasi.${Quarter}`
  | `capaian.${Quarter}`
  | `target.t${Ordinal}`
  | `realisasi.t${Ordinal}`
  | `proyeksi.t${Ordinal}`
  | `pagu.t${Ordinal}`
  | `sumberDana.f${Ordinal}`
  | 'targetBerjalan'
  | 'targetRenstra'
  | 'realisasiLalu'
  | 'realisasiTahun'
  | 'realisasiRenstra'
  | 'capaian'
  | 'capaianTahun'
  | 'prakiraanMaju'
  | 'targetAnalisis'
  | 'paguAnalisis';

/** A column of figures: quantity or percentage of the performance (`.k`), or rupiah (`.rp`). */
export type FigureRole = `${Figure}.k` | `${Figure}.rp`;

/** A column of text. */
export type TextRole =
  | 'no'
  | 'kode'
  | 'tingkat'
  | 'nama'
  | 'sasaran'
  | 'indikator'
  | 'satuan'
  | 'lokasi'
  | 'sumberDana'
  | 'catatan'
  | 'penanggungJawab'
  | 'kelompokSasaran'
  | 'induk'
  | 'triwulan'
  | 'rumusan'
  | 'prioritas'
  | 'standar'
  | 'usulan'
  | 'caraHitung'
  | 'faktorPendorong'
  | 'faktorPenghambat'
  | 'tindakLanjutTriwulan'
  | 'tindakLanjutRenja'
  | 'namaAnalisis'
  | 'indikatorAnalisis'
  | 'lokasiAnalisis';

/** What a column of a form holds. */
export type Role = FigureRole | TextRole;

/** How the cells of a column read. */
export type ColumnKind = 'code' | 'text' | 'unit' | 'quantity' | 'money' | 'percent';

/**
 * Items that a form prints side by side in one row, each with its own indicator and figures: `atas` stands left of
 * `tengah`, and `tengah` left of the main block.
 */
export type Block = 'atas' | 'tengah' | 'utama';

/**
 * One column of a form. A heading pattern is words that must all stand in the heading path; `a|b` allows either,
 * `!a` forbids, `>` separates the outer part from the innermost heading, in which the words after it must stand.
 */
export interface LayoutColumn<R extends Role = Role> {
  readonly role: R;
  readonly kind: ColumnKind;
  readonly headings: readonly string[];
  /** The number the form prints in its numbering row, where the regulation fixes one. */
  readonly number?: number;
  /** A table lacking it is not this form. */
  readonly required?: true;
  /** Which of the items side by side it belongs to; the main one unless said. */
  readonly block?: Block;
  /** For a column of names: the level of all that stands in it. */
  readonly level?: Level;
}

/** An equality a form prints: a sum of columns. */
export interface SumIdentity<R extends Role = Role> {
  readonly kind: 'sum';
  readonly result: R;
  readonly terms: readonly R[];
  /** The terms are those of these columns that the sheet has, be they more or fewer. */
  readonly present?: true;
}

/** An equality a form prints: part of base in percent. */
export interface PercentIdentity<R extends Role = Role> {
  readonly kind: 'percent';
  readonly result: R;
  readonly part: R;
  readonly base: R;
}

/** An equality between columns of one row. */
export type Identity<R extends Role = Role> = SumIdentity<R> | PercentIdentity<R>;

/** A pair of columns that promise and pay for the same thing. */
export interface TargetPair<R extends Role = Role> {
  readonly target: R;
  readonly pagu: R;
}

/** The quarters that a column of target or realisasi can hold, as text or a row each. */
type QuarterOf<R extends Role> =
  R extends `${infer F extends 'target' | 'realisasi'}.${infer M extends 'k' | 'rp'}`
    ? `${F}.${Quarter}.${M}`
    : never;

/** A form as data: what it is called, its columns in printed order, and the arithmetic it prints. */
export interface Layout<R extends Role = Role> {
  /** Short name of the form as people say it: `II.1`. */
  readonly form: string;
  /** Regulation or practice it comes from. */
  readonly source: string;
  /** Words of its title, any of which is evidence. */
  readonly titles: readonly string[];
  readonly columns: readonly LayoutColumn<R>[];
  readonly identities: readonly Identity<NoInfer<R>>[];
  /** Money columns in which a parent is the sum of its children. */
  readonly rollups: readonly (NoInfer<R> | QuarterOf<NoInfer<R>>)[];
  readonly pairs: readonly TargetPair<NoInfer<R>>[];
  /** Column of the ceiling and column of what was spent against it in the same year. */
  readonly ceiling?: { readonly pagu: NoInfer<R>; readonly realisasi: NoInfer<R> };
  /** Every item takes a row a quarter: a column of quarter labels, and one each for target and realisasi. */
  readonly quarterRows?: true;
  /** A form of prose: it is recognised, and there is nothing to compute in it. */
  readonly prose?: true;
}

/** Declares a form; an identity, rollup or pair over a column that the form lacks does not compile. */
export function defineLayout<const R extends Role>(layout: Layout<R>): Layout<R> {
  return layout;
}

/** A layout with its own roles forgotten, for code that works on any form. */
export type AnyLayout = Layout;
