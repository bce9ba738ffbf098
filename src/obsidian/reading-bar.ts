// The overall line in a rendered note: the text of its dots is kept and only made invisible below the bar, so that one
// click shows what the note says and nothing moves.
import { type DrawnBar, drawnBarIn } from '../plan/drawn-bar';
import type { OverallBar } from '../view/note/overall-bar';

export class ReadingBar {
  private readonly element = createSpan({ cls: 'execplans-note-bar' });
  private readonly remark = createSpan({ cls: 'execplans-note-remark' });

  /** Draws the bar in `section`, where `line` is drawn; null when that is not found there. */
  static in(section: HTMLElement, line: string, overall: OverallBar): ReadingBar | null {
    const bar = new ReadingBar();
    const drawn = drawnBarIn(line);
    const isThere = drawn === null ? bar.add(section, line) : bar.wrap(section, line, drawn);
    if (!isThere) return null;
    bar.renew(overall);
    return bar;
  }

  renew({ ends, words, remark }: OverallBar): void {
    const isAdded = this.element.hasClass('is-added');
    this.element.setCssProps({ ...ends });
    this.element.setAttr('aria-label', isAdded ? words : `${words}. Show what the note draws`);
    this.remark.setText(remark ?? '');
    this.remark.toggle(remark !== null);
  }

  /** Puts everything back as it was. */
  remove(): void {
    const parent = this.element.parentElement;
    this.remark.remove();
    this.element.replaceWith(...this.element.childNodes);
    parent?.normalize();
  }

  /** Around the dots of the note. */
  private wrap(section: HTMLElement, line: string, drawn: DrawnBar): boolean {
    const { element, remark } = this;
    const text = textWith(section, drawn.words);
    if (text === null) return false;
    const dots = text.splitText((text.nodeValue ?? '').indexOf(drawn.words));
    const rest = dots.splitText(drawn.words.length);
    dots.replaceWith(element);
    element.append(dots);
    const tail = line.slice(drawn.at + drawn.words.length).trim();
    if (tail !== '' && rest.nodeValue?.includes(tail)) splitAfter(rest, tail).before(remark);
    else element.after(remark);
    element.setAttrs({ role: 'button', tabindex: '0', 'aria-pressed': 'false' });
    element.addEventListener('click', () => this.toggle());
    element.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      this.toggle();
    });
    return true;
  }

  /** Behind the words of a line without dots. */
  private add(section: HTMLElement, line: string): boolean {
    const { element, remark } = this;
    const value = line.replace(/^[^:：]*[:：]/, '').replace(/^[\s*_]+|[\s*_]+$/g, '');
    const text = value === '' ? null : textWith(section, value);
    if (text === null) return false;
    splitAfter(text, value).before(element, remark);
    element.addClass('is-added');
    element.setAttr('role', 'img');
    return true;
  }

  private toggle(): void {
    const isSource = !this.element.hasClass('is-source');
    this.element.toggleClass('is-source', isSource);
    this.element.setAttr('aria-pressed', String(isSource));
  }
}

/** The first text of `section` that holds `words` whole. */
function textWith(section: HTMLElement, words: string): Text | null {
  const walker = section.doc.createTreeWalker(section, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.instanceOf(Text) && node.nodeValue?.includes(words)) return node;
  }
  return null;
}

/** What follows `words` in `text`, as a text of its own, perhaps an empty one. */
function splitAfter(text: Text, words: string): Text {
  return text.splitText((text.nodeValue ?? '').indexOf(words) + words.length);
}
