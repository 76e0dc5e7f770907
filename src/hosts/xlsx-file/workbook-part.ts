import type { Visibility } from '../../core/grid/grid';
import { relationshipsOf, scanPart } from './package-part';
import { attribute, isTrue } from './xml';
import type { ZipPackage } from './zip';

/** A name the workbook defines, with what it stands for (`'Tabel II.1'!$A$1:$C$9`, no leading `=`). */
export interface DefinedName {
  readonly name: string;
  readonly refersTo: string;
  /** The sheet it is valid on, or null for the whole workbook. */
  readonly sheet: string | null;
}

/** A tab of the workbook that holds cells. */
interface SheetEntry {
  readonly name: string;
  readonly visibility: Visibility;
  /** Name of the part with its cells. */
  readonly part: string;
}

/** What workbook.xml and its relationships say. */
export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly activeSheet: string | null;
  readonly definedNames: readonly DefinedName[];
  readonly date1904: boolean;
  readonly stylesPart: string | undefined;
  readonly stringsPart: string | undefined;
}

function visibilityOf(state: string | undefined): Visibility {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}

/** Reads workbook.xml, or null when the part is no spreadsheet's; chart, dialog and macro sheets are left out. */
export function readWorkbookPart(zip: ZipPackage, part: string): WorkbookPart | null {
  const relationships = relationshipsOf(zip, part);
  const tabs: { name: string; state: string | undefined; relation: string }[] = [];
  const names: { name: string; sheet: number | null; refersTo: string }[] = [];
  let root = '';
  let active = 0;
  let date1904 = false;
  let inName = false;
  scanPart(zip, part, {
    open(element, attributes) {
      if (root === '') root = element;
      if (element === 'workbookPr') date1904 = isTrue(attribute(attributes, 'date1904'));
      else if (element === 'workbookView') active = Number(attribute(attributes, 'activeTab') ?? 0);
      else if (element === 'sheet') {
        const name = attribute(attributes, 'name') ?? '';
        tabs.push({
          name,
          state: attribute(attributes, 'state'),
          relation: attribute(attributes, 'id') ?? '',
        });
      } else if (element === 'definedName') {
        const sheet = attribute(attributes, 'localSheetId');
        inName = true;
        names.push({
          name: attribute(attributes, 'name') ?? '',
          sheet: sheet === undefined ? null : Number(sheet),
          refersTo: '',
        });
      }
    },
    close(element) {
      if (element === 'definedName') inName = false;
    },
    text(text) {
      const name = names.at(-1);
      if (inName && name) name.refersTo += text;
    },
  });
  if (root !== 'workbook') return null;

  const sheets: SheetEntry[] = [];
  tabs.forEach((tab, index) => {
    const relation = relationships.find(({ id }) => id === tab.relation);
    if (relation && relation.kind !== 'worksheet') return;
    sheets.push({
      name: tab.name,
      visibility: visibilityOf(tab.state),
      part: relation?.target ?? `xl/worksheets/sheet${index + 1}.xml`,
    });
  });
  const activeName = tabs[active]?.name;
  return {
    sheets,
    activeSheet: sheets.find(({ name }) => name === activeName)?.name ?? sheets[0]?.name ?? null,
    definedNames: names.map(({ name, sheet, refersTo }) => ({
      name,
      refersTo,
      sheet: sheet === null ? null : (tabs[sheet]?.name ?? null),
    })),
    date1904,
    stylesPart: relationships.find(({ kind }) => kind === 'styles')?.target,
    stringsPart: relationships.find(({ kind }) => kind === 'sharedStrings')?.target,
  };
}
