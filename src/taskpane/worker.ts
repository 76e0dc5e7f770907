import { inspect } from '../app/inspect';
import { answerReport } from '../app/report/reporter';
import type { Grid, Row } from '../core/grid/grid';
import type { FromWorker, ToWorker } from './wire';

/** Findings in one message; reading it takes the pane a few milliseconds. */
const FINDINGS_A_MESSAGE = 1000;

const port = self as unknown as {
  postMessage(message: FromWorker): void;
  onmessage: (event: MessageEvent<ToWorker>) => void;
};

let sheets: { grid: Omit<Grid, 'rows'>; rows: (Row | undefined)[] }[] = [];

function takeGrids(): Grid[] {
  const grids = sheets.map(({ grid, rows }): Grid => ({ ...grid, rows }));
  sheets = [];
  return grids;
}

function answer(message: Extract<ToWorker, { kind: 'inspect' | 'report' }>): void {
  const grids = takeGrids();
  if (message.kind === 'report') {
    port.postMessage({ kind: 'report', answer: answerReport(grids, message.question) });
    return;
  }
  const inspection = inspect({ grids, ...message });
  for (let from = 0; from < inspection.findings.length; from += FINDINGS_A_MESSAGE) {
    port.postMessage({
      kind: 'findings',
      findings: inspection.findings.slice(from, from + FINDINGS_A_MESSAGE),
    });
  }
  port.postMessage({ kind: 'done', sheets: inspection.sheets, pairs: inspection.pairs });
}

port.onmessage = ({ data }) => {
  switch (data.kind) {
    case 'sheet':
      sheets.push({ grid: data.grid, rows: [] });
      break;
    case 'rows':
      for (const row of data.rows) sheets.at(-1)?.rows.push(row);
      break;
    case 'inspect':
    case 'report':
      try {
        answer(data);
      } catch (error) {
        port.postMessage({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
      }
  }
};
