// Mutation testing of what reads and writes notes: `npm run test:mutation`, of some files with
// `-- --mutate 'src/text/**/*.ts'`. All of them take hours, so it is no part of `npm test`. Every kind of mutant is
// made, those of sentences too: the cases of edits hold the words of refusals, so few of them survive unnoticed.
export default {
  mutate: ['src/{text,parse,edit}/**/*.ts'],
  testRunner: 'core',
  plugins: ['./test/mutation/core-runner.mjs'],
  coverageAnalysis: 'perTest',
  // A machine that is busy has not found a fault; endless loops are found by counting.
  timeoutMS: 60_000,
  // Only what did not change since the last run is taken from it.
  incremental: true,
  incrementalFile: 'build/mutation/incremental.json',
  reporters: ['clear-text', 'progress', 'html', 'json'],
  clearTextReporter: { logTests: false, reportTests: false },
  htmlReporter: { fileName: 'build/mutation/report.html' },
  jsonReporter: { fileName: 'build/mutation/report.json' },
  tempDirName: 'build/mutation/sandboxes',
  ignorePatterns: ['**', '!src/**', '!test/**', '!docs/**', '!*.json'],
};
