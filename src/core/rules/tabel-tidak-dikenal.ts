import { workbookRule } from './rule';

/** Score from which an unknown table looks so much like a form that somebody should look. */
const RESEMBLES = 0.45;

/** Columns that a list of programs has anyway; a form has more. */
const ENOUGH = 5;

/** A table resembles a form of a Renja and lacks what makes it one, so that it was not checked. */
export const tabelTidakDikenal = workbookRule({
  id: 'tabel-tidak-dikenal',
  severity: 'warning',
  *check(workbook) {
    for (const table of workbook.unrecognised) {
      if (table.empty || table.best === null || table.score < RESEMBLES || table.columns < ENOUGH) continue;
      yield {
        at: { sheet: table.sheet, row: table.area.top, column: table.area.left },
        facts: { best: table.best, roles: table.missing, score: Math.round(table.score * 100) },
      };
    }
  },
});
