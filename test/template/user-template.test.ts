import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parsePlan } from '../../src/parse/parse-plan';
import { newPlan } from '../../src/template/new-plan';

const created = Date.UTC(2026, 0, 31, 23, 59, 59);

function filled(template: string, title = 'Move the archive', owner = 'Mara') {
  const agentPath = '.agents/move/';
  return newPlan({ title, owner, created, agentPath, dialect: 'codex', template });
}

describe('a person’s own template', () => {
  test('is filled in with title, date, time, owner and agent path', () => {
    const { text } = filled('{{title}}|{{date}}|{{time}}|{{owner}}|{{agentPath}}');
    expect(text).toBe('Move the archive|2026-01-31|23:59|Mara|.agents/move/');
  });

  test('may write its variables with blanks and in any case', () => {
    expect(filled('{{ Title }}, {{OWNER}}').text).toBe('Move the archive, Mara');
  });

  test('keeps variables that are not known, for other programs', () => {
    const template = '{{titles}} {{date:YYYY}} {{constructor}} {title} {{}} {{ti tle}}';
    expect(filled(template).text).toBe(template);
  });

  test.each([
    ['# ExecPlan: [Feature/Task Name]', '# ExecPlan: Move the archive'],
    ['# <Short, action-oriented description>', '# Move the archive'],
    ['## Plan — [Title]\r\n\r\n# [B]', '## Plan — Move the archive\r\n\r\n# [B]'],
    ['- **Owner**: [Your name]\r\n- **Created**: [D]', '- **Owner**: Mara\r\n- **Created**: [D]'],
  ])('without variables has title and owner where it leaves them open: %j', (template, text) => {
    expect(filled(template).text).toBe(text);
  });

  test.each([
    '# How we plan [link]',
    '# See [the guide](Guide.md)',
    '# Words\n\n## ExecPlan: [Name]',
    'Words\n\n**Owner**: [Your name]',
  ])('keeps brackets that hold no such place: %j', (template) => {
    expect(filled(template).text).toBe(template);
  });

  test('keeps the place of the owner where there is none', () => {
    const template = '- **Owner**: [Your name or team]';
    expect(filled(template, 'Move', '').text).toBe(template);
  });

  test('takes the place of form, pattern and profile', () => {
    const facts = { title: 'Move', owner: '', created, dialect: 'skill' } as const;
    const own = newPlan({ ...facts, pattern: 'feature', profile: 'team', template: '# {{title}}' });
    expect(own.text).toBe('# Move');
  });

  test('lets one write at its first cursor mark, and shows none', () => {
    expect(filled('# {{title}}\n\n{{cursor}}\n\n{{cursor}}end')).toEqual({
      text: '# Move the archive\n\n\n\nend',
      cursor: 20,
    });
  });

  test('lets one write at its end when it has no cursor mark', () => {
    expect(filled('# {{title}}\n')).toEqual({ text: '# Move the archive\n', cursor: 19 });
  });

  test('takes no braces in a title for a variable', () => {
    expect(filled('{{title}}', '{{owner}} {{cursor}}').text).toBe('{{owner}} {{cursor}}');
  });

  test('gets its properties as YAML, and no words of a person break them', () => {
    const { text } = filled(
      '---\nexecplan: true\nowner: {{owner}}\ncreated: {{date}}\n---\n\n# {{title}}\n\nowner: {{owner}}\n',
      'Move',
      'Mara: #1',
    );
    expect(text).toContain("owner: 'Mara: #1'\ncreated: 2026-01-31\n---");
    expect(text).toContain('\nowner: Mara: #1\n');
    expect(parsePlan(text).metadata.owner).toBe('Mara: #1');
  });

  test('gets no further column by a title with a bar', () => {
    expect(filled('| Title | {{title}} |', 'a | b').text).toBe('| Title | a \\| b |');
  });

  test('keeps every other character, and its line endings', () => {
    const words = fc.string({ unit: 'binary' }).filter((some) => !some.includes('{{'));
    fc.assert(
      fc.property(words, words, (before, after) => {
        fc.pre(!before.endsWith('{') && !after.startsWith('}'));
        const { text, cursor } = filled(`x${before}\r\n{{cursor}}\r\n{{title}}${after}`);
        expect(text).toBe(`x${before}\r\n\r\nMove the archive${after}`);
        expect(cursor).toBe(before.length + 3);
      }),
    );
  });
});
