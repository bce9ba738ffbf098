import { describe, expect, test } from '@jest/globals';
import { parsePlan } from '../../src/parse/parse-plan';
import { testReading } from '../support/every-dress';

const rules = (note: string): readonly string[] => parsePlan(note).problems.map(({ rule }) => rule);

const plan =
  '# Move it\n\n## Purpose\n\nWhy.\n\n## Progress\n\n- [x] A\n- [ ] B\n\n## Decision Log\n\n- Decision: C\n';

describe('a plan in a fence', () => {
  testReading('all of the note is one fence', `\`\`\`md\n${plan}\`\`\`\n`, (reading, text) => {
    expect(reading.isPlan).toBe(true);
    expect(reading.steps.map(({ title }) => title)).toEqual(['A', 'B']);
    expect(text.slice(reading.body.from, reading.body.to)).toContain('# Move it');
    expect(reading.problems.map(({ rule }) => rule)).toContain('plan-in-fence');
  });
  testReading(
    'after properties that say it is a plan, with notes behind it',
    `---\nexecplan: true\n---\n\n\`\`\`\`md\n${plan}\`\`\`\`\n\nNotes behind it.\n`,
    (reading) => {
      expect(reading.isPlan).toBe(true);
      expect([reading.steps.length, reading.decisions.length]).toEqual([2, 1]);
    },
  );
  testReading(
    'mis-nested fences that swallow its sections are seen through',
    '# Move it\n\n```\nnpm test\n\n## Purpose\n\nWhy.\n\n## Progress\n\n- [x] A\n\n## Decision Log\n\n- Decision: C\n',
    (reading) => {
      expect([reading.steps.length, reading.decisions.length]).toEqual([1, 1]);
      expect(reading.problems.map(({ rule }) => rule)).toContain('plan-in-fence');
    },
  );
  testReading(
    'a sample of a plan inside a plan is no part of it',
    `${plan}\n## Artifacts and Notes\n\n\`\`\`md\n## Progress\n\n- [ ] D\n\`\`\`\n`,
    (reading) => {
      expect(reading.steps.map(({ title }) => title)).toEqual(['A', 'B']);
    },
  );
});

describe('several plans in one note', () => {
  testReading(
    'the first is read and the rest is a problem',
    `${plan}\n${plan.replace('# Move it', '# Move more').replace('A\n', 'D\n')}`,
    (reading, text) => {
      expect(reading.title).toBe('Move it');
      expect(reading.steps.map(({ title }) => title)).toEqual(['A', 'B']);
      const problem = reading.problems.find(({ rule }) => rule === 'several-plans');
      expect(problem?.message).toContain('2 plans');
      expect(text.slice(problem?.span.from, problem?.span.to)).toBe('# Move more');
    },
  );
  testReading(
    'several titles over one plan are one plan',
    `# First\n\nWords.\n\n${plan}`,
    (reading) => {
      expect(reading.title).toBe('First');
      expect(reading.steps).toHaveLength(2);
    },
  );
});

describe('a merge conflict left in a note', () => {
  testReading(
    'is a problem, and its divider makes no heading',
    plan.replace(
      '- [ ] B',
      '<<<<<<< HEAD\n- [ ] B\nof ours\n=======\n- [ ] B\nof theirs\n>>>>>>> other',
    ),
    (reading, text) => {
      const problem = reading.problems.find(({ rule }) => rule === 'merge-conflict');
      expect(text.slice(problem?.span.from, problem?.span.to)).toBe('<<<<<<<');
      expect(reading.sections.map(({ title }) => title)).toEqual([
        'Purpose',
        'Progress',
        'Decision Log',
      ]);
    },
  );
  test('is a problem in the properties, too', () => {
    const text = `---\n<<<<<<< HEAD\narea: a\n=======\narea: b\n>>>>>>> x\n---\n${plan}`;
    const problem = parsePlan(text).problems.find(({ rule }) => rule === 'merge-conflict');
    expect(text.slice(problem?.span.from, problem?.span.to)).toBe('<<<<<<<');
  });
  test('an example of one in a code block is none', () => {
    const text = `${plan}\n\`\`\`\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n\`\`\`\n`;
    expect(rules(text)).not.toContain('merge-conflict');
  });
  test('seven angle brackets alone are none', () => {
    expect(rules(`${plan}\n<<<<<<< not closed\n`)).not.toContain('merge-conflict');
  });
});

