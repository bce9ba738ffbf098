// What styles.css offers to the plugin Style Settings. Colours have no value of their own there: it takes the theme's.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';

interface Setting {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly format: string;
  readonly default?: number;
  readonly min?: number;
  readonly max?: number;
}

const css = readFileSync('styles.css', 'utf8');
const block = /\/\*\s*@settings[\r\n]+([\s\S]+?)\*\//.exec(css)?.[1] ?? '';
const offered = parse(block) as { name: string; id: string; settings: readonly Setting[] };
const [, first = ''] = /\nbody \{([^}]*)\}/.exec(css) ?? [];
const rest = css.replace(block, '').replace(first, '');

describe('the block for Style Settings', () => {
  test('has a name, and says of each setting what it is', () => {
    expect([offered.name, offered.id]).toEqual(['ExecPlans', 'execplans']);
    expect(offered.settings.length).toBeGreaterThan(0);
    for (const { title } of offered.settings) expect(title).toMatch(/^[A-Z][^.]+$/);
  });

  test.each(offered.settings)('$id is a variable with a default, and used', (setting) => {
    const { id, type, format } = setting;
    const value = new RegExp(`--${id}: ([^;]+);`).exec(first)?.[1];
    expect(rest).toContain(`var(--${id})`);
    if (type === 'variable-color') {
      expect([format, setting.default]).toEqual(['hex', undefined]);
      expect(value).toMatch(/^var\(--color-[a-z]+\)$/);
    } else {
      expect([type, format]).toEqual(['variable-number-slider', 'px']);
      expect(value).toMatch(new RegExp(`\\b${setting.default}px\\)?$`));
      expect(setting.min).toBeLessThan(setting.default ?? 0);
      expect(setting.max).toBeGreaterThan(setting.default ?? 0);
    }
  });

  test('offers every variable that has its default there', () => {
    const declared = [...first.matchAll(/--([a-z-]+):/g)].map(([, id]) => id);
    expect(declared).toEqual(offered.settings.map(({ id }) => id));
  });
});
