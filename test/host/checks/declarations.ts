// Checked by the compiler alone: the host's module offers what obsidian.d.ts declares, class by class
// and function by function, except for what is listed here. Nothing in this file ever runs.
import type { Extension } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type * as O from 'obsidian';
import type * as H from '../app/obsidian-module';

type Declared = typeof O;
type Host = typeof H;

/** What the host does not have, by intent. An export added to the declaration shows up here. */
type LeftOut =
  | 'CapacitorAdapter'
  | 'DurationValue'
  | 'finishRenderMath'
  | 'htmlToMarkdown'
  | 'HTMLValue'
  | 'IconValue'
  | 'ImageValue'
  | 'loadMathJax'
  | 'loadMermaid'
  | 'loadPdfJs'
  | 'loadPrism'
  | 'RegExpValue'
  | 'RelativeDateValue'
  | 'renderMath'
  | 'SecretComponent'
  | 'UrlValue';

type SameNames<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
type Missing = Exclude<keyof Declared, keyof Host>;

/** What stands for itself on both sides: the objects of the browser and of CodeMirror. */
type Itself = Node | Window | Event | ArrayBuffer | EditorView | Extension;

/**
 * A type without its protected and private members, to any depth. For the compiler two classes are
 * alike only when they share those; here only what they offer counts.
 */
type Open<T> = T extends Itself
  ? T
  : T extends Promise<infer R>
    ? Promise<Open<R>>
    : T extends (...args: infer A) => infer R
      ? { call(...args: OpenAll<A>): Open<R> }['call']
      : T extends object
        ? { [K in keyof T]: Open<T[K]> }
        : T;

type OpenAll<A> = { [I in keyof A]: Open<A[I]> };

/** A class by its instances, with `any` for its type parameters. */
type Offered<T> = T extends { readonly prototype: infer I } ? Open<I> : Open<T>;

/** Made of types from other packages, which are the same ones on both sides. */
type FromPackages =
  | 'moment'
  | 'editorEditorField'
  | 'editorInfoField'
  | 'editorLivePreviewField'
  | 'editorViewField'
  | 'livePreviewState';

type SharedNames = Exclude<keyof Declared & keyof Host, FromPackages>;
type Shared<M> = { readonly [K in SharedNames & keyof M]: Offered<M[K]> };

declare function hostOffers(all: Shared<Declared>): void;
declare function hostLeavesOut(isSo: SameNames<Missing, LeftOut>): void;
declare const host: Shared<Host>;

hostOffers(host);
hostLeavesOut(true);
