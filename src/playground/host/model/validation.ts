import type { Area } from '../../../core/grid/grid';
import type { Json } from '../wire';
import { contains, intersectionOf, outsideOf } from './area';

/** What may be typed into some cells. */
export interface ValidationModel {
  areas: Area[];
  /** As Office.js describes it, e.g. `{ list: { inCellDropDown: true, source: 'a,b' } }`. */
  readonly rule: { readonly [kind: string]: Json };
}

/** A sheet, as far as it is about validation. */
interface Validated {
  validations: ValidationModel[];
}

/** Takes the validation of cells away; that of other cells stays. */
export function clearValidation(sheet: Validated, areas: readonly Area[]): void {
  for (const validation of sheet.validations) {
    for (const hole of areas) validation.areas = validation.areas.flatMap((area) => outsideOf(area, hole));
  }
  sheet.validations = sheet.validations.filter((validation) => validation.areas.length > 0);
}

/** Validates cells by a rule, instead of whatever they had. */
export function validateCells(sheet: Validated, areas: readonly Area[], rule: ValidationModel['rule']): void {
  clearValidation(sheet, areas);
  sheet.validations.push({ areas: [...areas], rule });
}

/** The validation that all of the cells have; undefined for none, null where they differ. */
export function validationOf(sheet: Validated, areas: readonly Area[]): ValidationModel | null | undefined {
  const touching = sheet.validations.filter((validation) =>
    validation.areas.some((area) => areas.some((asked) => intersectionOf(area, asked))),
  );
  if (touching.length === 0) return undefined;
  const [only] = touching;
  const whole = areas.every((asked) => only?.areas.some((area) => contains(area, asked)));
  return touching.length === 1 && only && whole ? only : null;
}
