/** Packages published as ECMAScript modules only: the tests run as CommonJS, so these are compiled too. */
const esModules = ['intl-messageformat', '@formatjs', '@borgar/fx', '@formulajs/formulajs', 'bessel', 'jstat', 'numfmt'];

const shared = {
  rootDir: __dirname,
  roots: ['<rootDir>/test'],
  transform: { '\\.[cm]?[jt]sx?$': '@swc/jest' },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
  moduleNameMapper: { '\\.css$': '<rootDir>/test/support/empty-style.cjs' },
};

/** @type {import('jest').Config} */
module.exports = {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/browser/'],
    },
  ],
};
