import { describe, expect, test } from '@jest/globals';
import { runPluginCode } from './run-plugin-code';

const MODULES = new Map<string, unknown>([['obsidian', { apiVersion: '1.13.1' }]]);

describe('running the code of a plugin', () => {
  test('gives what it exports', () => {
    expect(runPluginCode('p', 'module.exports = 7;', MODULES)).toBe(7);
  });

  test('gives the default export where there is one', () => {
    expect(runPluginCode('p', 'exports.default = 8; exports.other = 9;', MODULES)).toBe(8);
  });

  test('lets it require what the app hands out', () => {
    const js = "module.exports = require('obsidian').apiVersion;";
    expect(runPluginCode('p', js, MODULES)).toBe('1.13.1');
  });

  test('refuses any other module, by name', () => {
    const run = (): unknown => runPluginCode('p', "require('node:fs');", MODULES);
    expect(run).toThrow('The plugin "p" requires "node:fs", which the app does not have.');
  });
});
