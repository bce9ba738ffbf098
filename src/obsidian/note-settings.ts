// The page of the settings for what is drawn in notes and about the active note.
import type { SettingDefinitionItem } from 'obsidian';
import { DEFAULT_SETTINGS, type Settings } from '../settings';

/** The settings of this page; each is a switch. */
const NOTE_SWITCHES = ['drawsOverall', 'drawsSteps', 'drawsTimeline', 'showsStatusBar'] as const;

type NoteSwitch = (typeof NOTE_SWITCHES)[number];

const WORDS: Readonly<Record<NoteSwitch, readonly [name: string, desc: string]>> = {
  drawsOverall: [
    'Overall line as a bar',
    'The row of dots becomes a bar of what the steps say. The dots are back while the cursor is in their line, or after a click.',
  ],
  drawsSteps: ['Marks on steps', 'State and duration at the end of each step’s line.'],
  drawsTimeline: ['Timeline below the title', 'A thin line of what was, is and will be worked on.'],
  showsStatusBar: [
    'Active plan in the status bar',
    'How far it is and what comes next. A click opens the plan pane.',
  ],
};

export function notePage(): SettingDefinitionItem<keyof Settings> {
  return {
    type: 'page',
    name: 'In notes',
    desc: 'What reading view and live preview draw on a plan, and the status bar. The note itself stays as it is.',
    items: NOTE_SWITCHES.map((key) => {
      const [name, desc] = WORDS[key];
      return { name, desc, control: { type: 'toggle', key, defaultValue: DEFAULT_SETTINGS[key] } };
    }),
  };
}

export function isNoteSwitch(key: string): key is NoteSwitch {
  return NOTE_SWITCHES.some((one) => one === key);
}
