import type { CellValue } from '../../../core/grid/grid';
import { errorNamed, parseNumberText } from '../../../hosts/formula/value';
import { MAX_FORMULA, MAX_TEXT } from '../limits';
import { invalidArgument } from '../refusal';
import { styleWith, type Style } from './style';
import type { CellModel } from './sheet';

/** What a text becomes when it is entered into a cell. */
export type Entered = Pick<CellModel, 'value' | 'style'> & { readonly formula?: string };

function constant(value: CellValue, style: Style): Entered {
  return { value, style: style.quotePrefix ? styleWith(style, { quotePrefix: false }) : style };
}

/**
 * Enters a value as Excel does, in en-US: text beginning with `=` (and `+`, `-`, `@` unless a number) becomes a
 * formula, text that reads as a number, truth value or error becomes one, an apostrophe in front keeps it text.
 */
export function enter(
  input: string | number | boolean,
  style: Style,
  isFormula: (text: string) => boolean,
): Entered {
  if (typeof input === 'number' || typeof input === 'boolean') return constant(input, style);
  if (input === '') return constant(null, style);
  if (input.length > MAX_TEXT) throw invalidArgument(`a text of ${input.length} characters`);
  if (input.startsWith("'")) return { value: input.slice(1), style: styleWith(style, { quotePrefix: true }) };
  if (style.numberFormat === '@') return constant(input, style);
  if (/^=./s.test(input)) return formula(input, style, isFormula);
  const number = parseNumberText(input);
  if (number !== null) return constant(number, percentStyle(input, style));
  const upper = input.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return constant(upper === 'TRUE', style);
  const error = errorNamed(input);
  if (error) return constant(error, style);
  if (/^[+\-@]./s.test(input)) return formula(`=${input.replace(/^@/, '')}`, style, isFormula);
  return constant(input, style);
}

function percentStyle(input: string, style: Style): Style {
  return style.numberFormat === 'General' && input.trim().endsWith('%')
    ? styleWith(style, { numberFormat: input.includes('.') ? '0.00%' : '0%' })
    : style;
}

function formula(text: string, style: Style, isFormula: (text: string) => boolean): Entered {
  if (text.length > MAX_FORMULA) throw invalidArgument(`a formula of ${text.length} characters`);
  // A formula with a mistake in it is refused for the whole range: code InvalidArgument.
  if (!isFormula(text)) throw invalidArgument(`the formula ${text}`);
  return { ...constant(null, style), formula: text };
}
