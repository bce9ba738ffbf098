// What a plugin may require: the app's own interface, and the editor's packages that the app shares with plugins. Nothing else.
import * as autocomplete from '@codemirror/autocomplete';
import * as commands from '@codemirror/commands';
import * as language from '@codemirror/language';
import * as search from '@codemirror/search';
import * as state from '@codemirror/state';
import * as view from '@codemirror/view';
import * as lezerCommon from '@lezer/common';
import * as lezerHighlight from '@lezer/highlight';
import * as lezerLr from '@lezer/lr';
import * as obsidian from './obsidian-module';

export const MODULES: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['obsidian', obsidian],
  ['@codemirror/autocomplete', autocomplete],
  ['@codemirror/commands', commands],
  ['@codemirror/language', language],
  ['@codemirror/search', search],
  ['@codemirror/state', state],
  ['@codemirror/view', view],
  ['@lezer/common', lezerCommon],
  ['@lezer/highlight', lezerHighlight],
  ['@lezer/lr', lezerLr],
]);
