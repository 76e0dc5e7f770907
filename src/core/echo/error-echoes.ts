import type { Finding } from '../finding';
import { createFormulaReader, isBroken, referencesAt } from '../formulas/read-formula';
import type { WorkbookReading } from '../rules/rule';

/** Cells with an error beyond which nobody asks which of them came first. */
const MOST_ERRORS = 3000;

/** Errors that a formula only passes on, each with the cell that it has it from. */
export function* errorEchoes(
  { grids }: WorkbookReading,
  findings: readonly Finding[],
): Generator<[Finding, Finding]> {
  const errors = findings.filter(({ rule }) => rule === 'sel-galat');
  if (errors.length < 2 || errors.length > MOST_ERRORS) return;
  for (const { sheet } of grids) {
    const read = createFormulaReader(sheet);
    for (const finding of errors) {
      const { at, facts } = finding;
      const formula = typeof facts.formula === 'string' ? facts.formula : '';
      // A formula whose own reference is lost has the error from nobody.
      if (at.sheet !== sheet || formula === '' || isBroken(formula)) continue;
      const references = referencesAt(read(formula, at), at);
      const source = errors.find(
        (other) =>
          other !== finding &&
          references.some(
            ({ sheet: named, area }) =>
              other.at.sheet === (named ?? sheet) &&
              other.at.row >= area.top &&
              other.at.row <= area.bottom &&
              other.at.column >= area.left &&
              other.at.column <= area.right,
          ),
      );
      if (source) yield [finding, source];
    }
  }
}
