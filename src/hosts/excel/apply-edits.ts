import { HostError, type EditResult } from '../../app/ports';
import type { Edit } from '../../core/finding';
import { isCellError, textOf, type CellValue } from '../../core/grid/grid';
import { asText } from './entered-text';
import { inExcel, inTurn, suspendUntilSync } from './run';

/** Edits in one request. */
const REQUEST_EDITS = 2_000;

function inputOf(value: CellValue): string | number | boolean {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  return typeof value === 'string' ? asText(value) : value;
}

function holds(cell: Excel.Range, expected: CellValue): boolean {
  const value: unknown = cell.values[0]?.[0];
  const type: unknown = cell.valueTypes[0]?.[0];
  if (expected === null) return type === 'Empty' || value === '';
  if (isCellError(expected)) return type === 'Error' && value === expected.error;
  return type !== 'Error' && value === expected;
}

function formulaIn(cell: Excel.Range): string | null {
  const formula: unknown = cell.formulas[0]?.[0];
  const held = typeof formula === 'string' && formula.startsWith('=') && formula !== cell.values[0]?.[0];
  return held ? formula : null;
}

/** A formula stands for whatever it gives now; in the place of the value it gave it is a change, and not overwritten. */
function isAsFound(cell: Excel.Range, { from, formula }: Edit): boolean {
  const now = formulaIn(cell);
  return formula?.from != null ? now === formula.from : now === null && holds(cell, from);
}

function chunksOf<T>(items: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let from = 0; from < items.length; from += size) chunks.push(items.slice(from, from + size));
  return chunks;
}

type Sheets = ReadonlyMap<string, Excel.Worksheet>;

async function loadSheets(context: Excel.RequestContext, edits: readonly Edit[]): Promise<Sheets> {
  const names = [...new Set(edits.map((edit) => edit.at.sheet))];
  const sheets = names.map((name) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load('name,protection/protected');
    return [name, sheet] as const;
  });
  await context.sync();
  return new Map(sheets.filter(([, sheet]) => !sheet.isNullObject));
}

function cellOf(sheets: Sheets, { at }: Edit): Excel.Range {
  const sheet = sheets.get(at.sheet);
  if (!sheet) throw new HostError('gone', { sheet: at.sheet });
  return sheet.getCell(at.row, at.column).untrack();
}

/** Splits edits into those whose cell still holds `from`, and the others; refuses locked cells before anything is written. */
async function stillValid(
  context: Excel.RequestContext,
  sheets: Sheets,
  edits: readonly Edit[],
): Promise<{ valid: Edit[]; changed: Edit[] }> {
  const valid: Edit[] = [];
  const changed: Edit[] = [];
  for (const edit of edits) if (!sheets.has(edit.at.sheet)) changed.push(edit);
  const there = edits.filter((edit) => sheets.has(edit.at.sheet));
  await inTurn(chunksOf(there, REQUEST_EDITS), async (chunk) => {
    const cells = chunk.map((edit) => {
      const cell = cellOf(sheets, edit);
      cell.load('values,valueTypes,formulas,format/protection/locked');
      return [edit, cell] as const;
    });
    await context.sync();
    for (const [edit, cell] of cells) {
      const { sheet } = edit.at;
      // Input cells of a protected form are unlocked: those can be written.
      if (sheets.get(sheet)?.protection.protected && cell.format.protection.locked) {
        throw new HostError('protected', { sheet });
      }
      if (isAsFound(cell, edit)) valid.push(edit);
      else changed.push(edit);
    }
  });
  return { valid, changed };
}

/** Makes edits whose cells still hold what they held when the fix was found. */
export function applyEdits(edits: readonly Edit[]): Promise<EditResult> {
  return inExcel(async (context) => {
    const sheets = await loadSheets(context, edits);
    const { valid, changed } = await stillValid(context, sheets, edits);
    await inTurn(chunksOf(valid, REQUEST_EDITS), async (chunk) => {
      suspendUntilSync(context);
      for (const edit of chunk) {
        const cell = cellOf(sheets, edit);
        if (edit.formula) cell.formulas = [[textOf(edit.to)]];
        else cell.values = [[inputOf(edit.to)]];
      }
      await context.sync();
    });
    return { applied: valid, changed };
  });
}
