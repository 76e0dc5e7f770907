import { SHEET_FUNCTIONS } from '../core/functions/index';
import { languageOfOffice } from '../hosts/excel/office-language';
import { registerFunctions } from './register';

// Excel's own client calls functions from cells; that of the playground, whose formulas we calculate, does not.
if (typeof CustomFunctions !== 'undefined')
  registerFunctions(CustomFunctions, SHEET_FUNCTIONS, languageOfOffice);
