// Jest: the unit tests in three time zones, and the end-to-end tests in a browser.
const base = {
  rootDir: '.',
  setupFiles: ['<rootDir>/test/support/law-seed.ts'],
  testEnvironment: '<rootDir>/test/support/zone-environment.mjs',
  moduleFileExtensions: ['ts', 'tsx', 'mjs', 'js', 'json'],
  // The package `obsidian` holds types only; the app has the code.
  moduleNameMapper: {
    '^obsidian$': 'obsidian-test-mocks/obsidian',
    // As in the bundle.
    '^character-entities$': '<rootDir>/src/parse/no-character-entities.ts',
  },
  // unified, micromark, date-fns and Preact are published as ES modules: everything is transformed.
  transformIgnorePatterns: [],
  transform: {
    '\\.(m?[jt]sx?)$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
          target: 'es2022',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
};

const core = ['text', 'plan', 'parse', 'edit', 'template', 'index', 'view', 'laws', 'cases'];
const coreTests = core.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`);

/** Long texts that mean no good are as long in every zone. */
const inUtcAlone = ['<rootDir>/test/parse/hostile.test.ts'];

const inZone = (name, zone, testMatch, ignored = []) => ({
  ...base,
  displayName: name,
  testMatch,
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/', ...ignored],
  testEnvironmentOptions: { zone },
});

export default {
  projects: [
    inZone('unit', 'UTC', ['<rootDir>/test/**/*.test.ts']),
    inZone('dst', 'America/St_Johns', coreTests, inUtcAlone),
    inZone('utc+14', 'Pacific/Kiritimati', coreTests, inUtcAlone),
    {
      ...base,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
      testEnvironmentOptions: { zone: 'UTC' },
    },
  ],
};
