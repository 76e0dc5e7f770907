/** Packages published as ECMAScript modules only: the tests run as CommonJS, so these are compiled too. */
const esModules = ['intl-messageformat', '@formatjs'];

const shared = {
  rootDir: __dirname,
  roots: ['<rootDir>/test'],
  transform: { '\\.[cm]?[jt]sx?$': '@swc/jest' },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
  moduleNameMapper: {
    '\\.css$': '<rootDir>/test/support/empty-style.cjs',
    // Its package.json names files that it does not contain; tsconfig.json says the same.
    '^numfmt$': '<rootDir>/node_modules/numfmt/dist/index.js',
  },
};

/** @type {import('jest').Config} */
module.exports = {
  // Jest leaves one core idle; on two cores that doubles the time.
  maxWorkers: '100%',
  // Far above what any test takes, so that a busy machine fails none.
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/browser/'],
    },
    {
      ...shared,
      displayName: 'browser',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
      globalSetup: '<rootDir>/test/browser/setup.ts',
      globalTeardown: '<rootDir>/test/browser/teardown.ts',
    },
  ],
};
