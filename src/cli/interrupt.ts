/** Exit status of a program that was stopped from the keyboard. */
const INTERRUPTED = 130;

const cleanups: (() => void)[] = [];

/** Has something tidied up before the program stops on Ctrl-C or a request to end. */
export function onInterrupt(cleanup: () => void): void {
  if (cleanups.length === 0) {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        for (const own of cleanups) own();
        process.exit(INTERRUPTED);
      });
    }
  }
  cleanups.push(cleanup);
}

/** Ends quietly when the reader of the output has gone, as `| head` does. */
export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    for (const own of cleanups) own();
    process.exit();
  });
}