describe('what stands in comments, HTML and code is no part of a plan', () => {
  const around = (inner: string): string =>
    `# T\n\n## Purpose\n\nWhy.\n\n## Progress\n\n- [x] A\n\n${inner}\n\n- [ ] B\n`;
  test.each([
    ['an HTML comment', '<!--\n- [ ] hidden\n-->'],
    ['an Obsidian comment', '%%\n- [ ] hidden\n\n- [ ] hidden too\n%%'],
    ['an Obsidian comment on one line', '%% - [ ] hidden %%'],
    ['a fence', '```\n- [ ] shown\n```'],
    ['a fence of tildes', '~~~\n- [ ] shown\n~~~'],
    ['a fence of four ticks around one of three', '````\n```\n- [ ] shown\n```\n- [ ] shown\n````'],
    ['indented code', 'Text.\n\n    - [ ] shown'],
    ['a quote', '> - [ ] quoted'],
    ['a callout', '> [!todo]\n> - [ ] quoted'],
    ['a table', '| - [ ] x | `a | b` |\n|---|---|\n| - [ ] y | `c \\| d` |'],
  ])('%s', (_, inner) => {
    expect(parsePlan(around(inner)).steps.map(({ title }) => title)).toEqual(['A', 'B']);
  });

  test.each([
    ['generics that look like HTML', 'Takes `Map<string, Step>` or <string>.'],
    ['a shell test that looks like a link', 'Run [[ -f x ]] first.'],
    ['a lone %% line', '%% not closed'],
    ['text between equals signs', 'a\n= b ='],
  ])('%s hides nothing', (_, inner) => {
    expect(parsePlan(around(inner)).steps.map(({ title }) => title)).toEqual(['A', 'B']);
  });

  test('generics in a step stay in its title', () => {
    const [step] = parsePlan(
      '# T\n\n## Progress\n\n- [ ] Return Array<string> from read()\n',
    ).steps;
    expect(step?.title).toBe('Return Array<string> from read()');
  });
});

describe('odd characters', () => {
  testReading(
    'full-width colons and parentheses',
    '# T\n\n> 状态：✅ 已完成\n\n## 进度（Progress）\n\n- [x] （2026-03-01） 发布\n',
    (reading) => {
      expect(reading.status.value).toBe('complete');
      expect(reading.steps[0]?.completed?.kind).toBe('date');
    },
  );
  testReading(
    'zero-width spaces',
    '# T\n\n## \u200BProgress\u200B\n\n- [x] A\u200B\n',
    (reading) => {
      expect(reading.steps).toHaveLength(1);
    },
  );
  testReading(
    'tabs for indentation',
    '# T\n\n## Progress\n\n- [x] A\n\t- [ ] B\n\t\t- [ ] C\n',
    (reading) => {
      expect(reading.steps[0]?.steps[0]?.steps[0]?.title).toBe('C');
    },
  );
  testReading(
    'letters outside the basic plane',
    '# 🚀 Move 𝒜\n\n## Progress\n\n- [🚧] 𝒜 B\n',
    (reading) => {
      expect(reading.title).toBe('🚀 Move 𝒜');
      expect(reading.steps[0]?.mark).toBe('🚧');
    },
  );
  test('bytes that were no UTF-8', () => {
    const text = new TextDecoder().decode(
      Uint8Array.from(
        [...'# T\n\n## Progress\n\n- [x] A'].map((c) => c.charCodeAt(0)).concat(0xff, 0xfe, 10),
      ),
    );
    expect(parsePlan(text).steps[0]?.title).toBe('A\uFFFD\uFFFD');
  });
  test('lone carriage returns end lines', () => {
    expect(parsePlan('# T\r\r## Progress\r\r- [x] A\r- [ ] B\r').steps).toHaveLength(2);
  });
});
