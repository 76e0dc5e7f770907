import { get, type RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import type { PageServer } from '../serve-pages';

/** Makes a certificate that lives in memory only, and gives what starts servers of `https://localhost` with it. */
export async function secureServers(): Promise<(answer: RequestListener) => Promise<PageServer>> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
  return async (answer) => {
    const server = createServer({ key, cert }, answer).unref();
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    return {
      address: `https://localhost:${(server.address() as AddressInfo).port}`,
      close: () =>
        new Promise((resolve) => {
          server.closeAllConnections();
          server.close(() => resolve());
        }),
    };
  };
}

/** Answers with what another server answers. */
export function passOnTo(address: string): RequestListener {
  return (request, response) => {
    get(`${address}${request.url ?? '/'}`, (found) => {
      response.writeHead(found.statusCode ?? 502, found.headers);
      found.pipe(response);
    }).on('error', () => response.writeHead(502).end());
  };
}
