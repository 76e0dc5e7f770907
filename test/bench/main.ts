/*
 * Prints what it costs to read, map and check workbooks of growing size: `npm run bench`.
 *
 * Each size is measured in a process of its own, so that the peak of its memory is its own.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check, readPlans } from '../../src/core/check';
import { openXlsxFile } from '../../src/hosts/xlsx-file/open-xlsx-file';
import { writeWorkbook } from './write-workbook';

const SIZES = [1_000, 10_000, 100_000];
/** Small sizes are measured again and again until this much time has passed; the fastest run counts. */
const MILLISECONDS = 3_000;

interface Cost {
  readonly items: number;
  /** Milliseconds. */
  readonly read: number;
  readonly map: number;
  readonly check: number;
  readonly findings: number;
  readonly megabytes: number;
}

async function measure(path: string): Promise<Cost> {
  const best = { read: Infinity, map: Infinity, check: Infinity };
  let items = 0;
  let findings = 0;
  const start = performance.now();
  do {
    const times = [performance.now()];
    const grids = await (await openXlsxFile(path)).read();
    times.push(performance.now());
    const reading = readPlans(grids);
    times.push(performance.now());
    findings = check(reading).length;
    times.push(performance.now());
    items = reading.plans.reduce((sum, plan) => sum + plan.items.length, 0);
    const [read = 0, map = 0, checked = 0] = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    best.read = Math.min(best.read, read);
    best.map = Math.min(best.map, map);
    best.check = Math.min(best.check, checked);
  } while (performance.now() - start < MILLISECONDS);
  return { items, ...best, findings, megabytes: process.resourceUsage().maxRSS / 1024 };
}

/** The exponent `b` of `cost = a * size ^ b`, fitted by least squares over the logarithms. */
function exponentOf(costs: readonly Cost[], cost: (own: Cost) => number): number {
  const points = costs.map((own) => [Math.log(own.items), Math.log(cost(own))] as const);
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(points.map(([own]) => own)), mean(points.map(([, own]) => own))];
  const slope = (pick: (dx: number, dy: number) => number): number =>
    points.reduce((sum, [px, py]) => sum + pick(px - x, py - y), 0);
  return slope((dx, dy) => dx * dy) / slope((dx) => dx * dx);
}

function print(costs: readonly Cost[]): void {
  const row = (cells: readonly string[]): string =>
    cells.map((cell, index) => (index === 0 ? cell.padEnd(10) : cell.padStart(11))).join('');
  const ms = (value: number): string => `${value.toFixed(value < 100 ? 1 : 0)} ms`;
  console.log(row(['items', 'read', 'map', 'check', 'findings', 'peak']));
  for (const { items, read, map, check: checked, findings, megabytes } of costs) {
    const size = items.toLocaleString('en');
    console.log(row([size, ms(read), ms(map), ms(checked), String(findings), `${megabytes.toFixed(0)} MB`]));
  }
  const exponent = (cost: (own: Cost) => number): string => exponentOf(costs, cost).toFixed(2);
  console.log(
    row(['exponent', exponent((own) => own.read), exponent((own) => own.map), exponent((own) => own.check)]),
  );
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'selaras-bench-'));
  try {
    const costs: Cost[] = [];
    for (const size of SIZES) {
      const path = join(folder, `${String(size)}.xlsx`);
      await writeWorkbook(path, size);
      const run = spawnSync(process.execPath, [...process.execArgv, __filename, path], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      if (run.status !== 0) throw new Error(`${String(size)} items: exit status ${String(run.status)}`);
      costs.push(JSON.parse(run.stdout) as Cost);
    }
    print(costs);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [, , path] = process.argv;
if (path === undefined) void main();
else void measure(path).then((cost) => console.log(JSON.stringify(cost)));
