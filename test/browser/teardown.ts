import { rm } from 'node:fs/promises';
import { whatRuns } from './running';

/** Ends the browser and the server, and removes the pages. */
export default async function teardown(): Promise<void> {
  const running = whatRuns();
  await running?.browser.close();
  await running?.server.close();
  if (running) await rm(running.folder, { recursive: true });
}
