// Builds main.js, the one file Obsidian loads: `node esbuild.config.mjs production|watch`.
import esbuild from 'esbuild';
import builtins from 'builtin-modules';

const mode = process.argv[2] ?? 'production';
if (mode !== 'production' && mode !== 'watch') {
  console.error(`Unknown mode "${mode}": use "production" or "watch".`);
  process.exit(2);
}

const options = {
  entryPoints: ['src/main.ts'],
  outfile: 'main.js',
  bundle: true,
  format: 'cjs',
  target: 'es2018',
  platform: 'browser',
  // remark's character reference decoder has a browser build that needs a DOM; the worker build needs none.
  conditions: ['worker'],
  // See that file for why; jest.config.mjs does the same.
  alias: { 'character-entities': './src/parse/no-character-entities.ts' },
  external: ['obsidian', 'electron', '@codemirror/*', '@lezer/*', ...builtins],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  treeShaking: true,
  legalComments: 'none',
  // Letters as they are: escapes would make the tables of names in other scripts several times as large.
  charset: 'utf8',
  logLevel: 'info',
  minify: mode === 'production',
  sourcemap: mode === 'production' ? false : 'inline',
};

if (mode === 'production') {
  await esbuild.build(options);
} else {
  const context = await esbuild.context(options);
  await context.watch();
}
