// Hears of changes in hidden folders: by the event that the app fires for every file, where it fires it, and
// when its window comes back to the front, where it does not. Looks at no file.
import { type App, Component, type Events } from 'obsidian';

export interface HiddenListener {
  /** Whether anybody wants to hear of the path; asked for every change in the vault. */
  readonly isWatched: (path: string) => boolean;
  /** Told of the paths that changed, gathered for a moment. */
  readonly onChanged: (paths: readonly string[]) => void;
  /** Told when the user comes back to the app, after whatever was done elsewhere. */
  readonly onReturn: () => void;
}

/** How long changes are gathered, ms. */
const GATHERING_MS = 150;

export class HiddenWatch extends Component {
  private readonly changed = new Set<string>();
  private timer = 0;

  constructor(
    private readonly app: App,
    private readonly listener: HiddenListener,
  ) {
    super();
  }

  override onload(): void {
    // Not among the declared events. The app fires it for hidden files too, on most systems.
    const vault: Events = this.app.vault;
    this.registerEvent(vault.on('raw', (path) => this.onRaw(path)));
    this.registerDomEvent(window, 'focus', () => this.listener.onReturn());
    this.registerDomEvent(document, 'visibilitychange', () => {
      // Phones have no windows to focus.
      if (!document.hidden) this.listener.onReturn();
    });
  }

  override onunload(): void {
    window.clearTimeout(this.timer);
  }

  private onRaw(path: unknown): void {
    if (typeof path !== 'string' || !this.listener.isWatched(path)) return;
    this.changed.add(path);
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      const paths = [...this.changed];
      this.changed.clear();
      this.listener.onChanged(paths);
    }, GATHERING_MS);
  }
}
