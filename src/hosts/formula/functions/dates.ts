import { asVolatile, define, type FunctionSpec, type FunctionTable } from '../function-spec';
import { dayOfSerial, serialOfDay, type CalendarDay } from '../serial-date';
import { NUM_ERROR, parseNumberText, VALUE_ERROR, type Operand } from '../value';

function partOfDay(part: (day: CalendarDay) => number): FunctionSpec {
  return define('n', ([serial]) => {
    const day = dayOfSerial(serial);
    return day ? part(day) : NUM_ERROR;
  });
}

function partOfTime(part: (seconds: number) => number): FunctionSpec {
  return define('n', ([serial]) => {
    if (serial < 0) return NUM_ERROR;
    return part(Math.round((serial - Math.floor(serial)) * 86_400) % 86_400);
  });
}

function serial(year: number, month: number, day: number): Operand {
  return serialOfDay(year, month, day) ?? NUM_ERROR;
}

function date(year: number, month: number, day: number): Operand {
  const whole = Math.trunc(year);
  return serial(whole >= 0 && whole < 1900 ? whole + 1900 : whole, Math.trunc(month), Math.trunc(day));
}

/** The same day some months on; the last day where the month is shorter. */
function monthsOn(start: number, months: number, toEnd: boolean): Operand {
  const from = dayOfSerial(start);
  if (!from) return NUM_ERROR;
  const month = from.month + Math.trunc(months);
  const last = serialOfDay(from.year, month + 1, 0);
  if (last === null) return NUM_ERROR;
  const lastDay = dayOfSerial(last)?.day ?? 28;
  return toEnd ? last : serial(from.year, month, Math.min(from.day, lastDay));
}

function weekday(start: number, type: number): Operand {
  if (start < 0) return NUM_ERROR;
  // Serial 1 counts as a Sunday, as Excel has it.
  const fromSunday = (Math.floor(start) + 6) % 7;
  if (type === 1 || type === 17) return fromSunday + 1;
  if (type === 2) return ((fromSunday + 6) % 7) + 1;
  if (type === 3) return (fromSunday + 6) % 7;
  if (type >= 11 && type <= 16) return ((fromSunday - (type - 10) + 7) % 7) + 1;
  return NUM_ERROR;
}

function monthsBetween(a: CalendarDay, b: CalendarDay): number {
  return (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
}

function difference(start: number, end: number, unit: string): Operand {
  const a = dayOfSerial(start);
  const b = dayOfSerial(end);
  if (!a || !b || start > end) return NUM_ERROR;
  switch (unit.toUpperCase()) {
    case 'D':
      return Math.floor(end) - Math.floor(start);
    case 'M':
      return monthsBetween(a, b);
    case 'Y':
      return Math.floor(monthsBetween(a, b) / 12);
    case 'YM':
      return monthsBetween(a, b) % 12;
    default:
      return NUM_ERROR;
  }
}

function nullary(evaluate: FunctionSpec['evaluate']): FunctionSpec {
  return asVolatile({ evaluate, accepts: (count) => count === 0 });
}

/** Dates as serials of the 1900 system; the present comes from the calculator's clock. */
export const DATES: FunctionTable = {
  DATE: define('nnn', ([year, month, day]) => date(year, month, day)),
  DATEVALUE: define('t', ([text]) => {
    const value = parseNumberText(text);
    return value === null || /^[\s\d.,]*$/.test(text) ? VALUE_ERROR : Math.floor(value);
  }),
  YEAR: partOfDay((day) => day.year),
  MONTH: partOfDay((day) => day.month),
  DAY: partOfDay((day) => day.day),
  HOUR: partOfTime((seconds) => Math.floor(seconds / 3600)),
  MINUTE: partOfTime((seconds) => Math.floor(seconds / 60) % 60),
  SECOND: partOfTime((seconds) => seconds % 60),
  TIME: define('nnn', ([hours, minutes, seconds]) => {
    const all = Math.trunc(hours) * 3600 + Math.trunc(minutes) * 60 + Math.trunc(seconds);
    return all < 0 ? NUM_ERROR : (all % 86_400) / 86_400;
  }),
  DAYS: define('nn', ([end, start]) => Math.floor(end) - Math.floor(start)),
  DATEDIF: define('nnt', ([start, end, unit]) => difference(start, end, unit)),
  EDATE: define('nn', ([start, months]) => monthsOn(start, months, false)),
  EOMONTH: define('nn', ([start, months]) => monthsOn(start, months, true)),
  WEEKDAY: define('nn?', ([start, type = 1]) => weekday(start, Math.trunc(type))),
  TODAY: nullary((_args, scope) => Math.floor(scope.cells.now())),
  NOW: nullary((_args, scope) => scope.cells.now()),
};
