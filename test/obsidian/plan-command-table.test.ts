import { describe, expect, test } from '@jest/globals';
import { runEdit } from '../../src/edit/plan-edit';
import type { Ask } from '../../src/obsidian/plan-command';
import { PLAN_COMMANDS } from '../../src/obsidian/plan-command-table';
import { parsePlan } from '../../src/parse/parse-plan';
import type { Plan } from '../../src/plan/plan';
import { planNote, planOf } from '../support/plan-of';

const NOTE = {
  purpose: ['Success criteria:', '', '- [ ] It holds', '- [x] It is dry', '- It is cheap'],
  progress: ['- [x] Lay', '- [ ] Solder', '- [~] Pack', '- [-] Paint'],
  decisions: [
    '- Decision: Use wire',
    '  Rationale: It is there',
    '  Date/Author: 2026-11-12 / Ada',
    '- Decision: Use tin',
    '  Date/Author: 2026-11-14 / Ada',
    '- Decision: ~~Use glue~~',
  ],
  risks: ['- ❓ Who pays?', '  - Context: Both use it', '- ❓ ~~How long?~~', '- ⚠️ Ice'],
};
const plan = planOf(NOTE);
const bare = planOf({});

function ask(name: string, about: Plan = plan): Ask {
  const command = PLAN_COMMANDS.find((one) => one.name === name);
  if (!command) throw new Error(`There is no command “${name}”`);
  return command.ask(about);
}

/** What is offered by `ask`; throws when nothing is chosen there. */
function offered(of: Ask): readonly string[] {
  if (of.kind !== 'choice') throw new Error(`It asks for no choice but for a ${of.kind}`);
  return of.choices.map(({ words }) => words);
}

/** What `ask` leads to when `words` are chosen. */
function chosen(of: Ask, words: string): Ask {
  const choice = of.kind === 'choice' ? of.choices.find((one) => one.words === words) : undefined;
  if (!choice) throw new Error(`“${words}” is not offered`);
  return choice.then();
}

describe('a command on a plan', () => {
  test.each(PLAN_COMMANDS.map(({ name, ...command }) => [name, command] as const))(
    '“%s” asks for words or says in a sentence why nothing fits, where a plan is empty',
    (name, command) => {
      const first = command.ask(bare);
      expect(['refusal', 'writing', 'choice']).toContain(first.kind);
      if (first.kind === 'refusal') expect(first.message).toMatch(/^[A-Z].*\.$/);
      else expect(name).toMatch(/^(?:Add|Record) /);
    },
  );

  test('has a name and an id of its own', () => {
    for (const part of ['id', 'name'] as const) {
      expect(new Set(PLAN_COMMANDS.map((command) => command[part])).size).toBe(
        PLAN_COMMANDS.length,
      );
    }
  });
});

describe('a command on a step', () => {
  test('offers the steps that it makes sense for, the next one first', () => {
    expect(offered(ask('Split step…'))).toEqual(['Pack', 'Solder']);
    expect(offered(ask('Reword step…'))).toEqual(['Pack', 'Lay', 'Solder', 'Paint']);
    expect(offered(ask('Complete step…'))).toEqual(['Pack', 'Solder']);
    expect(offered(ask('Set progress of step…'))).toEqual(['Pack', 'Solder']);
  });

  test('leads to the form of that step', () => {
    expect(chosen(ask('Add note to step…'), 'Solder')).toMatchObject({
      kind: 'step form',
      form: 'note',
      step: { title: 'Solder' },
    });
  });

  test('says that nothing is left, and that a plan has no steps', () => {
    const done = planOf({ progress: ['- [x] Lay'] });
    expect(ask('Split step…', done)).toMatchObject({
      message: 'There is no step left to split.',
    });
    expect(ask('Split step…', bare)).toMatchObject({ message: 'This plan has no steps yet.' });
    expect(ask('Move step…', done)).toMatchObject({
      message: 'No step can be moved: each is alone in its phase.',
    });
  });

  test('that moves it offers every other place of its phase, none twice', () => {
    const places = chosen(ask('Move step…'), 'Solder');
    expect(offered(places)).toEqual(['Before “Lay”', 'After “Pack”', 'After “Paint”']);
    const move = chosen(places, 'After “Pack”');
    const text = planNote(NOTE);
    const made = move.kind === 'edit' ? runEdit(text, move.edit, { now: 0, author: null }) : null;
    expect(made?.kind).toBe('changes');
  });
});

describe('a command on criteria', () => {
  test('offers those with a box that is to be ticked, or unticked', () => {
    expect(offered(ask('Tick criterion…'))).toEqual(['It holds']);
    expect(chosen(ask('Untick criterion…'), 'It is dry')).toEqual({
      kind: 'edit',
      edit: {
        kind: 'tick criterion',
        criterion: { words: 'It is dry', ordinal: 0, count: 1 },
        met: false,
      },
    });
  });
});

describe('a command that writes', () => {
  test('asks for the open question that is answered', () => {
    expect(offered(ask('Answer question…'))).toEqual(['Who pays?']);
    expect(chosen(ask('Answer question…'), 'Who pays?')).toMatchObject({
      kind: 'writing',
      about: 'Who pays?',
      writing: { kind: 'answer', question: { title: 'Who pays?' } },
    });
  });

  test('asks for the decision that is replaced, the newest first, none that is replaced already', () => {
    expect(offered(ask('Replace decision…'))).toEqual(['Use tin', 'Use wire']);
  });

  test('asks first what its form has to choose from', () => {
    const measured = chosen(ask('Record outcome…'), 'What was measured');
    expect(measured).toMatchObject({ kind: 'writing', draft: { kind: 'impact' } });
    const phased = parsePlan(planNote({ ...NOTE, work: ['### Phase 1: Wiring', '', 'Wire it.'] }));
    const step = ask('Add step…', phased);
    expect(offered(step)).toEqual(['At the end', 'In “Wiring”']);
    expect(chosen(step, 'In “Wiring”')).toMatchObject({ draft: { phase: 'Wiring' } });
    expect(ask('Add step…')).toMatchObject({ kind: 'writing', draft: {} });
  });
});
