// The helpers the app adds to arrays, strings, Math and Object.
import type { PageWindow } from './dom-extensions';

type Define = (
  target: object,
  methods: Record<string, (this: never, ...args: never[]) => unknown>,
) => void;

/** Adds the helpers to the window's built-in objects by way of `define`. */
export function installBuiltins(win: PageWindow, define: Define): void {
  define(win.Array.prototype, {
    first<T>(this: T[]) {
      return this[0];
    },
    last<T>(this: T[]) {
      return this[this.length - 1];
    },
    contains<T>(this: T[], value: T) {
      return this.includes(value);
    },
    remove<T>(this: T[], value: T) {
      for (let i = this.length - 1; i >= 0; i--) if (this[i] === value) this.splice(i, 1);
    },
    unique<T>(this: T[]) {
      return [...new Set(this)];
    },
  });
  define(win.String.prototype, {
    contains(this: string, text: string) {
      return this.includes(text);
    },
    format(this: string, ...values: string[]) {
      return this.replace(/\{(\d+)\}/g, (whole, index: string) => values[Number(index)] ?? whole);
    },
  });
  define(win.Math, {
    clamp: (value: number, min: number, max: number) => Math.min(max, Math.max(min, value)),
    square: (value: number) => value * value,
  });
  define(win.Object, {
    isEmpty: (value: object) => Object.keys(value).length === 0,
    each: (value: Record<string, unknown>, callback: (each: unknown, key: string) => unknown) => {
      for (const key of Object.keys(value)) if (callback(value[key], key) === false) return false;
      return true;
    },
  });
}
