// Which class draws which type of view, and which type of view opens which kind of file.
import type { View } from './view';
import type { WorkspaceLeaf } from './workspace-leaf';

export type ViewCreator = (leaf: WorkspaceLeaf) => View;

export class ViewRegistry {
  private readonly creators = new Map<string, ViewCreator>();
  private readonly types = new Map<string, string>();

  /** Throws when the type is taken. */
  register(type: string, create: ViewCreator): void {
    if (this.creators.has(type))
      throw new Error(`Attempting to register an existing view type "${type}"`);
    this.creators.set(type, create);
  }

  unregister(type: string): void {
    this.creators.delete(type);
  }

  /** Throws, before anything is registered, when one of the extensions is taken. */
  registerExtensions(extensions: readonly string[], type: string): void {
    const taken = extensions.find((extension) => this.types.has(extension));
    if (taken !== undefined)
      throw new Error(`Attempting to register an existing file extension "${taken}"`);
    for (const extension of extensions) this.types.set(extension, type);
  }

  unregisterExtensions(extensions: readonly string[]): void {
    for (const extension of extensions) this.types.delete(extension);
  }

  /** Whether somebody has registered a view for files with this extension. */
  opens(extension: string): boolean {
    return this.types.has(extension);
  }

  creatorOf(type: string): ViewCreator | null {
    return this.creators.get(type) ?? null;
  }

  /** The type of view for files with this extension; text for those that nobody has registered. */
  typeOf(extension: string): string {
    return this.types.get(extension) ?? 'markdown';
  }
}
