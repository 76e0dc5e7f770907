import type { Inspector } from '../app/inspect';
import type { Reporter } from '../app/report/reporter';
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

/** What is asked once the grids are there. */
type Question = Extract<ToWorker, { kind: 'inspect' | 'report' }>;
/** What ends an answer. */
type Answer = Extract<FromWorker, { kind: 'done' | 'report' }>;

async function send(
  worker: Worker,
  grids: readonly Grid[],
  question: Question,
  signal: AbortSignal | undefined,
): Promise<void> {
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
  post(question);
}

/** A worker that answers questions about grids. */
export interface WorkerLink {
  readonly inspector: Inspector;
  readonly reporter: Reporter;
}

/** Answers in a worker, which is started for the first question, kept for the next, and ended by a stop. */
export function createWorkerLink(start: () => Worker): WorkerLink {
  let idle: Worker | null = null;

  function ask(
    grids: readonly Grid[],
    question: Question,
    signal: AbortSignal | undefined,
  ): Promise<{ readonly findings: readonly Finding[]; readonly answer: Answer }> {
    const worker = idle ?? start();
    idle = null;
    return new Promise((resolve, reject) => {
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
        else if (data.kind === 'failed') end(() => reject(new Error(data.message)), false);
        else end(() => resolve({ findings, answer: data }), true);
      };
      worker.onerror = (event) => end(() => reject(new Error(event.message)), false);
      send(worker, grids, question, signal).catch((error: unknown) =>
        end(() => reject(error instanceof Error ? error : new Error(String(error))), false),
      );
    });
  }

  return {
    inspector: async ({ grids, signal, ...question }) => {
      const { findings, answer } = await ask(grids, { kind: 'inspect', ...question }, signal);
      if (answer.kind !== 'done') throw new Error('the worker answered another question');
      return { sheets: answer.sheets, pairs: answer.pairs, findings };
    },
    reporter: async (grids, question, signal) => {
      const { answer } = await ask(grids, { kind: 'report', question }, signal);
      if (answer.kind !== 'report') throw new Error('the worker answered another question');
      return answer.answer;
    },
  };
}
