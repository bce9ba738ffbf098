// Reads the demo's command line. It looks at no file and starts nothing.

export type DemoOptions =
  | {
      readonly kind: 'run';
      /** The person's own folder; null is a fresh copy of the demo vault. */
      readonly vault: string | null;
      readonly port: number;
      readonly openBrowser: boolean;
    }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly message: string };

export const DEMO_HELP = `Serves a page in which the built plugin runs over a real folder.

Usage: npm run demo -- [options]

  --vault DIR   use a folder of your own, edited in place; without it, a fresh
                copy of the demo vault, removed again when you stop
  --port N      listen on port N of 127.0.0.1; without it, on any free one
  --no-open     do not open the page in the default browser
  --help        show this text
`;

/** `args` are the words after the script's name. Values may follow after a space or a `=`. */
export function readDemoOptions(args: readonly string[]): DemoOptions {
  let vault: string | null = null;
  let port = 0;
  let openBrowser = true;
  const words = args.flatMap(splitAtEquals);
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    switch (word) {
      case '--help':
      case '-h':
        return { kind: 'help' };
      case '--no-open':
        openBrowser = false;
        break;
      case '--vault': {
        const folder = words[(at += 1)];
        if (folder === undefined || folder === '' || folder.startsWith('--')) {
          return wrong('--vault needs a folder, as in --vault ~/Notes.');
        }
        vault = folder;
        break;
      }
      case '--port': {
        const text = words[(at += 1)] ?? '';
        port = Number(text);
        if (!/^\d+$/.test(text) || port > 65535) {
          return wrong('--port needs a number from 0 to 65535, as in --port 8080.');
        }
        break;
      }
      default:
        return wrong(`Unknown option "${word ?? ''}".`);
    }
  }
  return { kind: 'run', vault, port, openBrowser };
}

function splitAtEquals(word: string): string[] {
  const at = word.startsWith('--') ? word.indexOf('=') : -1;
  return at === -1 ? [word] : [word.slice(0, at), word.slice(at + 1)];
}

function wrong(message: string): DemoOptions {
  return { kind: 'wrong', message: `${message} See npm run demo -- --help.` };
}
