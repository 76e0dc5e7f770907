import { HostError } from './ports';
import type { Activity, Failure, Notice, Step } from './review-state';

/** What the user is told of the work: how far it is, what it did, or why it could not. */
interface WorkState {
  readonly activity: Activity | null;
  readonly notice: Notice | null;
  readonly failure: Failure | null;
}

/** One line of work on a workbook: piece after piece, with progress, cancelling and one place where errors end. */
export interface WorkQueue {
  readonly state: () => WorkState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Runs one piece of work after those before it; never rejects. */
  readonly run: (work: (signal: AbortSignal) => Promise<void>) => Promise<void>;
  readonly progress: (step: Step, change?: Partial<Activity>) => void;
  readonly notify: (notice: Notice | null) => void;
  readonly fail: (error: unknown) => void;
  readonly dismissFailure: () => void;
  /** Stops the work under way, where it may be stopped. */
  readonly cancel: () => void;
  /** Stops the work under way without a word. */
  readonly stop: () => void;
}

/** Makes a queue with nothing to do. */
export function createWorkQueue(): WorkQueue {
  let state: WorkState = { activity: null, notice: null, failure: null };
  const listeners = new Set<() => void>();
  let stopper: AbortController | null = null;
  let queue: Promise<void> = Promise.resolve();

  function update(change: Partial<WorkState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  function fail(error: unknown): void {
    const failure: Failure =
      error instanceof HostError
        ? { kind: 'host', error: error.kind, names: error.names }
        : { kind: 'unexpected', detail: error instanceof Error ? error.message : String(error) };
    update({ failure });
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    run(work) {
      // What is only looking gives way to what the user wants now.
      stopper?.abort();
      const own = new AbortController();
      const turn = queue.then(async () => {
        stopper = own;
        update({ failure: null, notice: null });
        try {
          await work(own.signal);
        } catch (error) {
          if (!own.signal.aborted) fail(error);
        } finally {
          if (stopper === own) stopper = null;
          update({ activity: null });
        }
      });
      queue = turn;
      return turn;
    },
    progress: (step, change = {}) =>
      update({ activity: { step, done: 0, total: 0, sheet: '', cancellable: false, ...change } }),
    notify: (notice) => update({ notice }),
    fail,
    dismissFailure: () => update({ failure: null }),
    cancel() {
      if (!state.activity?.cancellable || !stopper) return;
      stopper.abort();
      // The work may take a moment to notice; the user need not wait for that.
      update({ activity: null });
      void queue.then(() => update({ notice: { kind: 'cancelled' } }));
    },
    stop: () => stopper?.abort(),
  };
}
