// Writes the layout into the folder of settings as the app does, and restores it at the start. What cannot be read is ignored.
import type { App } from '../app';
import { debounce } from '../debounce';
import { isStoredLayout } from './stored-layout';

const FILE = 'workspace.json';
const WAIT_MS = 500;

/** Resolves to whether there was a layout to restore. To be called once, before the layout is ready. */
export async function restoreLayout({ vault, workspace }: App): Promise<boolean> {
  const path = `${vault.configDir}/${FILE}`;
  if (!(await vault.adapter.exists(path))) return false;
  const layout: unknown = JSON.parse(await vault.adapter.read(path));
  if (!isStoredLayout(layout)) return false;
  await workspace.changeLayout(layout);
  return true;
}

/** From now on. */
export function keepLayout({ vault, workspace }: App): void {
  const { adapter, configDir } = vault;
  const write = async (): Promise<void> => {
    if (!(await adapter.exists(configDir))) await adapter.mkdir(configDir);
    await adapter.write(`${configDir}/${FILE}`, JSON.stringify(workspace.getLayout()));
  };
  const save = debounce(
    () => void write().catch((error: unknown) => console.error(error)),
    WAIT_MS,
    true,
  );
  for (const event of ['layout-change', 'active-leaf-change', 'layout-save-asked'])
    workspace.on(event, () => void save());
}
