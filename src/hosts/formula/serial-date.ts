/** Serial of 1970-01-01 in the 1900 system. */
const UNIX_DAY = 25_569;
const DAY_MS = 86_400_000;
/** The last day of the year 9999. */
const LAST_SERIAL = 2_958_465;

/** A day of the calendar; month from 1 to 12. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * The day of a serial of the 1900 system, or null outside 1900 to 9999.
 * Serial 60 is the 29th of February 1900, a day that never was, and 0 the "0th" of January, as Excel has them.
 */
export function dayOfSerial(serial: number): CalendarDay | null {
  const days = Math.floor(serial);
  if (days < 0 || days > LAST_SERIAL) return null;
  if (days === 60) return { year: 1900, month: 2, day: 29 };
  if (days === 0) return { year: 1900, month: 1, day: 0 };
  const date = new Date((days - UNIX_DAY + (days < 60 ? 1 : 0)) * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The serial of a day whose month and day may run over (month 13, day 0), or null outside 1900 to 9999. */
export function serialOfDay(year: number, month: number, day: number): number | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const days = Math.round(date.getTime() / DAY_MS) + UNIX_DAY;
  const serial = days <= 60 ? days - 1 : days;
  return Number.isNaN(serial) || serial < 0 || serial > LAST_SERIAL ? null : serial;
}

/** The serial, with its fraction of a day, of a moment by the clock on the wall. */
export function serialOfClock(now: Date): number {
  const day = serialOfDay(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
  const seconds = now.getHours() * 3600 + now.getMinutes() * 60 + now.getSeconds();
  return day + (seconds + now.getMilliseconds() / 1000) / 86_400;
}
