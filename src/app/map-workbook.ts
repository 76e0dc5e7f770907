import { readPlans } from '../core/check';
import type { Correction } from '../core/detect/correction';
import { looksWanted, withLooks } from '../core/plan/looks';
import type { WorkbookReading } from '../core/rules/rule';
import type { ReadProgress, WorkbookReader } from './ports';

/** What to map or check: every sheet unless names are given. */
export interface WorkbookRequest {
  readonly sheets?: readonly string[];
  readonly corrections?: readonly Correction[];
  readonly onProgress?: ReadProgress;
  readonly signal?: AbortSignal;
}

/** Reads the sheets of a workbook into plans; throws HostError, or the signal's reason when stopped. */
export async function mapWorkbook(
  reader: WorkbookReader,
  request: WorkbookRequest = {},
): Promise<WorkbookReading> {
  const { corrections, ...readRequest } = request;
  const grids = await reader.read(readRequest);
  request.signal?.throwIfAborted();
  const reading = readPlans(grids, corrections);
  const wanted = reading.plans.flatMap(looksWanted);
  if (wanted.length === 0) return reading;
  const looks = await reader.looks(wanted);
  request.signal?.throwIfAborted();
  return readPlans(withLooks(grids, wanted, looks), corrections);
}
