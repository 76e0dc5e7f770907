const path = require('node:path');
const fs = require('node:fs');
const webpack = require('webpack');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');

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
    infrastructureLogging: { level: 'warn' },
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

/** Lays the pages of the rules beside the program, which shows their examples. */
class RulePagesPlugin {
  apply(compiler) {
    const folder = path.join(root, 'src/core/rules');
    compiler.hooks.thisCompilation.tap('RulePagesPlugin', (compilation) => {
      compilation.hooks.processAssets.tap('RulePagesPlugin', () => {
        compilation.contextDependencies.add(folder);
        for (const file of fs.readdirSync(folder).filter((name) => name.endsWith('.md'))) {
          const text = fs.readFileSync(path.join(folder, file), 'utf8');
          compilation.emitAsset(`rules/${file}`, new webpack.sources.RawSource(text));
        }
      });
    });
  }
}

/** The command line: dist/cli/selaras.js and, beside it, the worker of its pool and the pages of the rules. */
function cli({ development }) {
  // The pool calls what the worker exports, so this bundle has to export it.
  const worker = { import: './src/cli/worker.ts', library: { type: 'commonjs2' } };
  return {
    ...base({ browser: false, development }),
    name: 'cli',
    target: 'node20',
    entry: { selaras: './src/cli/main.ts', worker },
    output: { path: path.join(root, 'dist/cli'), filename: '[name].js', clean: true },
    devtool: 'source-map',
    // __dirname must stay the folder of the running file: the worker is found through it.
    node: { __dirname: false, __filename: false },
    // The pool starts a thread from a file of its own package, which a bundle does not contain.
    externals: { piscina: 'commonjs piscina' },
    optimization: { minimize: false },
    plugins: [new ExecutablePlugin('selaras.js'), new RulePagesPlugin()],
  };
}

/** Where Microsoft serves Office.js; the only address outside our own that any page may reach. */
const OFFICE_CDN = 'https://appsforoffice.microsoft.com';

/** Excel's client of Office.js, for the playground: loaded from the package, never copied (its licence). */
const OFFICE_PACKAGE = path.join(root, 'node_modules/@microsoft/office-js/dist');

