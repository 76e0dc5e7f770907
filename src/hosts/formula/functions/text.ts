import { format } from 'numfmt';
import { wildcardMatcher } from '../criteria';
import { define, type FunctionTable } from '../function-spec';
import { eachValue } from '../operands';
import { roundHalfAway } from '../rounding';
import { isError, parseNumberText, toText, VALUE_ERROR, type Operand, type Scalar } from '../value';

const MAX_TEXT = 32_767;

function kept(text: string): Operand {
  return text.length > MAX_TEXT ? VALUE_ERROR : text;
}

function left(text: string, count: number): Operand {
  return count < 0 ? VALUE_ERROR : text.slice(0, Math.trunc(count));
}

function right(text: string, count: number): Operand {
  const whole = Math.trunc(count);
  if (whole < 0) return VALUE_ERROR;
  return whole === 0 ? '' : text.slice(-whole);
}

function middle(text: string, start: number, count: number): Operand {
  const from = Math.trunc(start) - 1;
  if (from < 0 || count < 0) return VALUE_ERROR;
  return text.slice(from, from + Math.trunc(count));
}

function replaced(text: string, start: number, count: number, by: string): Operand {
  const from = Math.trunc(start) - 1;
  if (from < 0 || count < 0) return VALUE_ERROR;
  return kept(text.slice(0, from) + by + text.slice(from + Math.trunc(count)));
}

function substituted(text: string, old: string, by: string, occurrence: number | undefined): Operand {
  if (occurrence !== undefined && occurrence < 1) return VALUE_ERROR;
  if (old === '') return text;
  if (occurrence === undefined) return kept(text.replaceAll(old, () => by));
  let at = text.indexOf(old);
  for (let found = 1; at >= 0 && found < Math.trunc(occurrence); found += 1)
    at = text.indexOf(old, at + old.length);
  return at < 0 ? text : kept(text.slice(0, at) + by + text.slice(at + old.length));
}

function find(wanted: string, text: string, start: number): Operand {
  const from = Math.trunc(start) - 1;
  if (from < 0 || from > text.length) return VALUE_ERROR;
  const at = text.indexOf(wanted, from);
  return at < 0 ? VALUE_ERROR : at + 1;
}

function search(wanted: string, text: string, start: number): Operand {
  const from = Math.trunc(start) - 1;
  if (from < 0 || from > text.length) return VALUE_ERROR;
  if (!/[*?~]/.test(wanted)) return find(wanted.toLowerCase(), text.toLowerCase(), start);
  const matches = wildcardMatcher(`${wanted}*`);
  for (let at = from; at <= text.length; at += 1) if (matches(text.slice(at))) return at + 1;
  return VALUE_ERROR;
}

function proper(text: string): string {
  return text.toLowerCase().replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1));
}

function trimmed(text: string): string {
  // Only the plain space, as in Excel: the no-break space of web pages stays and is found by other means.
  return text.replace(/ +/g, ' ').replace(/^ | $/g, '');
}

function concatenated(
  operands: readonly Operand[],
  join: (texts: string[]) => string,
  values: (value: Scalar) => boolean,
): (scope: Parameters<typeof eachValue>[1]) => Operand {
  return (scope) => {
    const texts: string[] = [];
    let error: Operand = null;
    eachValue(operands, scope, (value) => {
      const text = toText(value);
      if (isError(text)) error ??= text;
      else if (values(value)) texts.push(text);
    });
    return error ?? kept(join(texts));
  };
}

function formatted(value: Scalar, pattern: string): Operand {
  if (isError(value)) return value;
  const number = typeof value === 'string' ? (parseNumberText(value) ?? value) : (value ?? 0);
  if (pattern === '') return typeof number === 'string' ? number : '';
  if (/^general$/i.test(pattern)) return toText(number);
  try {
    return format(pattern, number, { locale: 'en-US', dateErrorNumber: false, dateErrorThrows: true });
  } catch {
    return VALUE_ERROR;
  }
}

/** A number as text with a fixed count of decimals, thousands grouped unless told otherwise. */
function fixed(number: number, decimals: number, plain: boolean): Operand {
  const places = Math.trunc(decimals);
  if (places > 127) return VALUE_ERROR;
  const zeros = places > 0 ? `.${'0'.repeat(places)}` : '';
  return formatted(roundHalfAway(number, places), (plain ? '0' : '#,##0') + zeros);
}

