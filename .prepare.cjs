/*
 * Run by npm after `npm ci`: builds the command line, so that `npx selaras` works at once.
 *
 * npm also runs it where the development tools are absent: under `--omit=dev`, and when `npx selaras` is
 * called before anything is installed. Failing there would break the installation, and leave npx with a
 * half-made copy that it never repairs; so the build is left out, and said to be.
 */
const { spawnSync } = require('node:child_process');

let webpack;
try {
  webpack = require.resolve('webpack-cli/bin/cli.js');
} catch {
  console.warn('selaras: webpack is not installed, the command line is not built. Run `npm ci`.');
  process.exit(0);
}

const build = spawnSync(process.execPath, [webpack, '--mode', 'production', '--config-name', 'cli'], {
  cwd: __dirname,
  stdio: 'inherit',
});
process.exit(build.status ?? 1);
