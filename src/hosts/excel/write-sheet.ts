import { HostError } from '../../app/ports';
import { selfContained } from '../../core/report/self-contained';
import { spreadMerges } from '../../core/report/spread-merges';
import type { WrittenSheet } from '../../core/report/written-sheet';
import { dressSheet } from './dress-sheet';
import { drawCharts } from './draw-charts';
import { locate, markSheet, nameIn } from './own-sheets';
import { inExcel, inTurn, suspendUntilSync } from './run';
import { setUpPrint } from './set-up-print';
import { blocksOf, widthOf, writeCells } from './written-cells';

/** Empties a sheet of ours to write it anew: nothing of the old one stays. */
async function reset(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  if (sheet.protection.protected) throw new HostError('protected', { sheet: sheet.name });
  sheet.charts.load('items/id');
  await context.sync();
  suspendUntilSync(context);
  for (const chart of sheet.charts.items) chart.delete();
  sheet.autoFilter.remove();
  sheet.freezePanes.unfreeze();
  const all = sheet.getRange().untrack();
  all.unmerge();
  all.dataValidation.clear();
  all.clear();
  all.format.useStandardHeight = true;
  all.format.useStandardWidth = true;
}

/** Writes or rewrites a sheet of ours, under another name when a sheet of the user has it. Returns the name. */
export function writeOwnSheet(asked: WrittenSheet): Promise<string> {
  return inExcel(
    async (context) => {
      const own = await locate(context, asked.marker);
      const name = nameIn(own, asked.name);
      const names = own.all.map((sheet) => sheet.name);
      const written = selfContained(
        { ...asked, name },
        names,
        (missing) => new HostError('gone', { sheet: missing }),
      );
      const rows = spreadMerges(written);
      const width = widthOf(rows);
      const { found } = own;
      const sheet = found ?? context.workbook.worksheets.add(name);
      suspendUntilSync(context);
      if (found) await reset(context, found);
      else await markSheet(context, sheet, written.marker);
      await inTurn(width === 0 ? [] : blocksOf(rows), async (block) => {
        suspendUntilSync(context);
        writeCells(sheet, block.top, block.rows, width);
        await context.sync();
      });
      suspendUntilSync(context);
      dressSheet(sheet, written, rows);
      drawCharts(sheet, written.charts);
      await context.sync();
      if (written.print) await setUpPrint(context, sheet, written.print);
      return name;
    },
    { sheet: asked.name },
  );
}
