import type { HighlightResult, Mark } from '../../app/ports';
import { SEVERITIES, type Severity } from '../../core/finding';
import { addressLists, rectanglesOf } from './addresses';
import { HIGHLIGHT_FORMULA, HIGHLIGHT_LOOKS } from './highlight-look';
import { inExcel, inTurn, suspendUntilSync } from './run';
import { putSetting, requestSetting, settingValue } from './settings';

/** Setting that holds the ids of our rules. */
const RULES = 'highlights';
/** Characters of addresses in one request, far below the 5 MB it may have. */
const REQUEST_TEXT = 1_000_000;

/** One rule to make: a severity and an address list of a sheet. */
interface Rule {
  readonly sheet: Excel.Worksheet;
  readonly severity: Severity;
  readonly addresses: string;
}

const OWN_LOOKS = new Set(Object.values(HIGHLIGHT_LOOKS).map(({ fill, text }) => `${fill} ${text}`));

/** Every cell once, with the worst severity it was marked with. */
function worstBySheet(marks: readonly Mark[]): Map<string, Map<Severity, Mark['at'][]>> {
  const worst = new Map<string, Mark>();
  for (const mark of marks) {
    const key = `${mark.at.sheet}\n${mark.at.row}\n${mark.at.column}`;
    const other = worst.get(key);
    if (!other || SEVERITIES.indexOf(mark.severity) < SEVERITIES.indexOf(other.severity))
      worst.set(key, mark);
  }
  const bySheet = new Map<string, Map<Severity, Mark['at'][]>>();
  for (const { at, severity } of worst.values()) {
    const bySeverity = bySheet.get(at.sheet) ?? new Map<Severity, Mark['at'][]>();
    bySheet.set(at.sheet, bySeverity);
    const cells = bySeverity.get(severity) ?? [];
    bySeverity.set(severity, cells);
    cells.push(at);
  }
  return bySheet;
}

function requestsOf(rules: readonly Rule[]): Rule[][] {
  const requests: Rule[][] = [[]];
  let size = 0;
  for (const rule of rules) {
    size += rule.addresses.length;
    if (size > REQUEST_TEXT) {
      requests.push([]);
      size = rule.addresses.length;
    }
    requests.at(-1)?.push(rule);
  }
  return requests;
}

function addRule({ sheet, severity, addresses }: Rule): Excel.ConditionalFormat {
  const look = HIGHLIGHT_LOOKS[severity];
  const format = sheet.getRanges(addresses).untrack().conditionalFormats.add('Custom');
  format.custom.rule.formula = HIGHLIGHT_FORMULA;
  format.custom.format.fill.color = look.fill;
  format.custom.format.font.color = look.text;
  format.load('id');
  return format;
}

/** The workbook as far as highlighting needs it. */
interface Sheets {
  readonly sheets: readonly Excel.Worksheet[];
  readonly ids: ReadonlySet<string>;
}

async function loadSheets(context: Excel.RequestContext): Promise<Sheets> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/protection/protected');
  const setting = requestSetting(context, RULES);
  await context.sync();
  const ids = settingValue(setting);
  return { sheets: worksheets.items, ids: new Set(Array.isArray(ids) ? ids.map(String) : []) };
}

function requestRules(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const formats = sheet.getRange().untrack().conditionalFormats;
  formats.load(
    'items/id,items/type,items/customOrNullObject/rule/formula,' +
      'items/customOrNullObject/format/fill/color,items/customOrNullObject/format/font/color',
  );
  return formats;
}

/**
 * Our rules are those whose ids we kept, and, as ids do not survive every save and reopening, those that look exactly
 * like ours: always true, with both colours of a severity.
 */
function isOurs(format: Excel.ConditionalFormat, ids: ReadonlySet<string>): boolean {
  if (ids.has(format.id)) return true;
  if (format.type !== 'Custom') return false;
  const { rule, format: look } = format.customOrNullObject;
  const own = `${look.fill.color} ${look.font.color}`.toUpperCase();
  return rule.formula.replace(/^=?/, '=').toUpperCase() === HIGHLIGHT_FORMULA && OWN_LOOKS.has(own);
}

/** Deletes our rules, but for those on protected sheets; gives the ids that stay and the names of such sheets. */
function deleteRules(
  { sheets, ids }: Sheets,
  found: readonly Excel.ConditionalFormatCollection[],
): { stay: string[]; protectedSheets: string[] } {
  const stay: string[] = [];
  const protectedSheets: string[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const ours = found[index]?.items.filter((format) => isOurs(format, ids)) ?? [];
    if (ours.length > 0 && sheet.protection.protected) {
      protectedSheets.push(sheet.name);
      stay.push(...ours.map((format) => format.id));
      continue;
    }
    const formats = sheet.getRange().untrack().conditionalFormats;
    for (const { id } of ours) formats.getItem(id).delete();
  }
  return { stay, protectedSheets };
}

/** Replaces all earlier highlights by these, in three round trips however many there are. */
export function highlight(marks: readonly Mark[]): Promise<HighlightResult> {
  return inExcel(async (context) => {
    const workbook = await loadSheets(context);
    const bySheet = worstBySheet(marks);
    const protectedSheets = new Set<string>();
    const rules: Rule[] = [];
    let marked = 0;
    for (const sheet of workbook.sheets) {
      const bySeverity = bySheet.get(sheet.name);
      if (!bySeverity) continue;
      if (sheet.protection.protected) {
        protectedSheets.add(sheet.name);
        continue;
      }
      for (const [severity, cells] of bySeverity) {
        marked += cells.length;
        for (const addresses of addressLists(rectanglesOf(cells))) rules.push({ sheet, severity, addresses });
      }
    }
    const found = workbook.sheets.map(requestRules);
    const added = await inTurn(requestsOf(rules), async (request) => {
      suspendUntilSync(context);
      const formats = request.map(addRule);
      await context.sync();
      return formats;
    });
    suspendUntilSync(context);
    const deleted = deleteRules(workbook, found);
    const ids = [...deleted.stay, ...added.flat().map((format) => format.id)];
    putSetting(context, RULES, ids);
    await context.sync();
    return { marked, protectedSheets: [...new Set([...protectedSheets, ...deleted.protectedSheets])] };
  });
}

/** Takes all our highlights away; those on protected sheets stay and are told. */
export function clearHighlights(): Promise<HighlightResult> {
  return inExcel(async (context) => {
    const workbook = await loadSheets(context);
    const found = workbook.sheets.map(requestRules);
    const setting = requestSetting(context, RULES);
    await context.sync();
    suspendUntilSync(context);
    const { stay, protectedSheets } = deleteRules(workbook, found);
    if (stay.length > 0) putSetting(context, RULES, stay);
    else if (!setting.isNullObject) setting.delete();
    await context.sync();
    return { marked: 0, protectedSheets };
  });
}
