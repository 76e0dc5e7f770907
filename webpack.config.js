const path = require('node:path');
const fs = require('node:fs');
const webpack = require('webpack');

const root = __dirname;

/** TypeScript and JSX by swc; types are checked apart by `npm run typecheck`. */
function swcRule({ browser, development }) {
  return {
    test: /\.tsx?$/,
    include: path.join(root, 'src'),
    use: {
      loader: 'swc-loader',
      options: {
        swcrc: false,
        sourceMaps: true,
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'automatic', development: browser && development } },
        },
      },
    },
  };
}

/** What every target shares; each adds its name, entry, output and target. */
function base({ browser, development }) {
  return {
    context: root,
    mode: development ? 'development' : 'production',
    resolve: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      // unzipper, below exceljs, would load this to read from a network store, which nothing here does.
      alias: { '@aws-sdk/client-s3': false },
    },
    module: { rules: [swcRule({ browser, development })] },
    stats: 'errors-warnings',
    cache: development ? { type: 'filesystem' } : false,
  };
}

/** Makes an emitted file one that npm can link as a command: with a shebang and the executable bit. */
class ExecutablePlugin {
  constructor(file) {
    this.file = file;
  }

  apply(compiler) {
    const test = (name) => name === this.file;
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, test }).apply(compiler);
    compiler.hooks.afterEmit.tap('ExecutablePlugin', (compilation) => {
      fs.chmodSync(path.join(compilation.outputOptions.path, this.file), 0o755);
    });
  }
}

/** The command line: dist/cli/selaras.js and, beside it, the worker of its pool. */
function cli({ development }) {
  const entry = { selaras: './src/cli/main.ts' };
  // The pool calls what the worker exports, so this bundle has to export it.
  const worker = { import: './src/cli/worker.ts', library: { type: 'commonjs2' } };
  if (fs.existsSync(path.join(root, worker.import))) entry.worker = worker;
  return {
    ...base({ browser: false, development }),
    name: 'cli',
    target: 'node20',
    entry,
    output: { path: path.join(root, 'dist/cli'), filename: '[name].js', clean: true },
    devtool: 'source-map',
    // __dirname must stay the folder of the running file: the worker is found through it.
    node: { __dirname: false, __filename: false },
    // The pool starts a thread from a file of its own package, which a bundle does not contain.
    externals: { piscina: 'commonjs piscina' },
    optimization: { minimize: false },
    plugins: [new ExecutablePlugin('selaras.js')],
  };
}

module.exports = (_env, argv) => {
  const options = { development: argv.mode === 'development' };
  return [cli(options)];
};
