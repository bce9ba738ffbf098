// Draws Obsidian's icons for views, which do not know the app.
import { setIcon } from 'obsidian';
import type { IconDrawer } from '../view/plan-actions';

export const drawIcon: IconDrawer = (element, name) => {
  setIcon(element, name);
};
