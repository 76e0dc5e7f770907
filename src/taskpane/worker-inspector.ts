import type { InspectionRequest, Inspection, Inspector } from '../app/inspect';
import type { Finding } from '../core/finding';
import type { Grid, Row } from '../core/grid/grid';
import { breathe } from './breathe';
import type { FromWorker, ToWorker } from './wire';

/** Cells in one message: copying them holds the pane up for some ten milliseconds. */
const CELLS_A_MESSAGE = 8000;

/** Pieces of rows small enough to be copied between two frames. */
function* piecesOf(grid: Grid): Generator<readonly (Row | undefined)[]> {
  let from = 0;
  let cells = 0;
  for (let row = 0; row < grid.rows.length; row += 1) {
    cells += grid.rows[row]?.length ?? 0;
    if (cells < CELLS_A_MESSAGE) continue;
    yield grid.rows.slice(from, row + 1);
    from = row + 1;
    cells = 0;
  }
  yield grid.rows.slice(from);
}

async function send(worker: Worker, { grids, signal, ...question }: InspectionRequest): Promise<void> {
  const post = (message: ToWorker): void => worker.postMessage(message);
  for (const grid of grids) {
    const { rows: _rows, ...rest } = grid;
    post({ kind: 'sheet', grid: rest });
    for (const rows of piecesOf(grid)) {
      signal?.throwIfAborted();
      post({ kind: 'rows', rows });
      await breathe();
    }
  }
  post({ kind: 'inspect', ...question });
}

/** Inspects in a worker, which is started for the first question, kept for the next, and ended by a stop. */
export function createWorkerInspector(start: () => Worker): Inspector {
  let idle: Worker | null = null;

  return (request) => {
    const { signal } = request;
    const worker = idle ?? start();
    idle = null;
    return new Promise<Inspection>((resolve, reject) => {
      const findings: Finding[] = [];
      const stop = (): void => end(() => reject(new Error('stopped')), false);
      const end = (settle: () => void, healthy: boolean): void => {
        signal?.removeEventListener('abort', stop);
        worker.onmessage = null;
        worker.onerror = null;
        if (healthy) idle = worker;
        else worker.terminate();
        settle();
      };
      signal?.addEventListener('abort', stop);
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (data.kind === 'findings') findings.push(...data.findings);
        else if (data.kind === 'done')
          end(() => resolve({ sheets: data.sheets, findings, pairs: data.pairs }), true);
        else end(() => reject(new Error(data.message)), false);
      };
      worker.onerror = (event) => end(() => reject(new Error(event.message)), false);
      send(worker, request).catch((error: unknown) =>
        end(() => reject(error instanceof Error ? error : new Error(String(error))), false),
      );
    });
  };
}
