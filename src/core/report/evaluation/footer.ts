import type { Area } from '../../grid/grid';
import type { FactorRole } from '../factors';
import type { WrittenCell } from '../written-sheet';
import { fillHoles, type EvaluationForm, type FormColumn, type FormNames } from './form';
import type { JoinedItem } from './join';

/** Rows with their merged areas. */
export interface Block {
  readonly rows: readonly (readonly (WrittenCell | null)[])[];
  readonly merges: readonly Area[];
}

/** The lines below the table, as Permendagri 86/2017 words them. */
const FACTOR_LINES: readonly (readonly [FactorRole, string])[] = [
  ['faktorPendorong', 'Faktor pendorong keberhasilan kinerja:'],
  ['faktorPenghambat', 'Faktor penghambat pencapaian kinerja:'],
  ['tindakLanjutTriwulan', 'Tindak lanjut yang diperlukan dalam triwulan berikutnya*):'],
  ['tindakLanjutRenja', 'Tindak lanjut yang diperlukan dalam Renja Perangkat Daerah berikutnya*):'],
];

/** Factors and follow-up over the whole width, each with what the input sheet says about the items. */
export function factorRows(items: readonly JoinedItem[], width: number, top: number): Block {
  const rows = FACTOR_LINES.map(([role, label]) => {
    const texts = items.flatMap(({ item, factors }) => {
      const own = factors.get(role);
      return own === undefined ? [] : [`- ${item.name.text}: ${own}`];
    });
    return Array.from({ length: width }, (_, column): WrittenCell => ({
      border: true,
      wrap: true,
      vertical: 'top',
      ...(column === 0 ? { value: [label, ...texts].join('\n') } : {}),
    }));
  });
  return {
    rows,
    merges: rows.map((_, index) => ({ top: top + index, left: 0, bottom: top + index, right: width - 1 })),
  };
}

const DOTS = '\u2026'.repeat(12);

/** Blocks of signatures side by side: who drew it up at the left, who judged it at the right. */
export function signatureRows(
  { signatures, notes }: EvaluationForm,
  names: FormNames,
  columns: readonly FormColumn[],
  top: number,
): Block {
  const width = columns.length;
  const figures = columns.findIndex(({ role }) => role.includes('.'));
  const spans = [
    { left: 0, right: Math.max(0, figures - 1) },
    { left: Math.max(figures, width - Math.min(9, width - figures)), right: width - 1 },
  ].slice(signatures.length === 1 ? 1 : 0);
  const lines = signatures.map(({ act, office }) => [
    act,
    `${DOTS}, tanggal ${DOTS}`,
    fillHoles(office, names).toUpperCase(),
    '',
    '',
    '',
    `( ${DOTS}${DOTS} )`,
    `NIP. ${DOTS}${DOTS}`,
  ]);
  const first = notes.length + 1;
  const block = Array.from({ length: lines[0]?.length ?? 0 }, (_, row) => {
    const cells: (WrittenCell | null)[] = Array.from({ length: width }, () => null);
    for (const [index, texts] of lines.entries()) {
      const span = spans[index];
      if (span) cells[span.left] = { value: texts[row] || null, align: 'center', wrap: true };
    }
    return cells;
  });
  return {
    rows: [...notes.map((value): WrittenCell[] => [{ value, italic: true }]), [], ...block],
    merges: block.flatMap((_, row) =>
      spans
        .filter(({ left, right }) => right > left)
        .map(({ left, right }) => ({ top: top + first + row, left, bottom: top + first + row, right })),
    ),
  };
}
