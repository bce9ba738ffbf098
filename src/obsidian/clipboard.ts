// Puts things on the clipboard. Never reads it.
import { guard, inform } from './notices';

/** Copies `text`, then says `done`; or why it could not. */
export function copyText(text: string, done: string): void {
  guard('Copying', async () => {
    await activeWindow.navigator.clipboard.writeText(text);
    inform(done);
  });
}

/** Copies the PNG that `make` makes, then says `done`; or why it could not. */
export function copyPicture(make: () => Promise<Blob>, done: string): void {
  guard('Copying', async () => {
    const picture = await make();
    await activeWindow.navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    inform(done);
  });
}
