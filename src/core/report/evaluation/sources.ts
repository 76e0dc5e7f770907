import { ISIAN_FORM } from '../../layouts/isian-realisasi';
import { QUARTERS, type FigureRole } from '../../layouts/layout';

/** A column of some form that can feed a column of the evaluation. */
export interface SourceColumn {
  readonly form: string;
  readonly role: FigureRole;
  /** Years that its table lies before or after the year evaluated; null where any year will do. */
  readonly years: number | null;
}

const of = (form: string, role: FigureRole, years: number | null = 0): SourceColumn => ({
  form,
  role,
  years,
});

const PLANS = ['II.1', 'III.1', 'Penetapan Renja', 'IV.1', 'Rencana Aksi', 'RKT', 'Sumber Pendanaan'];
const MEASURED = ['II.1', 'Pengukuran Kinerja', 'Pengukuran Kinerja (berdampingan)', 'Rencana Aksi'];

const quarters = QUARTERS.flatMap((quarter) =>
  (['k', 'rp'] as const).map((measure): [FigureRole, SourceColumn[]] => {
    const role = `realisasi.${quarter}.${measure}` as const;
    return [role, [ISIAN_FORM, ...MEASURED].map((form) => of(form, role))];
  }),
);

/** Where each column that is not computed may come from, the first table that has the figure first. */
export const SOURCES: ReadonlyMap<FigureRole, readonly SourceColumn[]> = new Map<
  FigureRole,
  readonly SourceColumn[]
>([
  [
    'targetRenstra.k',
    [
      of('II.1', 'targetRenstra.k'),
      of('Renstra', 'targetRenstra.k', null),
      of('T-C.29', 'targetRenstra.k', null),
      of('Penetapan Renja', 'targetRenstra.k', null),
      of('II.1', 'targetRenstra.k', null),
    ],
  ],
  [
    'targetRenstra.rp',
    [
      of('II.1', 'targetRenstra.rp'),
      of('Renstra', 'targetRenstra.rp', null),
      of('II.1', 'targetRenstra.rp', null),
    ],
  ],
  [
    'realisasiLalu.k',
    [of('II.1', 'realisasiLalu.k'), of('II.1', 'realisasiRenstra.k', -1), of('T-C.29', 'realisasiLalu.k')],
  ],
  ['realisasiLalu.rp', [of('II.1', 'realisasiLalu.rp'), of('II.1', 'realisasiRenstra.rp', -1)]],
  ['target.k', [...PLANS, 'T-C.29', ISIAN_FORM].map((form) => of(form, 'target.k'))],
  ['pagu.rp', [...PLANS, ISIAN_FORM].map((form) => of(form, 'pagu.rp'))],
  ...quarters,
  ['realisasiTahun.k', [...MEASURED, 'T-C.29'].map((form) => of(form, 'realisasiTahun.k'))],
  ['realisasiTahun.rp', [of('II.1', 'realisasiTahun.rp')]],
  [
    'targetBerjalan.k',
    [
      of('T-C.29', 'targetBerjalan.k'),
      ...['II.1', 'III.1', 'Penetapan Renja', 'IV.1'].map((form) => of(form, 'target.k', 1)),
    ],
  ],
]);

/** Forms whose items make the rows of the evaluation, the first one the workbook has first. */
export const EVALUATED_FORMS: readonly string[] = [
  'II.1',
  'III.1',
  'Penetapan Renja',
  'IV.1',
  'Rencana Aksi',
  ISIAN_FORM,
  'T-C.29',
];

/** Forms whose items make the rows of the input sheet. */
export const PLANNED_FORMS: readonly string[] = ['III.1', 'Penetapan Renja', 'IV.1', 'Rencana Aksi', 'II.1'];
