import { depthOf } from '../../plan/level-word';
import type { Plan } from '../../plan/plan';
import type { Settings } from '../../settings';
import type { Area } from '../../grid/grid';
import { headingRows } from '../heading-rows';
import { FILLS } from '../look';
import type { PrintSetup, WrittenCell, WrittenSheet } from '../written-sheet';
import { bodyRows, overallRows, type BodyContext } from './body';
import { bodyLines } from './body-lines';
import { fillHoles, type EvaluationForm, type FormColumn, type FormNames } from './form';
import { evaluationMarker } from './form-ids';
import { formNames } from './form-names';
import { factorRows, signatureRows, type Block } from './footer';
import type { Join, JoinedItem } from './join';
import { outlineNumbers } from './outline-numbers';

/** How the evaluation is written. */
export interface EvaluationOptions {
  readonly form: EvaluationForm;
  readonly paper: PrintSetup['paper'];
  readonly settings: Pick<Settings, 'predikat' | 'fallingFormula'>;
}

/** The evaluation of a joined workbook as a sheet: titles, headings, body, means, factors, signatures. */
export function writeEvaluation(
  join: Join,
  plans: readonly Plan[],
  options: EvaluationOptions,
): WrittenSheet {
  const { form, settings } = options;
  const names = formNames(join.subject, plans);
  const columns = columnsOf(form, join.items);
  const width = columns.length;
  const head = titleRows(form, names, width);
  const heading = headingRows(
    columns.map(({ headings }) => ({ headings: headings.map((text) => fillHoles(text, names)) })),
    head.rows.length,
  );
  const numbering = numberingRow(form, columns, head.rows.length + heading.rows.length);
  const top = head.rows.length + heading.rows.length + 1;
  const roots = join.items.filter(({ parent }) => parent === null);
  const context: BodyContext = {
    form,
    columns,
    lines: bodyLines(join.items),
    top,
    settings,
    numberOf: outlineNumbers(join.items),
  };
  const body = [...bodyRows(context), ...overallRows(context, roots)];
  const feet: Block[] = [];
  let row = top + body.length;
  for (const block of [
    (at: number) => (form.factors ? factorRows(join.items, width, at) : EMPTY),
    (at: number) => signatureRows(form, names, columns, at),
  ]) {
    const own = block(row);
    feet.push(own);
    row += own.rows.length;
  }
  return {
    marker: evaluationMarker(form.id),
    name: form.name,
    rows: [...head.rows, ...heading.rows, numbering.row, ...body, ...feet.flatMap(({ rows }) => rows)],
    widths: columns.map((column) => column.width),
    merges: [
      ...head.merges,
      ...heading.merges,
      ...numbering.merges,
      ...labelMerges(context, body.length),
      ...feet.flatMap(({ merges }) => merges),
    ],
    frozenRows: top,
    frozenColumns: columns.findIndex(({ role }) => role === 'nama') + 1,
    print: {
      orientation: 'landscape',
      paper: options.paper,
      titleRows: { top: head.rows.length, bottom: top - 1 },
    },
  };
}

const EMPTY: Block = { rows: [], merges: [] };

/** The columns of the form; that of codes may be left out where no program or work below it has one. */
function columnsOf(form: EvaluationForm, items: readonly JoinedItem[]): FormColumn[] {
  const coded = items.some(({ item }) => item.code !== null && depthOf(item.level) >= depthOf('program'));
  return form.columns.filter(({ optional }) => !optional || coded);
}

function titleRows(form: EvaluationForm, names: FormNames, width: number): Block {
  const lines = form.titles.map((text, index): WrittenCell => {
    const filled = fillHoles(text, names);
    return {
      value: index === 0 ? filled : filled.toUpperCase(),
      bold: true,
      align: index === 0 ? 'left' : 'center',
    };
  });
  const office: WrittenCell = { value: `Perangkat Daerah : ${names.perangkatDaerah}`, bold: true };
  return {
    rows: [...lines.map((cell) => [cell]), [], [office], []],
    merges: lines.flatMap((_, row) =>
      row === 0 ? [] : [{ top: row, left: 0, bottom: row, right: width - 1 }],
    ),
  };
}

/** The numbering row with its arithmetic, as the form prints it: `12 = 8+9+10+11`, `14 = 13/5 x 100`. */
function numberingRow(
  form: EvaluationForm,
  columns: readonly FormColumn[],
  row: number,
): { readonly row: WrittenCell[]; readonly merges: Area[] } {
  const numberOf = (role: string): number | undefined =>
    form.columns.find((own) => own.role === role)?.number;
  const cells: WrittenCell[] = [];
  const merges: Area[] = [];
  for (const [index, { role, number }] of columns.entries()) {
    const look: WrittenCell = {
      align: 'center',
      fill: FILLS.heading,
      border: true,
      wrap: true,
      vertical: 'middle',
    };
    const before = columns[index - 1];
    if (number === undefined || before?.number === number) {
      cells.push(look);
      continue;
    }
    const identity = form.identities.find(({ result }) => result === role);
    const terms = identity?.kind === 'sum' ? identity.terms.map(numberOf) : [];
    const ratio = identity?.kind === 'percent' ? [numberOf(identity.part), numberOf(identity.base)] : [];
    const known = (numbers: readonly (number | undefined)[]): boolean =>
      numbers.length > 0 && numbers.every((own) => own !== undefined);
    const value = known(terms)
      ? `${String(number)} = ${terms.join('+')}`
      : known(ratio)
        ? `${String(number)} = ${ratio.join('/')} x 100`
        : number;
    cells.push({ ...look, value });
    let right = index;
    while (columns[right + 1]?.number === number) right += 1;
    if (right > index) merges.push({ top: row, left: index, bottom: row, right });
  }
  return { row: cells, merges };
}

/** Labels of means, grades and totals stretch over the columns before the first figure. */
function labelMerges({ columns, lines, top }: BodyContext, rows: number): Area[] {
  const right = columns.findIndex(({ role }) => role.includes('.')) - 1;
  return Array.from({ length: rows }, (_, index) => index).flatMap((index) => {
    const kind = lines[index]?.kind ?? 'mean';
    return kind === 'row' || kind === 'section'
      ? []
      : [{ top: top + index, left: 0, bottom: top + index, right }];
  });
}
