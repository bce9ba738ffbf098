// A click on a link in the source follows it while Mod is held, as in the app.
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { Keymap } from '../keymap';
import { wikilinkAt } from './wikilink-at';

export function linkClicks(open: (linktext: string, event: MouseEvent) => void): Extension {
  return EditorView.domEventHandlers({
    mousedown(event, view) {
      const wanted = event.button === 1 || (event.button === 0 && Keymap.isModifier(event, 'Mod'));
      if (!wanted) return false;
      const position = view.posAtCoords({ x: event.clientX, y: event.clientY });
      if (position === null) return false;
      const line = view.state.doc.lineAt(position);
      const linktext = wikilinkAt(line.text, position - line.from);
      if (linktext === null) return false;
      event.preventDefault();
      open(linktext, event);
      return true;
    },
  });
}
