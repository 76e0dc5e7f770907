import { Presets, SingleBar } from 'cli-progress';
import { oneLine } from './text/wrap';

/** Tells a person at a terminal how far the work is. */
export interface Progress {
  /** Shows that `done` of `total` are done and `name` is in work. */
  show(done: number, total: number, name: string): void;
  /** Takes the bar off the terminal, until it is shown again. */
  hide(): void;
}

/** Characters of a name beside the bar. */
const NAME_WIDTH = 40;

/** A bar on stderr, only where that is a terminal; `label` says what is counted. */
export function createProgress(label: string): Progress {
  if (!process.stderr.isTTY) return { show: () => undefined, hide: () => undefined };
  const bar = new SingleBar(
    {
      format: `{bar} {value}/{total} ${label}  {name}`,
      barsize: 20,
      clearOnComplete: true,
      gracefulExit: false,
      stream: process.stderr,
    },
    Presets.shades_grey,
  );
  return {
    show: (done, total, name) => {
      const payload = { name: oneLine(name).slice(-NAME_WIDTH) };
      if (!bar.isActive) bar.start(total, done, payload);
      else bar.update(done, payload);
    },
    hide: () => bar.stop(),
  };
}
