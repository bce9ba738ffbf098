// Offers our views to the core plugin Bases, whenever that is switched on. Nothing of the plugin depends on it.
import type { Plugin } from 'obsidian';
import type { BaseLayout } from '../view/dashboard/base-plans';
import { baseOptions } from './base-options';
import { PlanBasesView } from './plan-bases-view';
import type { Workbench } from './workbench';

interface Offer {
  /** The type of the view in a base. */
  readonly id: string;
  readonly name: string;
  readonly icon: string;
  readonly layout: BaseLayout;
}

export const TIMELINE_BASE = 'execplans-timeline';
export const BOARD_BASE = 'execplans-board';

const OFFERS: readonly Offer[] = [
  { id: TIMELINE_BASE, name: 'Plan timeline', icon: 'gantt-chart', layout: 'timeline' },
  { id: BOARD_BASE, name: 'Plan board', icon: 'square-kanban', layout: 'board' },
];

export interface PlanBases {
  /** Whether Bases are on, as far as that is known: they have taken our views. */
  isOffered(): boolean;
}

/**
 * Registers the views. While Bases are off that is tried again each time the layout changes, because nothing tells when they
 * are switched on; what fails in another way is reported once and left.
 */
export function addPlanBases(plugin: Plugin, workbench: Workbench, newPlan: () => void): PlanBases {
  let left = OFFERS;
  const offer = (): void => {
    left = left.filter((one) => !isTaken(plugin, workbench, newPlan, one));
  };
  offer();
  if (left.length > 0) {
    const { workspace } = workbench.app;
    plugin.registerEvent(workspace.on('layout-change', offer));
    plugin.registerEvent(workspace.on('file-open', offer));
  }
  return {
    isOffered: () => {
      offer();
      return left.length === 0;
    },
  };
}

/** Whether nothing is left to be done for the view. */
function isTaken(plugin: Plugin, workbench: Workbench, newPlan: () => void, one: Offer): boolean {
  const { id, name, icon, layout } = one;
  try {
    return plugin.registerBasesView(id, {
      name,
      icon,
      factory: (controller, container) =>
        new PlanBasesView(controller, container, id, layout, workbench, newPlan),
      options: (config) => baseOptions(layout, config),
    });
  } catch (error) {
    console.error(`ExecPlans could not offer the view “${name}” to Bases.`, error);
    return true;
  }
}
