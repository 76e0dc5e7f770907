import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import webpack, { type Configuration } from 'webpack';
import { servePages } from './serve-pages';
import { keepRunning } from './running';

/** A browser to start: its program and what it needs to be told. */
interface Program {
  readonly executablePath?: string;
  readonly channel?: string;
  readonly args: string[];
}

async function startable(program: Program): Promise<boolean> {
  try {
    await (await chromium.launch(program)).close();
    return true;
  } catch {
    return false;
  }
}

/** The first of: the one named, one installed, one of the system, the one from the registry. */
async function findBrowser(): Promise<Program> {
  const args = ['--no-sandbox'];
  const named = process.env.CHROME_PATH;
  if (named) return { executablePath: named, args };
  for (const executablePath of ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium']) {
    if (existsSync(executablePath)) return { executablePath, args };
  }
  for (const channel of ['chrome', 'msedge']) {
    if (await startable({ channel, args })) return { channel, args };
  }
  // With this set, the package brings the libraries that a bare system lacks.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const packaged = (await import('@sparticuz/chromium')).default;
  return { executablePath: await packaged.executablePath(), args: [...args, '--headless=shell'] };
}

type MakeConfigurations = (env: object, argv: object) => Promise<readonly Configuration[]>;

/** Builds the pages as `npm run build` does, only not minified: that would take longer than all the tests. */
async function buildPages(folder: string): Promise<void> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the configuration is a CommonJS module
  const configure = require('../../webpack.config.js') as MakeConfigurations;
  const configurations = await configure({}, { mode: 'production' });
  const web = configurations.find(({ name }) => name === 'web');
  if (!web) throw new Error('no web configuration');
  const compiler = webpack({
    ...web,
    devtool: false,
    optimization: { ...web.optimization, minimize: false },
    output: { ...web.output, path: folder },
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else compiler.close(() => resolve());
    });
  });
}

/** Builds and serves the pages and starts one browser for all browser tests. */
export default async function setup(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'selaras-pages-'));
  const [browser] = await Promise.all([
    findBrowser().then((program) => chromium.launchServer(program)),
    buildPages(folder),
  ]);
  const server = await servePages(folder);
  process.env.SELARAS_PAGES = server.address;
  process.env.SELARAS_BROWSER = browser.wsEndpoint();
  keepRunning({ browser, server, folder });
}
