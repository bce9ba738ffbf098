// Runs a built main.js as the app does: a CommonJS module that may require only what the app hands out.

/** Returns the default export, or all exports where there is none. Throws at any other module. */
export function runPluginCode(
  id: string,
  js: string,
  modules: ReadonlyMap<string, unknown>,
): unknown {
  const module: { exports: unknown } = { exports: {} };
  const require = (name: string): unknown => {
    if (modules.has(name)) return modules.get(name);
    const error = new Error(`The plugin "${id}" requires "${name}", which the app does not have.`);
    throw Object.assign(error, { code: 'MODULE_NOT_FOUND' });
  };
  const code = `${js}\n//# sourceURL=plugin:${encodeURIComponent(id)}`;
  // This is the loader: running the text of a plugin is what it is for.
  const run: unknown = Reflect.construct(Function, ['require', 'module', 'exports', code]);
  if (typeof run !== 'function') throw new Error('The code is no function.');
  Reflect.apply(run, globalThis, [require, module, module.exports]);
  const { exports } = module;
  const hasDefault = typeof exports === 'object' && exports !== null && 'default' in exports;
  return hasDefault ? exports.default : exports;
}