function numberValue(text: string, decimal: string, group: string): Operand {
  const point = decimal.charAt(0);
  const comma = group.charAt(0);
  if (point === '' || point === comma) return VALUE_ERROR;
  const compact = text.replace(/\s/g, '');
  if (compact === '') return 0;
  const [whole = '', ...fraction] = compact.split(point);
  if (fraction.length > 1 || (comma !== '' && fraction[0]?.includes(comma))) return VALUE_ERROR;
  const digits = comma === '' ? whole : whole.replaceAll(comma, '');
  const [, plain = '', percents = ''] = /^([^%]*)(%*)$/.exec([digits, ...fraction].join('.')) ?? [];
  if (!/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(plain)) return VALUE_ERROR;
  return Number(plain) / 100 ** percents.length;
}

function codePoint(code: number): Operand {
  const whole = Math.trunc(code);
  return whole < 1 || whole > 255 ? VALUE_ERROR : String.fromCharCode(whole);
}

/** Texts; positions count from 1. */
export const TEXT: FunctionTable = {
  LEFT: define('tn?', ([text, count = 1]) => left(text, count)),
  RIGHT: define('tn?', ([text, count = 1]) => right(text, count)),
  MID: define('tnn', ([text, start, count]) => middle(text, start, count)),
  LEN: define('t', ([text]) => text.length),
  TRIM: define('t', ([text]) => trimmed(text)),
  // eslint-disable-next-line no-control-regex -- taking out control characters is what CLEAN is for
  CLEAN: define('t', ([text]) => text.replace(/[\u0000-\u001f]/g, '')),
  UPPER: define('t', ([text]) => text.toUpperCase()),
  LOWER: define('t', ([text]) => text.toLowerCase()),
  PROPER: define('t', ([text]) => proper(text)),
  SUBSTITUTE: define('tttn?', ([text, old, by, occurrence]) => substituted(text, old, by, occurrence)),
  REPLACE: define('tnnt', ([text, start, count, by]) => replaced(text, start, count, by)),
  FIND: define('ttn?', ([wanted, text, start = 1]) => find(wanted, text, start)),
  SEARCH: define('ttn?', ([wanted, text, start = 1]) => search(wanted, text, start)),
  CONCATENATE: define('t*', (texts) => kept(texts.join(''))),
  CONCAT: define('v*', (operands, scope) =>
    concatenated(
      operands,
      (texts) => texts.join(''),
      () => true,
    )(scope),
  ),
  TEXTJOIN: define('tbv*', ([delimiter, ignoreEmpty, ...operands], scope) =>
    concatenated(
      operands,
      (texts) => texts.join(delimiter),
      (value) => !ignoreEmpty || (value !== null && value !== ''),
    )(scope),
  ),
  TEXT: define('et', ([value, pattern]) => formatted(value, pattern)),
  FIXED: define('nn?b?', ([number, decimals = 2, plain = false]) => fixed(number, decimals, plain)),
  VALUE: define('s', ([value]) => {
    if (typeof value === 'number') return value;
    if (value === null) return 0;
    return typeof value === 'string' ? (parseNumberText(value) ?? VALUE_ERROR) : VALUE_ERROR;
  }),
  NUMBERVALUE: define('tt?t?', ([text, decimal = '.', group = ',']) => numberValue(text, decimal, group)),
  EXACT: define('tt', ([a, b]) => a === b),
  REPT: define('tn', ([text, count]) =>
    count < 0 || text.length * count > MAX_TEXT ? VALUE_ERROR : text.repeat(count),
  ),
  CHAR: define('n', ([code]) => codePoint(code)),
  CODE: define('t', ([text]) => (text === '' ? VALUE_ERROR : text.charCodeAt(0))),
  UNICHAR: define('n', ([code]) =>
    code < 1 || code > 0x10ffff ? VALUE_ERROR : String.fromCodePoint(Math.trunc(code)),
  ),
  UNICODE: define('t', ([text]) => text.codePointAt(0) ?? VALUE_ERROR),
  HYPERLINK: define('ts?', ([link, shown]) => (shown === undefined ? link : shown)),
};
