import { existsSync, statSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { getHeapStatistics } from 'node:v8';
import { Piscina } from 'piscina';
import type { ReadProgress } from '../app/ports';
import { runJob, unreadOutcome, type Job, type Outcome } from './job';

const MEGABYTE = 2 ** 20;
/** A file up to this size cannot outgrow the memory of the program itself, so it needs no worker. */
const SMALL_FILE = MEGABYTE;
/** Memory a worker should be able to use before there are more of them. */
const WORKER_MEGABYTES = 1024;
/** Finished files that may wait for an earlier one, for each worker. */
const AHEAD = 4;

/** Runs jobs, several at once, and gives their outcomes in the order of the jobs; a worker that dies costs one file. */
export async function* runJobs(jobs: readonly Job[], onProgress: ReadProgress): AsyncGenerator<Outcome> {
  const filename = join(__dirname, 'worker.js');
  const [only] = jobs;
  if (!existsSync(filename) || (jobs.length === 1 && only && isSmall(only.file))) {
    for (const job of jobs) yield await runJob(job, onProgress);
    return;
  }
  const available = (totalmem() / MEGABYTE) * 0.75;
  const threads = Math.max(
    1,
    Math.min(jobs.length, availableParallelism(), Math.floor(available / WORKER_MEGABYTES)),
  );
  const heap = Math.floor(Math.min(getHeapStatistics().heap_size_limit / MEGABYTE, available / threads));
  const pool = new Piscina<Job, Outcome>({
    filename,
    name: 'runJob',
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: heap },
  });
  const pending: Promise<Outcome>[] = [];
  try {
    for (const job of jobs) {
      pending.push(pool.run(job).catch((error: unknown) => lostOutcome(job, error)));
      const first = pending.length > threads * AHEAD ? pending.shift() : undefined;
      if (first) yield await first;
    }
    for (const outcome of pending) yield await outcome;
  } finally {
    await pool.destroy();
  }
}

function isSmall(file: string): boolean {
  try {
    return statSync(file).size <= SMALL_FILE;
  } catch {
    return true;
  }
}

/** A worker died over this file. */
function lostOutcome({ file, language }: Job, error: unknown): Outcome {
  const { code, message } = error as NodeJS.ErrnoException;
  const reason =
    code === 'ERR_WORKER_OUT_OF_MEMORY'
      ? { kind: 'outOfMemory' as const }
      : { kind: 'crashed' as const, detail: message };
  return unreadOutcome(file, reason, language);
}
