// What ESLint checks: the rules that Obsidian's own review runs, with type information, for the
// plugin; the TypeScript rules alone for tests and the browser host; plain JavaScript for scripts.
// Exceptions are made here, for a whole kind of file and with a reason, never by a comment in src.
import json from '@eslint/json';
import { defineConfig, globalIgnores } from 'eslint/config';
import obsidianmd from 'eslint-plugin-obsidianmd';
import { PlainTextParser } from 'eslint-plugin-obsidianmd/dist/lib/plainTextParser.js';
import { DEFAULT_BRANDS } from 'eslint-plugin-obsidianmd/dist/lib/rules/ui/brands.js';
import tseslint from 'typescript-eslint';

const TYPESCRIPT = ['**/*.{ts,tsx}'];
const SCRIPTS = ['**/*.mjs'];
const CODE = [...TYPESCRIPT, ...SCRIPTS];
const TESTS = ['test/**/*.{ts,tsx}'];

// JSON and LICENSE are read by other parsers, on which rules for JavaScript make no sense. Where the
// preset names no files, its entry is meant for code.
const recommended = obsidianmd.configs.recommended.map((entry) =>
  entry.files === undefined && (entry.rules !== undefined || entry.languageOptions !== undefined)
    ? { ...entry, files: CODE }
    : entry,
);

/** Every rule of the plugin, switched off: they speak of code that runs inside Obsidian. */
const withoutObsidianRules = Object.fromEntries(
  Object.keys(obsidianmd.rules).map((name) => [`obsidianmd/${name}`, 'off']),
);

const outsideObsidian = {
  ...withoutObsidianRules,
  'no-restricted-globals': 'off',
  '@typescript-eslint/no-restricted-imports': 'off',
  'no-console': 'off',
};

export default defineConfig([
  globalIgnores(['main.js', 'build/', 'coverage/', 'test/vault/', 'test/recordings/']),
  recommended,
  {
    files: TYPESCRIPT,
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // The compiler knows which names exist; this rule does not know types.
      'no-undef': 'off',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    linterOptions: { noInlineConfig: true },
    rules: {
      'obsidianmd/ui/sentence-case': [
        'warn',
        // The names of the product and of the note it is about keep their capitals.
        { enforceCamelCaseLower: true, brands: [...DEFAULT_BRANDS, 'ExecPlan', 'ExecPlans'] },
      ],
    },
  },
  {
    files: TESTS,
    rules: {
      ...outsideObsidian,
      // The browser host builds pages by hand, and bad snippets appear in tests on purpose.
      '@microsoft/sdl/no-inner-html': 'off',
      'no-unsanitized/method': 'off',
      'no-unsanitized/property': 'off',
    },
  },
  {
    files: SCRIPTS,
    languageOptions: {
      globals: { Buffer: 'readonly', process: 'readonly', setImmediate: 'readonly' },
    },
    rules: {
      ...outsideObsidian,
      // A script may import what it has just bundled.
      'no-unsanitized/method': 'off',
    },
  },
  {
    files: ['package.json'],
    language: 'json/json',
    plugins: { json },
    rules: {
      'depend/ban-dependencies': [
        'error',
        {
          presets: ['native', 'microutilities', 'preferred'],
          // builtin-modules: the owner asked for the build to take its externals from this package.
          // moment: never bundled; Obsidian hands it to plugins, so the browser host must as well.
          allowed: ['builtin-modules', 'moment'],
        },
      ],
    },
  },
  {
    // TypeScript's parser reads a .json file as the object it is, which is what the rule expects.
    files: ['manifest.json'],
    languageOptions: { parser: tseslint.parser },
    plugins: { obsidianmd },
    rules: { 'obsidianmd/validate-manifest': 'error' },
  },
  {
    files: ['LICENSE'],
    languageOptions: { parser: PlainTextParser },
    plugins: { obsidianmd },
    rules: { 'obsidianmd/validate-license': 'error' },
  },
]);
