import type { Look } from '../../core/grid/grid';
import type { LookRequest } from '../../core/plan/looks';
import { inExcel, inTurn } from './run';

/** Cells in one answer: each takes some 150 characters, and an answer may have 5 MB. */
const ROWS_AN_ANSWER = 10_000;

const ASKED: Excel.CellPropertiesLoadOptions = {
  format: { font: { bold: true, italic: true }, fill: { color: true }, indentLevel: true },
};

/** A part of a request small enough for one answer. */
interface Piece extends LookRequest {
  readonly request: number;
}

function piecesOf(requests: readonly LookRequest[]): Piece[] {
  return requests.flatMap((request, index) => {
    const pieces: Piece[] = [];
    for (let { top } = request; top <= request.bottom; top += ROWS_AN_ANSWER)
      pieces.push({
        ...request,
        request: index,
        top,
        bottom: Math.min(request.bottom, top + ROWS_AN_ANSWER - 1),
      });
    return pieces;
  });
}

/** Pieces that one answer can hold together. */
function batchesOf(pieces: readonly Piece[]): Piece[][] {
  const batches: Piece[][] = [];
  let rows = 0;
  for (const piece of pieces) {
    const height = piece.bottom - piece.top + 1;
    const last = batches.at(-1);
    if (last && rows + height <= ROWS_AN_ANSWER) last.push(piece);
    else {
      batches.push([piece]);
      rows = 0;
    }
    rows += height;
  }
  return batches;
}

/** White is what Excel says of a cell without fill. */
function lookOf({ format }: Excel.CellProperties): Look {
  const color = format?.fill?.color ?? '';
  return {
    bold: format?.font?.bold === true,
    italic: format?.font?.italic === true,
    indent: format?.indentLevel ?? 0,
    fill: color === '' || color.toUpperCase() === '#FFFFFF' ? null : color.toUpperCase(),
  };
}

/** Reads how the cells of columns look: one round trip for each 10,000 rows. */
export function readLooks(requests: readonly LookRequest[]): Promise<Look[][]> {
  return inExcel(async (context) => {
    const looks: Look[][] = requests.map(() => []);
    await inTurn(batchesOf(piecesOf(requests)), async (batch) => {
      const answers = batch.map(({ sheet, column, top, bottom }) => {
        const range = context.workbook.worksheets
          .getItem(sheet)
          .getRangeByIndexes(top, column, bottom - top + 1, 1)
          .untrack();
        return range.getCellProperties(ASKED);
      });
      await context.sync();
      for (const [index, { request }] of batch.entries()) {
        for (const [cell] of answers[index]?.value ?? []) looks[request]?.push(lookOf(cell ?? {}));
      }
    });
    return looks;
  });
}
