import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join, normalize } from 'node:path';

/** A running server of built pages. */
export interface PageServer {
  readonly address: string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
};

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** Serves a folder on a free port, with the client of Excel where the playground looks for it. */
export async function servePages(folder: string): Promise<PageServer> {
  const client = dirname(require.resolve('@microsoft/office-js/dist/excel-web-16.00.js'));

  async function find(path: string): Promise<string | null> {
    const own = join(folder, path);
    if (await isFile(own)) return own;
    if (!path.startsWith('/office-js/')) return null;
    const theirs = join(client, path.slice('/office-js/'.length));
    return (await isFile(theirs)) ? theirs : null;
  }

  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    void find(path).then((file) => {
      if (file === null) {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
      createReadStream(file).pipe(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
