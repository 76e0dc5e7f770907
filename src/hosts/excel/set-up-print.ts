import type { PrintSetup } from '../../core/report/written-sheet';
import { codeOf } from './excel-error';

const ORIENTATION = { landscape: 'Landscape', portrait: 'Portrait' } as const;
const PAPER = { A3: 'A3', A4: 'A4', F4: 'Folio' } as const;
/** Points. */
const SIDE = 28.8;
const TOP = 36;
const BOTTOM = 43.2;
const FOOTER = 21.6;

/** Sets a sheet up to be printed: one page wide, headings on every page, page numbers. */
export function setUpPrint({ pageLayout }: Excel.Worksheet, { orientation, titleRows }: PrintSetup): void {
  pageLayout.orientation = ORIENTATION[orientation];
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.leftMargin = SIDE;
  pageLayout.rightMargin = SIDE;
  pageLayout.topMargin = TOP;
  pageLayout.bottomMargin = BOTTOM;
  pageLayout.footerMargin = FOOTER;
  pageLayout.headersFooters.defaultForAllPages.centerFooter = '&P / &N';
  if (titleRows) pageLayout.setPrintTitleRows(`$${titleRows.top + 1}:$${titleRows.bottom + 1}`);
}

/** Chooses the paper; a printer that has none of it keeps its own, and the sheet is as good. */
export async function choosePaper(
  context: Excel.RequestContext,
  { pageLayout }: Excel.Worksheet,
  { paper }: PrintSetup,
): Promise<void> {
  pageLayout.paperSize = PAPER[paper];
  try {
    await context.sync();
  } catch (error) {
    if (codeOf(error) !== 'InvalidArgument') throw error;
  }
}
