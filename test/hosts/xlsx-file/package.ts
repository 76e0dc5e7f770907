import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Grid } from '../../../src/core/grid/grid';
import { openXlsx, type OpenOptions } from '../../../src/hosts/xlsx-file/open-xlsx';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A workbook written down part by part, where a library would not write what the test needs. */
export interface RawWorkbook {
  /** XML inside `<worksheet>`, by the name of the sheet as it stands in its attribute. */
  readonly sheets: readonly (readonly [name: string, xml: string])[];
  /** XML inside `<sst>`. */
  readonly strings?: string;
  /** XML inside `<styleSheet>`. */
  readonly styles?: string;
  /** XML before and after `<sheets>`. */
  readonly before?: string;
  readonly after?: string;
  /** Further parts, or other contents of the parts above. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

/** The bytes of an .xlsx file with exactly these parts. */
export function rawXlsx(workbook: RawWorkbook): Uint8Array {
  const { sheets, strings, styles, before = '', after = '' } = workbook;
  const relations = sheets.map(
    (_, index) =>
      `<Relationship Id="s${index}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  if (strings !== undefined) {
    relations.push(`<Relationship Id="t" Type="${RELATIONS}/sharedStrings" Target="/xl/sharedStrings.xml"/>`);
  }
  if (styles !== undefined) {
    relations.push(`<Relationship Id="f" Type="${RELATIONS}/styles" Target="styles.xml"/>`);
  }
  const tabs = sheets.map(
    ([name], index) => `<sheet name="${name}" sheetId="${index + 11}" r:id="s${index}"/>`,
  );
  const texts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"/>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="w" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8"?>\r\n<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${before}<sheets>${tabs.join('')}</sheets>${after}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`,
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>` }),
    ...(styles === undefined
      ? {}
      : { 'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }),
  };
  sheets.forEach(([, xml], index) => {
    texts[`xl/worksheets/sheet${index + 1}.xml`] = `<worksheet xmlns="${MAIN}">${xml}</worksheet>`;
  });
  const zip: Zippable = {};
  for (const [name, content] of Object.entries({ ...texts, ...workbook.parts })) {
    zip[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(zip, { level: 6 });
}

/** Reads the sheets of bytes that are a workbook. */
export async function readGrids(bytes: Uint8Array, options?: OpenOptions): Promise<readonly Grid[]> {
  return (await openXlsx(bytes, 'uji.xlsx', options)).read();
}

/** Reads one sheet whose `<row>` elements are given. */
export async function readRows(rows: string, workbook: Partial<RawWorkbook> = {}): Promise<Grid> {
  const sheet = ['Renja', `<sheetData>${rows}</sheetData>`] as const;
  const [grid] = await readGrids(rawXlsx({ sheets: [sheet], ...workbook }));
  if (!grid) throw new Error('no sheet');
  return grid;
}
