// Asks axe-core, in the page, what in a part of it people cannot perceive or use.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, Spec } from 'axe-core';
import type { Page } from 'playwright-core';

export interface AxeFindings {
  /** `rule: where`, one for each element that breaks a rule. */
  readonly violations: readonly string[];
  /** How many rules found something to look at and nothing to complain of. */
  readonly passes: number;
}

declare global {
  interface Window {
    readonly axe: { configure(spec: Spec): void; run(context: string): Promise<AxeResults> };
  }
}

/** White on the accent colour is how the app draws its own buttons, and not the plugin's to change. */
const OWN_COLORS = { rules: [{ id: 'color-contrast', selector: '*:not(.mod-cta, .mod-cta *)' }] };

let source: Promise<string> | null = null;

/** Of everything below the elements that match `selector`; throws when there are none. */
export async function axeFindings(page: Page, selector: string): Promise<AxeFindings> {
  source ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(await source);
  return page.evaluate(
    async ([context, spec]) => {
      window.axe.configure(spec);
      const { violations, passes } = await window.axe.run(context);
      return {
        violations: violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id}: ${String(target)} ${failureSummary}`),
        ),
        passes: passes.length,
      };
    },
    [selector, OWN_COLORS] as const,
  );
}
