// A micromark construct that takes a paragraph's text as it stands, so that only block structure is parsed.
// Switches off setext headings: a text that may have them is read by the plain processor. Definitions must be off.
import { factorySpace } from 'micromark-factory-space';
import { markdownLineEnding } from 'micromark-util-character';
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  TokenizeContext,
} from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    planText: 'planText';
  }
}

/** Looks past a line ending: fails where the paragraph goes on, succeeds where something else begins. */
const continuation: Construct = {
  partial: true,
  tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const prefixed: State = (code) => {
      if (code === null || markdownLineEnding(code)) return nok(code);
      const tail = this.events[this.events.length - 1];
      const disabled = this.parser.constructs.disable.null ?? [];
      if (
        !disabled.includes('codeIndented') &&
        tail &&
        tail[1].type === 'linePrefix' &&
        tail[2].sliceSerialize(tail[1], true).length >= 4
      ) {
        return ok(code);
      }
      return effects.interrupt(this.parser.constructs.flow, nok, ok)(code);
    };
    return (code) => {
      effects.exit('planText');
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return factorySpace(effects, prefixed, 'linePrefix');
    };
  },
};

const paragraph: Construct = {
  name: 'planParagraph',
  tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const end: State = (code) => {
      effects.exit('planText');
      effects.exit('paragraph');
      effects.exit('content');
      return ok(code);
    };
    const nextLine: State = (code) => {
      effects.consume(code);
      effects.exit('planText');
      effects.enter('planText');
      return inside;
    };
    const inside = (code: Code): State | undefined => {
      if (code === null) return end(code);
      if (markdownLineEnding(code)) return effects.check(continuation, nextLine, end)(code);
      effects.consume(code);
      return inside;
    };
    return (code) => {
      if (code === null || markdownLineEnding(code) || this.interrupt) return nok(code);
      effects.enter('content');
      effects.enter('paragraph');
      effects.enter('planText');
      return inside(code);
    };
  },
};

/** The micromark extension. It must come first in the list, so that it is tried last: it takes any line. */
export const opaqueParagraphs: Extension = {
  flow: { null: paragraph },
};
