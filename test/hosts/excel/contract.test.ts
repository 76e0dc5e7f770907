import { describeWorkbookHost } from '../contract';
import { xlsxOf } from '../sample-workbook';
import {
  highlightedCells,
  openEmulated,
  reopenEmulated,
  settle,
  sheetNamed,
  typeInto,
} from '../../support/emulated-workbook';

for (const requirementSet of ['1.9', '1.14', '1.15'] as const) {
  // Merged areas can be asked for from ExcelApi 1.13 on, so the contract's sample is out of reach of 1.9.
  if (requirementSet === '1.9') continue;
  describeWorkbookHost(`The host in Excel with ExcelApi ${requirementSet}`, async (sheets) => {
    const { excel, host } = await openEmulated(await xlsxOf(sheets), { requirementSet });
    return {
      host,
      async type(at, value) {
        typeInto(excel, at, value);
        await settle();
      },
      protect(sheet) {
        sheetNamed(excel, sheet).protection = { options: {}, password: null };
        return Promise.resolve();
      },
      highlighted: () => Promise.resolve(highlightedCells(excel)),
      reopen: () => Promise.resolve(reopenEmulated(excel)),
    };
  });
}
