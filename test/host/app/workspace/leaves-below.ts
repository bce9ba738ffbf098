// The tabs of a part of the layout, in the order in which they stand.
import { WorkspaceParent, type WorkspaceItem } from './workspace-item';
import { WorkspaceLeaf } from './workspace-leaf';

export function leavesBelow(item: WorkspaceItem): WorkspaceLeaf[] {
  if (item instanceof WorkspaceLeaf) return [item];
  if (!(item instanceof WorkspaceParent)) return [];
  return item.children.flatMap((child) => leavesBelow(child));
}
