import { workbookRule } from './rule';

/** A table fits two forms about equally well; it was read as the first of them. */
export const tabelRancu = workbookRule({
  id: 'tabel-rancu',
  severity: 'warning',
  *check(workbook) {
    for (const { table, sheet } of workbook.plans) {
      if (table.rivals.length === 0) continue;
      yield {
        at: { sheet, row: table.header.top, column: table.columns[0]?.column ?? 0 },
        facts: { form: table.layout.form, rivals: table.rivals.map((rival) => rival.form) },
      };
    }
  },
});
