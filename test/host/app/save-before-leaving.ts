// Saves what is typed when the page goes out of sight, and asks before it is closed with unsaved text.
import type { App } from './app';
import { TextFileView } from './workspace/text-file-view';
import { Tasks } from './workspace/tasks';

export function saveBeforeLeaving(app: App): void {
  const dirty = (): TextFileView[] => {
    const views: TextFileView[] = [];
    app.workspace.iterateAllLeaves(({ view }) => {
      if (view instanceof TextFileView && view.isDirty) views.push(view);
    });
    return views;
  };
  const save = (): Promise<unknown> => Promise.all(dirty().map((view) => view.save()));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden')
      save().catch((error: unknown) => console.error(error));
  });
  window.addEventListener('beforeunload', (event) => {
    const tasks = new Tasks();
    app.workspace.trigger('quit', tasks);
    if (dirty().length === 0 && tasks.isEmpty()) return;
    // The browser asks the person; meanwhile the text is written.
    event.preventDefault();
    Promise.all([save(), tasks.promise()]).catch((error: unknown) => console.error(error));
  });
}
