/*
 * Which folder may import which:
 *
 *   core <- messages <- app <- hosts | ui <- taskpane | commands | functions | playground | cli
 *
 * An arrow points at what may be imported; each folder may also skip steps to the left.
 */

const entries = 'taskpane|commands|functions|playground|cli';

/** What may be imported from npm inside the core: pure functions, without I/O, clock or state. */
const purePackages = ['fastest-levenshtein', '@borgar/fx'];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'Modules that import each other in a ring can be neither read, tested nor loaded one at a time.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A module that nobody imports and that imports nobody is dead: delete it or use it.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^src/',
        pathNot: [`^src/(${entries})/(main|worker)\\.tsx?$`, '\\.d\\.ts$'],
      },
      to: {},
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that resolves to nothing breaks the build of the target that contains it.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'production-packages-only',
      comment:
        'Code under src is shipped, so the packages it runs on belong in "dependencies", where their licences are checked.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['npm', 'type-only'],
      },
    },
    {
      name: 'no-import-of-tests',
      comment: 'Tests know the code, never the other way round; fixtures must not reach users.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^test/' },
    },
    {
      name: 'core-knows-only-core',
      comment:
        'The core is the same in Excel, in the browser and in a terminal, because it knows none of them, nor the language of the reader.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { path: '^src/', pathNot: '^src/core/' },
    },
    {
      name: 'core-uses-pure-packages-only',
      comment:
        'Same input, same findings: no Node built-in and no package with I/O, clock or state may get in. Extend the list only with pure functions.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-peer', 'npm-optional', 'npm-no-pkg', 'npm-unknown'],
        pathNot: `node_modules/(${purePackages.join('|')})/`,
      },
    },
    {
      name: 'rules-are-independent',
      comment:
        'A rule can be read, changed, tested or deleted alone. What two rules share is a notion of the domain and belongs in plan or capaian.',
      severity: 'error',
      from: { path: '^src/core/rules/([^/]+)\\.ts$', pathNot: '^src/core/rules/index\\.ts$' },
      to: { path: '^src/core/rules/', pathNot: '^src/core/rules/rule\\.ts$' },
    },
    {
      name: 'messages-know-only-core',
      comment:
        'The catalogue says what the core found; it holds no logic and must not learn where the text is shown.',
      severity: 'error',
      from: { path: '^src/messages/' },
      to: { path: '^src/', pathNot: '^src/(core|messages)/' },
    },
    {
      name: 'app-knows-no-host-and-no-ui',
      comment:
        'A use case is written once against ports; the mains choose which host and which surface stand behind them.',
      severity: 'error',
      from: { path: '^src/app/' },
      to: { path: '^src/', pathNot: '^src/(core|messages|app)/' },
    },
    {
      name: 'hosts-know-no-surface',
      comment:
        'A host serves the ports of app; if it knew the pane or the terminal, it could serve only that one.',
      severity: 'error',
      from: { path: '^src/hosts/' },
      to: { path: '^src/', pathNot: '^src/(core|messages|app|hosts)/' },
    },
    {
      name: 'hosts-do-not-know-each-other',
      comment:
        'Each host can be replaced or removed alone. hosts/formula is no host but the formula calculator of those that have no Excel behind them.',
      severity: 'error',
      from: { path: '^src/hosts/([^/]+)/' },
      to: { path: '^src/hosts/', pathNot: ['^src/hosts/$1/', '^src/hosts/formula/'] },
    },
    {
      name: 'formula-is-for-file-hosts',
      comment: 'In Excel it is Excel that calculates; a second opinion there would only disagree with it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(hosts/(formula|xlsx-file|memory)|playground)/' },
      to: { path: '^src/hosts/formula/' },
    },
    {
      name: 'ui-knows-no-host',
      comment:
        'Components take props and give callbacks, so that the same pane runs in Excel, in the playground and in tests.',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: '^src/', pathNot: '^src/(core|messages|app|ui)/' },
    },
    {
      name: 'mains-do-not-know-each-other',
      comment:
        'Each way in is a bundle of its own; a shared piece belongs in app, ui or a host. Exceptions: the playground shows the very task pane, and the page of the pane registers the commands, because both live in one shared runtime.',
      severity: 'error',
      from: { path: `^src/(${entries})/` },
      to: {
        path: `^src/(${entries})/`,
        pathNot: ['^src/$1/', '^src/taskpane/', '^src/commands/'],
      },
    },
    {
      name: 'only-the-playground-embeds-the-task-pane',
      comment: 'The exception of the rule above is for the playground alone.',
      severity: 'error',
      from: { path: '^src/(commands|cli)/' },
      to: { path: '^src/taskpane/' },
    },
    {
      name: 'office-only-in-its-host',
      comment:
        'Everything Office.js does differently from the rest of the world is dealt with in one folder.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(hosts/excel|taskpane|commands|functions)/' },
      to: { path: 'node_modules/(@microsoft/office-js|@types/office-js)' },
    },
    {
      name: 'no-node-in-the-browser',
      comment:
        'The pane, its host and the playground run in a browser, where the modules of Node do not exist.',
      severity: 'error',
      from: {
        path: '^src/(app|messages|ui|taskpane|commands|functions|playground|hosts/(excel|memory|formula))/',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'react-only-in-surfaces',
      comment: 'Only what is drawn needs React; hosts and use cases are run without it in the terminal.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(ui|taskpane|playground)/' },
      to: { path: 'node_modules/(react|react-dom|@fluentui|@tanstack)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
    skipAnalysisNotInRules: true,
  },
};
