import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesBelow } from '../architecture/sources';

const root = join(__dirname, '../..');
const program = join(root, 'dist/cli/selaras.js');
const cache = join(root, 'node_modules/.cache');
const lock = join(cache, 'selaras-build');

/** What a run of the program left behind. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Peak of its memory. */
  readonly megabytes: number;
}

/** How to run it. */
export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Stops reading the output after so many bytes, as `head -c` does. */
  readonly readOnly?: number;
}

function isBuilt(): boolean {
  if (!existsSync(program) || !existsSync(join(root, 'dist/cli/worker.js'))) return false;
  const built = statSync(program).mtimeMs;
  const sources = [
    ...filesBelow('src').filter((path) => !/^src\/(ui|playground|taskpane|commands)\//.test(path)),
    'webpack.config.js',
  ];
  return sources.every((path) => statSync(join(root, path)).mtimeMs < built);
}

/** Builds the program where it is older than its sources; test files that run at once wait for each other. */
export async function buildSelaras(): Promise<void> {
  const start = Date.now();
  mkdirSync(cache, { recursive: true });
  while (!isBuilt()) {
    try {
      mkdirSync(lock);
    } catch {
      // A build that was killed leaves its lock behind.
      if (Date.now() - start > 60_000) rmSync(lock, { recursive: true, force: true });
      await new Promise((resolve) => setTimeout(resolve, 250));
      continue;
    }
    try {
      const webpack = join(root, 'node_modules/webpack-cli/bin/cli.js');
      const args = [webpack, '--mode', 'production', '--config-name', 'cli'];
      const { status, stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
      if (status !== 0) throw new Error(stdout);
      return;
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
}

let runs = 0;

/** Runs the built program as a user does, in a process of its own. */
export async function selaras(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  runs += 1;
  const note = join(tmpdir(), `selaras-run-${String(process.pid)}-${String(runs)}`);
  const watch = `${note}.cjs`;
  writeFileSync(
    watch,
    `if (require('node:worker_threads').isMainThread) process.on('exit', () =>
      require('node:fs').writeFileSync(${JSON.stringify(note)}, String(process.resourceUsage().maxRSS)));`,
  );
  try {
    const child = spawn(process.execPath, ['--require', watch, program, ...args], {
      cwd: options.cwd ?? root,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 110_000,
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      if (options.readOnly !== undefined && stdout.length >= options.readOnly) child.stdout.destroy();
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    const status = await new Promise<number | null>((resolve, reject) =>
      child.on('error', reject).on('close', resolve),
    );
    const megabytes = existsSync(note) ? Number(readFileSync(note, 'utf8')) / 1024 : NaN;
    return { status, stdout, stderr, megabytes };
  } finally {
    rmSync(note, { force: true });
    rmSync(watch, { force: true });
  }
}

/** The objects of newline-delimited JSON. */
export function ndjson<T>(text: string): T[] {
  return text
    .trimEnd()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}
