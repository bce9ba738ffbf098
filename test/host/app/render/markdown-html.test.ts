import { describe, expect, test } from '@jest/globals';
import { markdownToHtml } from './markdown-html';

const html = (text: string): string => markdownToHtml(text).trim();

describe('links', () => {
  test('to notes carry their target', () => {
    expect(html('[[Tide page#Steps|the page]]')).toBe(
      '<p dir="auto"><a data-href="Tide page#Steps" href="Tide page#Steps" class="internal-link" target="_blank" rel="noopener nofollow" aria-label="Tide page#Steps">the page</a></p>',
    );
    expect(html('[here](Old%20page.md)')).toContain('data-href="Old page.md"');
  });

  test('to other places are external', () => {
    expect(html('[here](https://example.org)')).toContain('class="external-link"');
    expect(html('https://example.org/a')).toContain('class="external-link"');
    expect(html('example.org')).not.toContain('<a');
  });

  test('stay what they are in code', () => {
    expect(html('`[[Tide]] #sea ==x==`')).toBe(
      '<p dir="auto"><code>[[Tide]] #sea ==x==</code></p>',
    );
  });

  test('never hold markup from the note', () => {
    expect(html('[["><b>]]')).not.toContain('<b>');
    expect(html('[[Tide|<i>x</i>]]')).not.toContain('<i>');
  });

  test('stand for embeds and for images from elsewhere', () => {
    expect(html('![[map.png]]')).toMatch(/<span class="internal-embed".*<a data-href="map.png"/);
    expect(html('![Map](https://example.org/map.png)')).toMatch(
      /^<p dir="auto"><a href.*>Map<\/a>/,
    );
    expect(html('![Map](https://example.org/map.png)')).not.toContain('<img');
  });
});

describe('what the app adds to Markdown', () => {
  test('has tags, but not for numbers or inside words', () => {
    expect(html('#sea')).toContain('<a href="#sea" class="tag"');
    expect(html('(#sea/salt)')).toContain('href="#sea/salt"');
    expect(html('x#sea #2026')).not.toContain('class="tag"');
  });

  test('has highlights with markup inside', () => {
    expect(html('a ==b **c**== d')).toBe('<p dir="auto">a <mark>b <strong>c</strong></mark> d</p>');
    expect(html('a == b')).toBe('<p dir="auto">a == b</p>');
  });

  test('has comments, which are not shown', () => {
    expect(html('a %%b%% c')).toBe('<p dir="auto">a  c</p>');
    expect(html('%%\n# b\n%%\n\nc')).toBe('<p dir="auto">c</p>');
  });

  test('breaks lines where the text does', () => {
    expect(html('a\nb')).toBe('<p dir="auto">a<br>\nb</p>');
  });

  test('hides front matter, and keeps counting its lines', () => {
    expect(html('---\na: 1\n---\n- [ ] b')).toContain('<li data-line="3"');
    expect(html('---\na: 1\n---\nb')).toBe('<p dir="auto">b</p>');
  });
});

describe('a task', () => {
  test('is a list item with a checkbox and its mark', () => {
    expect(html('- [ ] open')).toBe(
      '<ul class="contains-task-list" dir="auto">\n<li data-line="0" data-task="" class="task-list-item" dir="auto"><input data-line="0" type="checkbox" class="task-list-item-checkbox">open</li>\n</ul>',
    );
    expect(html('1. [/] half')).toMatch(
      /data-task="\/" class="task-list-item is-checked".* checked>/,
    );
  });

  test('knows its own line in a nested list', () => {
    expect(html('- a\n    - [x] b')).toContain('<input data-line="1"');
  });

  test('is none without a space after the bracket', () => {
    expect(html('- [x](y.md)')).not.toContain('checkbox');
  });
});

describe('a callout', () => {
  test('has a title and a body', () => {
    const shown = html('> [!warning] Low *tide*\n> Mind the **rocks**.\n\nAfter');
    expect(shown).toContain('<div class="callout" data-callout="warning"');
    expect(shown).toMatch(/callout-title-inner">\s*Low <em>tide<\/em>/);
    expect(shown).toMatch(/callout-content">\s*<p dir="auto">Mind the <strong>rocks/);
    expect(shown.match(/<div/g)?.length).toBe(shown.match(/<\/div>/g)?.length);
    expect(shown).toMatch(/<p dir="auto">After<\/p>$/);
  });

  test('is called by its type when it has no title', () => {
    expect(html('> [!tip]\n> Text')).toMatch(/callout-title-inner">\s*Tip/);
  });

  test('may fold, and may lie in another', () => {
    const shown = html('> [!note]- Outer\n> > [!tip] Inner\n> > Text');
    expect(shown).toContain('class="callout is-collapsible is-collapsed"');
    expect(shown).toContain('callout-fold');
    expect(shown).toContain('data-callout="tip"');
  });

  test('is not every quote', () => {
    expect(html('> quoted')).toMatch(/^<blockquote dir="auto">/);
  });
});

describe('blocks', () => {
  test('of code say their language', () => {
    expect(html('```js\na < b\n```')).toBe(
      '<pre class="language-js"><code class="language-js">a &lt; b\n</code></pre>',
    );
  });

  test('that are headings say their text', () => {
    expect(html('## Low tide')).toBe('<h2 dir="auto" data-heading="Low tide">Low tide</h2>');
  });

  test('may be tables', () => {
    expect(html('| a |\n|---|\n| 1 |')).toContain('<td dir="auto">1</td>');
  });
});
