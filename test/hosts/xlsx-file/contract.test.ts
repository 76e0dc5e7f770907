import { openXlsx } from '../../../src/hosts/xlsx-file/open-xlsx';
import { describeWorkbookReader } from '../contract';
import { xlsxOf } from '../sample-workbook';

describeWorkbookReader('an .xlsx file', async (sheets) => openXlsx(await xlsxOf(sheets), 'contoh.xlsx'));
