// Icons by name: Lucide's, the app's older names for some of them, and those a plugin adds.
import * as lucide from 'lucide';

const OLDER_NAMES: Readonly<Record<string, string>> = {
  dice: 'dice-5',
  cross: 'x',
  gear: 'settings',
  trash: 'trash-2',
  checkmark: 'check',
  edit: 'square-pen',
  'check-in-circle': 'circle-check',
  'calendar-with-checkmark': 'calendar-check',
  'magnifying-glass': 'search',
  'alert-circle': 'circle-alert',
  'check-circle': 'circle-check',
  'check-circle-2': 'circle-check',
  'check-square': 'square-check',
  'help-circle': 'circle-question-mark',
  'alert-triangle': 'triangle-alert',
  'plus-circle': 'circle-plus',
  'more-horizontal': 'ellipsis',
  'more-vertical': 'ellipsis-vertical',
  'bar-chart': 'chart-no-axes-column',
  'bar-chart-2': 'chart-no-axes-column',
  'gantt-chart': 'chart-no-axes-gantt',
  'gantt-chart-square': 'square-chart-gantt',
  'kanban-square': 'square-kanban',
  'code-2': 'code-xml',
  'x-circle': 'circle-x',
  'pause-circle': 'circle-pause',
  'play-circle': 'circle-play',
  'stop-circle': 'circle-stop',
  'dot-circle': 'circle-dot',
  'sidebar-left': 'panel-left',
  'sidebar-right': 'panel-right',
};

const added = new Map<string, string>();
const known = new Map<string, lucide.IconNode>();
for (const [name, node] of Object.entries(lucide.icons)) known.set(kebab(name), node);

function kebab(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([a-zA-Z])([0-9])/g, '$1-$2')
    .toLowerCase();
}

/** `content` is SVG drawn in a box of 100 by 100. */
export function addIcon(id: string, content: string): void {
  added.set(id, content);
}

export function removeIcon(id: string): void {
  added.delete(id);
}

export function getIconIds(): string[] {
  return [...[...known.keys()].map((name) => `lucide-${name}`), ...added.keys()];
}

/** A new element each time; null for an unknown name. */
export function getIcon(id: string): SVGSVGElement | null {
  const own = added.get(id);
  if (own !== undefined) {
    const source = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" class="svg-icon" width="100" height="100" fill="none" stroke="currentColor">${own}</svg>`;
    const parsed = new DOMParser().parseFromString(source, 'image/svg+xml').documentElement;
    return parsed instanceof SVGSVGElement ? document.importNode(parsed, true) : null;
  }
  const name = id.replace(/^lucide-/, '');
  const node = known.get(name) ?? known.get(OLDER_NAMES[name] ?? '');
  if (node === undefined) return null;
  const svg = lucide.createElement(node);
  svg.setAttribute('class', `svg-icon lucide-${name}`);
  return svg instanceof SVGSVGElement ? svg : null;
}

/** Leaves the element as it is when the name is unknown. */
export function setIcon(parent: HTMLElement, id: string): void {
  const icon = getIcon(id);
  if (icon !== null) parent.replaceChildren(icon);
}
