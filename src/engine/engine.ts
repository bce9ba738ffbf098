// Hands out the core. Makes it at the first call, so that loading the plugin does not pay for what nobody asked yet.
import type { Core } from './core';
import { makeCore } from './core-code';

let made: Core | null = null;

export function engine(): Core {
  made ??= makeCore();
  return made;
}
