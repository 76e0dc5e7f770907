import type { BrowserServer } from 'playwright-core';
import type { PageServer } from './serve-pages';

/** What setup started and teardown ends. */
export interface Running {
  readonly browser: BrowserServer;
  readonly server: PageServer;
  readonly folder: string;
}

const KEY = Symbol.for('selaras browser tests');

/** Remembers what was started; setup and teardown are loaded apart from each other. */
export function keepRunning(running: Running): void {
  (globalThis as Record<symbol, unknown>)[KEY] = running;
}

/** What was started. */
export function whatRuns(): Running | undefined {
  return (globalThis as Record<symbol, unknown>)[KEY] as Running | undefined;
}
