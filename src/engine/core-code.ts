// The core as it is where nothing is built, such as in the tests. In main.js the build puts another module
// in this one's place, with the same exports: there the core is the body of `makeCore` (esbuild.config.mjs).
import { type Core, core } from './core';

/** Makes the core; in main.js this runs the code of its modules, so it is to be called once. */
export function makeCore(): Core {
  return core;
}

/** The core as the text of a JavaScript expression that needs nothing around it; null where nothing is built. */
export function coreSource(): string | null {
  return null;
}

/** Another word for every other core, so that stored readings of an older one are known as such. */
export const coreVersion = 'not built';
