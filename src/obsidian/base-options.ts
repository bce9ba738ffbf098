// What a person can choose for our views of a base: the options that the app shows, and how they are read from its config.
import type { BasesAllOptions, BasesPropertyId, BasesViewConfig } from 'obsidian';
import type { BaseLayout } from '../view/dashboard/base-plans';

export interface BaseChoices {
  readonly showsNotes: boolean;
  readonly showsArrows: boolean;
  /** Where notes that are no plans say it; null where nothing was chosen. */
  readonly status: BasesPropertyId | null;
  readonly start: BasesPropertyId | null;
  readonly end: BasesPropertyId | null;
}

/** The keys of the view's entry in the base. */
const KEYS = {
  showsNotes: 'showNotes',
  showsArrows: 'showArrows',
  status: 'statusProperty',
  start: 'startProperty',
  end: 'endProperty',
} as const;

type Config = Pick<BasesViewConfig, 'get' | 'getAsPropertyId'>;

export function baseOptions(layout: BaseLayout, config: Config): BasesAllOptions[] {
  const shouldHide = (): boolean => !readChoices(config).showsNotes;
  const property = (key: string, displayName: string) =>
    ({ type: 'property', key, displayName, placeholder: 'None', shouldHide }) as const;
  const times = [property(KEYS.start, 'Start'), property(KEYS.end, 'End')];
  const arrows = {
    type: 'toggle',
    key: KEYS.showsArrows,
    displayName: 'Arrows from what a plan waits for',
    default: true,
  } as const;
  return [
    ...(layout === 'timeline' ? [arrows] : []),
    {
      type: 'group',
      displayName: 'Notes that are not plans',
      items: [
        { type: 'toggle', key: KEYS.showsNotes, displayName: 'Show', default: true },
        property(KEYS.status, 'Status'),
        ...(layout === 'timeline' ? times : []),
      ],
    },
  ];
}

/** What is not chosen, or stored as something else, is as in the options. */
export function readChoices(config: Config): BaseChoices {
  return {
    showsNotes: config.get(KEYS.showsNotes) !== false,
    showsArrows: config.get(KEYS.showsArrows) !== false,
    status: config.getAsPropertyId(KEYS.status),
    start: config.getAsPropertyId(KEYS.start),
    end: config.getAsPropertyId(KEYS.end),
  };
}
