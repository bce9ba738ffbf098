// Themes of other people, as far as their variables go: the strongest contrast, near-black with small letters, and warm paper
// with large ones. Everything keeps its place and stays legible; pictures of it are left for people to look at.
import { expect, test } from '@jest/globals';
import { axeFindings } from './support/axe';
import { describeWithBrowser } from './support/describe-with-browser';
import { WRITTEN_PLAN } from './support/pane-plans';
import { NOW } from './support/notes';
import { openVault } from './support/open-vault';
import { cutOff, sticksOut } from './support/sticks-out';

const PATH = 'Plans/Harbour lights.md';

interface Theme {
  readonly base: 'light' | 'dark';
  /** CSS variables without their dashes. */
  readonly variables: Readonly<Record<string, string>>;
}

const THEMES: Readonly<Record<string, Theme>> = {
  contrast: {
    base: 'dark',
    variables: {
      'background-primary': '#000',
      'background-secondary': '#000',
      'background-modifier-border': '#fff',
      'background-modifier-border-focus': '#ff0',
      'background-modifier-hover': '#333',
      'background-modifier-active-hover': '#444',
      'background-modifier-form-field': '#000',
      'interactive-normal': '#000',
      'text-normal': '#fff',
      'text-muted': '#fff',
      'text-faint': '#ddd',
      'text-accent': '#ff0',
      'interactive-accent': '#ff0',
      'text-on-accent': '#000',
      'border-width': '2px',
    },
  },
  ink: {
    base: 'dark',
    variables: {
      'background-primary': '#0b0b0d',
      'background-secondary': '#000',
      'background-modifier-border': '#1f1f24',
      'background-modifier-hover': '#17171b',
      'text-normal': '#d6d6dc',
      'text-muted': '#9a9aa6',
      'text-faint': '#62626e',
      'border-width': '0px',
      'radius-s': '2px',
      'radius-m': '3px',
      'font-ui-smaller': '11px',
      'font-ui-small': '12px',
      'font-ui-medium': '13px',
      'font-ui-large': '16px',
      'line-height-tight': '1.2',
    },
  },
  paper: {
    base: 'light',
    variables: {
      'background-primary': '#fbf3e4',
      'background-secondary': '#f3e8d2',
      'background-modifier-border': '#dccbab',
      'background-modifier-hover': '#eadcbf',
      'background-modifier-form-field': '#fffaf0',
      'interactive-normal': '#fffaf0',
      'text-normal': '#35291c',
      'text-muted': '#66553f',
      'text-faint': '#98866b',
      'color-green': '#5c7a29',
      'color-blue': '#3a6a8c',
      'color-orange': '#b3591e',
      'color-purple': '#7a4d7f',
      'radius-s': '0px',
      'radius-m': '0px',
      'radius-l': '0px',
      'font-interface': 'serif',
      'font-ui-smaller': '15px',
      'font-ui-small': '17px',
      'font-ui-medium': '19px',
      'font-ui-large': '26px',
      'line-height-tight': '1.45',
    },
  },
};

describeWithBrowser('the theme of other people', () => {
  test.each(Object.entries(THEMES))('%s fits', async (name, { base, variables }) => {
    const vault = await openVault({
      vault: 'demo',
      notes: { [PATH]: WRITTEN_PLAN },
      now: NOW,
      theme: base,
      open: PATH,
    });
    const { page } = vault;
    await page.setViewportSize({ width: 1400, height: 1200 });
    const lines = Object.entries(variables).map(([key, value]) => `--${key}: ${value};`);
    await page.addStyleTag({ content: `body.theme-${base} { ${lines.join(' ')} }` });
    await vault.command('Toggle reading view');
    await page.locator('.markdown-preview-view .execplans-slim').waitFor();
    await vault.command('Open plan pane');
    await page.locator('.execplans-pane .execplans-timeline-drawing').waitFor();
    await page.mouse.move(0, 0);
    await vault.screenshot(`theme-${name}-pane`);
    expect(await sticksOut(page)).toEqual([]);
    expect(await cutOff(page)).toEqual([]);
    expect((await axeFindings(page, '.execplans-pane')).violations).toEqual([]);
    await vault.command('Open plan dashboard');
    await page.locator('.execplans-plan').first().waitFor();
    for (const layout of ['Table', 'Board', 'Timeline', 'Ledger']) {
      await page.getByRole('button', { name: layout, exact: true }).click();
      await page
        .locator('.execplans-dashboard [role=listitem], .execplans-plan, .execplans-plans-span')
        .first()
        .waitFor();
      await page.mouse.move(0, 0);
      await vault.screenshot(`theme-${name}-${layout.toLowerCase()}`);
      expect(await sticksOut(page)).toEqual([]);
      expect(await cutOff(page)).toEqual([]);
      expect((await axeFindings(page, '.execplans-dashboard')).violations).toEqual([]);
    }
  });
});
