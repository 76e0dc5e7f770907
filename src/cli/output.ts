import { createWriteStream, renameSync, rmSync, statSync, type WriteStream } from 'node:fs';
import { once } from 'node:events';

/** Where the result goes. */
export interface Output {
  write(content: string | Uint8Array): Promise<void>;
  /** Makes the result final. */
  close(): Promise<void>;
  /** Leaves nothing half-written behind. */
  discard(): void;
}

/** Standard output; waits while its reader is slow. */
export function standardOutput(): Output {
  return {
    write: (content) => writeTo(process.stdout, content),
    close: () => Promise.resolve(),
    discard: () => undefined,
  };
}

/** A file that appears under its name only once it is complete; rejects with the system's error. */
export async function fileOutput(path: string): Promise<Output> {
  // A device or pipe is written to as it is: nothing can take its place.
  const special = !(statSync(path, { throwIfNoEntry: false })?.isFile() ?? true);
  const target = special ? path : `${path}.${String(process.pid)}.tmp`;
  const stream: WriteStream = createWriteStream(target);
  await once(stream, 'open');
  const discard = (): void => {
    if (!special) rmSync(target, { force: true });
  };
  return {
    write: (content) => writeTo(stream, content),
    close: async () => {
      stream.end();
      await once(stream, 'close');
      if (!special) renameSync(target, path);
    },
    discard,
  };
}

async function writeTo(stream: NodeJS.WritableStream, content: string | Uint8Array): Promise<void> {
  if (content.length > 0 && !stream.write(content)) await once(stream, 'drain');
}
