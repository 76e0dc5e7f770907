import { calculateMissing } from '../formula/calculate-missing';
import type { Calculate } from './open-xlsx';

/** Calculates the formulas of a file that came without results, as far as they can be; names of one sheet are left out. */
export const calculateFormulas: Calculate = (grids, definedNames) => {
  const global = definedNames.filter(({ sheet }) => sheet === null);
  return calculateMissing(grids, { names: new Map(global.map(({ name, refersTo }) => [name, refersTo])) });
};
