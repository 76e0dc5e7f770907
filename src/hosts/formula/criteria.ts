import { compareTexts, errorNamed, isError, parseNumberText, toText, type Scalar } from './value';

/** Tells whether a value meets a criterion; null is an empty cell. */
export type Matcher = (value: Scalar) => boolean;

const SPECIAL = /[.*+?^${}()|[\]\\]/g;

/** A test for a text with `*`, `?` and `~` as Excel reads them, capital letters aside. */
export function wildcardMatcher(pattern: string): (text: string) => boolean {
  if (!/[*?~]/.test(pattern)) {
    const wanted = pattern.toLowerCase();
    return (text) => text.length === pattern.length && text.toLowerCase() === wanted;
  }
  let source = '';
  for (let index = 0; index < pattern.length; index += 1) {
    const char = pattern.charAt(index);
    const next = pattern.charAt(index + 1);
    if (char === '~' && (next === '*' || next === '?' || next === '~')) {
      source += next.replace(SPECIAL, '\\$&');
      index += 1;
    } else if (char === '*') {
      if (!source.endsWith('[^]*')) source += '[^]*';
    } else {
      source += char === '?' ? '[^]' : char.replace(SPECIAL, '\\$&');
    }
  }
  const expression = new RegExp(`^${source}$`, 'i');
  return (text) => expression.test(text);
}

function equalTo(text: string): Matcher {
  const error = errorNamed(text);
  if (error) return (value) => isError(value) && value.error === error.error;
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return (value) => value === (upper === 'TRUE');
  const number = parseNumberText(text);
  if (number !== null) {
    // Excel takes the text '1.10' for the number 1.1 here, in the criterion and in the cells.
    return (value) =>
      value === number || (typeof value === 'string' && value !== '' && parseNumberText(value) === number);
  }
  const matches = wildcardMatcher(text);
  return (value) => typeof value === 'string' && matches(value);
}

function ordered(operator: string, order: number): boolean {
  if (operator === '<') return order < 0;
  if (operator === '<=') return order <= 0;
  return operator === '>' ? order > 0 : order >= 0;
}

function comparedTo(operator: string, text: string): Matcher {
  const number = parseNumberText(text);
  if (number !== null) {
    return (value) => typeof value === 'number' && ordered(operator, Math.sign(value - number));
  }
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') {
    const wanted = Number(upper === 'TRUE');
    return (value) => typeof value === 'boolean' && ordered(operator, Number(value) - wanted);
  }
  return (value) => typeof value === 'string' && ordered(operator, compareTexts(value, text));
}

/** The test a criterion of COUNTIF, SUMIFS and their kin stands for: `">=5"`, `"<>"`, `"Kec*"`, 5. */
export function matcherOf(criterion: Scalar): Matcher {
  if (criterion === null) return equalTo('0');
  if (isError(criterion)) return equalTo(criterion.error);
  if (typeof criterion === 'number') {
    return (value) =>
      value === criterion ||
      (typeof value === 'string' && value !== '' && parseNumberText(value) === criterion);
  }
  const text = toText(criterion);
  if (typeof text !== 'string') return () => false;
  const [, operator = '', rest = ''] = /^(<>|<=|>=|=|<|>)?([^]*)$/.exec(text) ?? [];
  if (rest === '') {
    if (operator === '') return (value) => value === null || value === '';
    if (operator === '=') return (value) => value === null;
    if (operator === '<>') return (value) => value !== null;
    return () => false;
  }
  if (operator === '' || operator === '=') return equalTo(rest);
  if (operator === '<>') {
    const equal = equalTo(rest);
    return (value) => !equal(value);
  }
  return comparedTo(operator, rest);
}
