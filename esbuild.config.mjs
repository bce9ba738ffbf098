// Builds main.js, the one file Obsidian loads: `node esbuild.config.mjs production|watch`.
import esbuild from 'esbuild';
import builtins from 'builtin-modules';
import { withLatePatterns } from './late-patterns.mjs';

const mode = process.argv[2] ?? 'production';
if (mode !== 'production' && mode !== 'watch') {
  console.error(`Unknown mode "${mode}": use "production" or "watch".`);
  process.exit(2);
}

const shared = {
  bundle: true,
  target: 'es2018',
  platform: 'browser',
  // remark's character reference decoder has a browser build that needs a DOM; the worker build needs none.
  conditions: ['worker'],
  // See that file for why; jest.config.mjs does the same.
  alias: { 'character-entities': './src/parse/no-character-entities.ts' },
  treeShaking: true,
  legalComments: 'none',
  // Letters as they are: escapes would make the tables of names in other scripts several times as large.
  charset: 'utf8',
  logLevel: 'info',
  minify: mode === 'production',
};

/**
 * Puts the core into main.js as the body of one function. The app runs it when the first plan is read, not when
 * the plugin is loaded; the worker is given the text of the same function, so nothing is in main.js twice.
 */
const coreAsFunction = {
  name: 'core-as-function',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]engine[\\/]core-code\.ts$/ }, async () => {
      const { outputFiles, metafile } = await esbuild.build({
        ...shared,
        entryPoints: ['src/engine/core.ts'],
        format: 'iife',
        globalName: 'exported',
        write: false,
        metafile: true,
        logLevel: 'silent',
      });
      const [{ text, hash }] = outputFiles;
      return {
        loader: 'js',
        contents: `export function makeCore() {\n${withLatePatterns(text)}\nreturn exported.core;\n}
          export function coreSource() { return '(' + makeCore.toString() + ')()'; }
          export const coreVersion = ${JSON.stringify(hash)};`,
        watchFiles: Object.keys(metafile.inputs),
      };
    });
  },
};

const options = {
  ...shared,
  entryPoints: ['src/main.ts'],
  outfile: 'main.js',
  format: 'cjs',
  external: ['obsidian', 'electron', '@codemirror/*', '@lezer/*', ...builtins],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  plugins: [coreAsFunction],
  sourcemap: mode === 'production' ? false : 'inline',
};

if (mode === 'production') {
  await esbuild.build(options);
} else {
  const context = await esbuild.context(options);
  await context.watch();
}
