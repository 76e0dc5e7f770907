import type { PrintSetup } from '../../core/report/written-sheet';
import { codeOf } from './excel-error';

const ORIENTATION = { landscape: 'Landscape', portrait: 'Portrait' } as const;
const PAPER = { A3: 'A3', A4: 'A4', F4: 'Folio' } as const;
/** Points. */
const SIDE = 28.8;
const TOP = 36;
const BOTTOM = 43.2;
const FOOTER = 21.6;

/** What Excel answers where the printer, or the lack of one, stands against a setting. */
const PRINTER = ['InvalidArgument', 'InvalidOperation', 'GeneralException'];

/** Sends what was asked of the page; a printer that cannot do it keeps its own setting, and the sheet is as good. */
async function asFarAsPossible(context: Excel.RequestContext): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    if (!PRINTER.includes(codeOf(error) ?? '')) throw error;
  }
}

/** Sets a sheet up to be printed: one page wide, headings on every page, page numbers, and the paper. */
export async function setUpPrint(
  context: Excel.RequestContext,
  { pageLayout }: Excel.Worksheet,
  { orientation, paper, titleRows }: PrintSetup,
): Promise<void> {
  if (titleRows) pageLayout.setPrintTitleRows(`$${titleRows.top + 1}:$${titleRows.bottom + 1}`);
  pageLayout.orientation = ORIENTATION[orientation];
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.leftMargin = SIDE;
  pageLayout.rightMargin = SIDE;
  pageLayout.topMargin = TOP;
  pageLayout.bottomMargin = BOTTOM;
  pageLayout.footerMargin = FOOTER;
  pageLayout.headersFooters.defaultForAllPages.centerFooter = '&P / &N';
  await asFarAsPossible(context);
  // Apart from the rest, for of all settings this is the one that printers lack.
  pageLayout.paperSize = PAPER[paper];
  await asFarAsPossible(context);
}
