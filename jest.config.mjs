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

/**
 * Where dates are read, counted and shown. What edits do to a text is tried in one more zone, not in two; the cases,
 * which are edits with all that can stand around them, in none.
 */
const dated = ['plan', 'parse', 'template', 'index', 'view'];
const core = ['text', 'plan', 'parse', 'edit', 'template', 'index', 'view', 'laws'];
const testsIn = (folders) => folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`);

/** What is about thousands of texts and about no date is the same in every zone. */
const inUtcAlone = [
  '<rootDir>/test/parse/hostile.test.ts',
  '<rootDir>/test/laws/mutating.test.ts',
  '<rootDir>/test/laws/splicing.test.ts',
];

/** Runs of a cheap law (test/support/law-runs.ts). Most of what a law can find is the same in every zone. */
const lawRuns = (runs) => ({ lawRuns: Number(process.env.LAW_RUNS ?? runs) });

const inZone = (name, zone, testMatch, runs, ignored = []) => ({
  ...base,
  globals: lawRuns(runs),
  displayName: name,
  testMatch,
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/', ...ignored],
  testEnvironmentOptions: { zone },
});

export default {
  // Reached only where something is wrong: the usual five seconds are little on a machine with much to do.
  testTimeout: 60_000,
  projects: [
    inZone('unit', 'UTC', ['<rootDir>/test/**/*.test.ts'], 10_000),
    inZone('dst', 'America/St_Johns', testsIn(core), 100, inUtcAlone),
    inZone('utc+14', 'Pacific/Kiritimati', testsIn(dated), 100, inUtcAlone),
    {
      ...base,
      displayName: 'e2e',
      globalSetup: '<rootDir>/test/e2e/support/bundle-page.mjs',
      // Seven megabytes that Node reads as they are, and that every file of tests loads.
      transformIgnorePatterns: ['/node_modules/playwright-core/'],
      // No laws, and so nothing to set up for them.
      setupFiles: [],
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
      testEnvironmentOptions: { zone: 'UTC' },
    },
  ],
};
