import type { EvaluationFormId } from './form-ids';
import type { Identity, FigureRole, TextRole } from '../../layouts/layout';

/** What a column of the written table holds; the name of an item, a text of it, or a figure. */
export type FormRole =
  | FigureRole
  | Extract<
      TextRole,
      'no' | 'kode' | 'nama' | 'sasaran' | 'indikator' | 'satuan' | 'penanggungJawab' | 'catatan'
    >;

/** One column of the written table. */
export interface FormColumn {
  readonly role: FormRole;
  /** Headings, outermost first; neighbours with the same outer ones share them. `{tahun}` and its like are filled in. */
  readonly headings: readonly string[];
  /** Number in the numbering row; columns of one number share its cell. */
  readonly number?: number;
  /** In digits of the standard font. */
  readonly width: number;
  /** Left out where no item has one. */
  readonly optional?: true;
}

/** Somebody who signs: what it is, and the office held. */
export interface Signature {
  readonly act: string;
  readonly office: string;
}

/** A form of the evaluation to write, as a regulation words it, whatever the language of its reader. */
export interface EvaluationForm {
  readonly id: EvaluationFormId;
  /** Name of the tab. */
  readonly name: string;
  readonly titles: readonly string[];
  readonly columns: readonly FormColumn[];
  /** Equalities of the computed columns. */
  readonly identities: readonly Identity[];
  /** Lines on factors and follow-up below the table, by the column of the input sheet that fills them. */
  readonly factors: boolean;
  readonly notes: readonly string[];
  readonly signatures: readonly Signature[];
}

/** The names that fill the holes of titles and headings. */
export interface FormNames {
  /** Year evaluated, `…` where no table says it. */
  readonly tahun: string;
  readonly tahunLalu: string;
  readonly tahunBerikut: string;
  /** Last year of the Renstra, `…` where it is not known. */
  readonly akhir: string;
  readonly perangkatDaerah: string;
  /** What its head is called: `Kepala Dinas Sosial`, `Inspektur Kota Payakumbuh`. */
  readonly kepala: string;
  /** `Kota Payakumbuh`, `Provinsi Lampung`; `…` where it is not known. */
  readonly daerah: string;
  /** `KABUPATEN/KOTA` or `PROVINSI`. */
  readonly lingkup: string;
  /** `E.81` or its provincial twin `E.55`. */
  readonly formulir: string;
}

/** A text of a form with its holes filled. */
export function fillHoles(text: string, names: FormNames): string {
  return text.replace(/\{(\w+)\}/g, (hole, name: string) =>
    Object.hasOwn(names, name) ? names[name as keyof FormNames] : hole,
  );
}
