import type { ZipPackage } from './zip';
import { scanPart } from './package-part';
import { attribute } from './xml';

/** The formats a workbook does not spell out, by their id, as Excel names them in en-US. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '$#,##0_);($#,##0)',
  6: '$#,##0_);[Red]($#,##0)',
  7: '$#,##0.00_);($#,##0.00)',
  8: '$#,##0.00_);[Red]($#,##0.00)',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);[Red](#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);[Red](#,##0.00)',
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/** Number format of each cell style, by style index; undefined is General. */
export function readNumberFormats(zip: ZipPackage, part: string): (string | undefined)[] {
  const custom = new Map<number, string>();
  const ids: number[] = [];
  let section = '';
  scanPart(zip, part, {
    open(name, attributes) {
      // Elements of these names also stand in differential and named styles, which are not meant.
      if (name === 'numFmts' || name === 'cellXfs') section = name;
      else if (name === 'numFmt' && section === 'numFmts') {
        custom.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
      } else if (name === 'xf' && section === 'cellXfs') {
        ids.push(Number(attribute(attributes, 'numFmtId') ?? 0));
      }
    },
    close(name) {
      if (name === section) section = '';
    },
    text() {},
  });
  return ids.map((id) => notGeneral(custom.get(id) ?? BUILT_IN[id]));
}

/** A number format code, or undefined for General. */
export function notGeneral(format: string | undefined): string | undefined {
  return format === undefined || format === '' || format.toLowerCase() === 'general' ? undefined : format;
}
