// Where a vault's files would lie on a computer's own disk, and what a browser cannot do there.
import { normalizePath } from './paths';

export abstract class VaultAddress {
  constructor(private readonly vaultName: string) {}

  getName(): string {
    return this.vaultName;
  }

  getBasePath(): string {
    return `/vaults/${this.vaultName}`;
  }

  getFullPath(path: string): string {
    return `${this.getBasePath()}/${normalizePath(path)}`;
  }

  getFilePath(path: string): string {
    return `file://${this.getFullPath(path)}`;
  }

  getResourcePath(path: string): string {
    return `app://local${this.getFullPath(path)}`;
  }

  static readLocalFile(): Promise<ArrayBuffer> {
    return Promise.reject(new Error('A browser cannot read files outside the vault.'));
  }

  static mkdir(): Promise<void> {
    return Promise.reject(new Error('A browser cannot make folders outside the vault.'));
  }
}
