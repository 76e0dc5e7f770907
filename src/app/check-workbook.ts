import { check, comparisonOf } from '../core/check';
import type { Finding } from '../core/finding';
import type { WorkbookReading } from '../core/rules/rule';
import type { Settings } from '../core/settings';
import { comparedPairs, type ComparedPair } from './comparisons';
import { mapWorkbook, type WorkbookRequest } from './map-workbook';
import type { WorkbookReader } from './ports';

/** What was read and what is wrong with it. */
export interface CheckedWorkbook {
  readonly reading: WorkbookReading;
  readonly findings: readonly Finding[];
  /** Which of its tables were compared with each other. */
  readonly pairs: readonly ComparedPair[];
}

/** What to check, and by which settings; by the usual ones unless given. */
export interface CheckRequest extends WorkbookRequest {
  readonly settings?: Settings;
}

/** Reads the sheets of a workbook and runs every rule; throws HostError, or the signal's reason when stopped. */
export async function checkWorkbook(
  reader: WorkbookReader,
  { settings, ...request }: CheckRequest = {},
): Promise<CheckedWorkbook> {
  const reading = await mapWorkbook(reader, request);
  request.signal?.throwIfAborted();
  return {
    reading,
    findings: check(reading, settings),
    pairs: comparedPairs(comparisonOf(reading, settings)),
  };
}
