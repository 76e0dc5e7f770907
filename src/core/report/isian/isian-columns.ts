import { QUARTERS, type FigureRole, type TextRole } from '../../layouts/layout';

/** What a column of the input sheet holds. */
export type IsianRole =
  | FigureRole
  | Extract<
      TextRole,
      | 'kode'
      | 'nama'
      | 'indikator'
      | 'satuan'
      | 'caraHitung'
      | 'faktorPendorong'
      | 'faktorPenghambat'
      | 'tindakLanjutTriwulan'
      | 'tindakLanjutRenja'
    >;

/** One column of the input sheet; those to be filled in belong to the user. */
export interface IsianColumn {
  readonly role: IsianRole;
  readonly headings: readonly string[];
  readonly width: number;
  readonly input: boolean;
}

const given = (role: IsianRole, heading: string, width: number): IsianColumn => ({
  role,
  headings: [heading],
  width,
  input: false,
});

const filled = (role: IsianRole, headings: readonly string[], width: number): IsianColumn => ({
  role,
  headings,
  width,
  input: true,
});

/** The columns of the input sheet, in the words by which it is read again. */
export const ISIAN_COLUMNS: readonly IsianColumn[] = [
  given('kode', 'Kode', 18),
  given('nama', 'Urusan/Program/Kegiatan/Sub Kegiatan', 44),
  given('indikator', 'Indikator Kinerja', 36),
  given('satuan', 'Satuan', 11),
  given('target.k', 'Target', 10),
  given('pagu.rp', 'Pagu (Rp)', 16),
  ...QUARTERS.flatMap((quarter, index) => {
    const heading = `Realisasi Triwulan ${['I', 'II', 'III', 'IV'][index] ?? ''}`;
    return [
      filled(`realisasi.${quarter}.k`, [heading, 'K'], 9),
      filled(`realisasi.${quarter}.rp`, [heading, 'Rp'], 15),
    ];
  }),
  filled('caraHitung', ['Cara Hitung'], 12),
  filled('faktorPendorong', ['Faktor Pendorong'], 28),
  filled('faktorPenghambat', ['Faktor Penghambat'], 28),
  filled('tindakLanjutTriwulan', ['Tindak Lanjut Triwulan Berikutnya'], 28),
  filled('tindakLanjutRenja', ['Tindak Lanjut Renja Berikutnya'], 28),
];