/** The Content Security Policy of a page: its own scripts, and nothing that could carry a cell away. */
function policy(additions = {}) {
  const directives = {
    'default-src': "'none'",
    'script-src': "'self'",
    // Fluent writes its styles into the page; without connections or foreign images a style can tell nobody anything.
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'worker-src': "'self'",
    'connect-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    ...additions,
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/** A built page: its bundles in their order, scripts from elsewhere that come before them, and its policy. */
function page({ filename, template, chunks, before = [], csp }) {
  return new HtmlWebpackPlugin({
    filename,
    template: path.join(root, template),
    chunks,
    chunksSortMode: 'manual',
    scriptLoading: 'defer',
    minify: false,
    before,
    csp,
  });
}

/** Puts what the manifest names (icons, help of the functions) and the pictures of the guide beside the pages. */
class AssetsPlugin {
  apply(compiler) {
    const { RawSource } = compiler.webpack.sources;
    compiler.hooks.thisCompilation.tap('AssetsPlugin', (compilation) => {
      compilation.hooks.processAssets.tap('AssetsPlugin', () => {
        for (const file of fs.readdirSync(path.join(root, 'assets'), { recursive: true })) {
          if (!/\.(png|xlsx|json)$/.test(file)) continue;
          const source = new RawSource(fs.readFileSync(path.join(root, 'assets', file)));
          compilation.emitAsset(`assets/${file.split(path.sep).join('/')}`, source);
        }
      });
    });
  }
}

/** Says where to click, once everything is built. */
class InvitationPlugin {
  constructor(address) {
    this.address = address;
  }

  apply(compiler) {
    let invited = false;
    compiler.hooks.done.tap('InvitationPlugin', (stats) => {
      if (invited || stats.hasErrors()) return;
      invited = true;
      // Below what webpack itself prints.
      setImmediate(() =>
        console.log(
          [
            '',
            `  Selaras siap: buka ${this.address} di peramban, lalu klik Validasi di pita.`,
            `  Selaras is ready: open ${this.address} in a browser, then click Validasi in the ribbon.`,
            '',
          ].join('\n'),
        ),
      );
    });
  }
}

/** The pane (taskpane.html) and the playground (playground.html, with the same pane in playground-pane.html). */
function web({ development, serving, https }) {
  const address = `${https ? 'https' : 'http'}://localhost:3000`;
  return {
    ...base({ browser: true, development }),
    name: 'web',
    target: ['web', 'es2022'],
    entry: {
      taskpane: './src/taskpane/main.tsx',
      functions: './src/functions/main.ts',
      playground: './src/playground/main.tsx',
      // Beside the client of Excel, which it loads.
      'office-js/office': './src/playground/office/main.ts',
    },
    output: {
      path: path.join(root, 'dist'),
      // The manifest names the script of the functions, so that its name cannot change with its content.
      filename: ({ chunk }) =>
        development || chunk.name === 'functions' ? '[name].js' : '[name].[contenthash:10].js',
      chunkFilename: development ? '[name].js' : '[name].[contenthash:10].js',
      assetModuleFilename: 'assets/[name].[contenthash:10][ext]',
      publicPath: 'auto',
      clean: { keep: /^cli\// },
    },
    module: {
      rules: [
        swcRule({ browser: true, development }),
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
        { test: /\.(md|xml)$/, type: 'asset/source' },
        { test: /\.xlsx$/, type: 'asset/inline' },
      ],
    },
    // No `eval`, which the policy forbids.
    devtool: 'source-map',
    performance: { hints: false },
    plugins: [
      new MiniCssExtractPlugin({ filename: development ? '[name].css' : '[name].[contenthash:10].css' }),
      new AssetsPlugin(),
      page({
        filename: 'taskpane.html',
        template: 'src/taskpane/page.html',
        chunks: ['functions', 'taskpane'],
        before: [`${OFFICE_CDN}/lib/1/hosted/office.js`],
        csp: policy({ 'script-src': `'self' ${OFFICE_CDN}` }),
      }),
      page({
        filename: 'playground-pane.html',
        template: 'src/taskpane/page.html',
        chunks: ['office-js/office', 'taskpane'],
        csp: policy(),
      }),
      page({
        filename: 'playground.html',
        template: 'src/playground/page.html',
        chunks: ['playground'],
        csp: policy({ 'connect-src': "'self'", 'frame-src': "'self'" }),
      }),
      ...(serving ? [new InvitationPlugin(address)] : []),
    ],
    ...(serving ? { devServer: devServer({ https }) } : {}),
  };
}
/** The development server: no code of its own in the pages, whose policy would refuse it; reload by hand. */
function devServer({ https }) {
  return {
    host: 'localhost',
    port: 3000,
    server: https ? { type: 'https', options: https } : 'http',
    hot: false,
    liveReload: false,
    client: false,
    open: false,
    static: [{ directory: OFFICE_PACKAGE, publicPath: '/office-js', watch: false }],
    devMiddleware: { index: 'playground.html' },
    // Excel on the web asks from another address.
    headers: { 'Access-Control-Allow-Origin': '*' },
  };
}

/** Certificates for sideloading: Excel opens add-ins over https only, and the computer has to trust them. */
async function certificates() {
  const { getHttpsServerOptions } = require('office-addin-dev-certs');
  try {
    return await getHttpsServerOptions();
  } catch (error) {
    console.warn(`The certificate is used, but this computer does not trust it: ${error.message}`);
    const folder = path.join(require('node:os').homedir(), '.office-addin-dev-certs');
    const read = (name) => fs.readFileSync(path.join(folder, name));
    return { ca: read('ca.crt'), cert: read('localhost.crt'), key: read('localhost.key') };
  }
}

module.exports = async (env, argv) => {
  const development = argv.mode === 'development';
  if (!env.WEBPACK_SERVE) return [cli({ development }), web({ development })];
  const https = env.https === undefined ? undefined : await certificates();
  return web({ development, serving: true, https });
};
