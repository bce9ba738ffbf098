// What plugins offer to the world outside the window: links of the form obsidian://ACTION, the command line, and hover sources.
import type * as O from 'obsidian';

interface CliCommand {
  readonly description: string;
  readonly flags: O.CliFlags | null;
  readonly handler: O.CliHandler;
}

export class OutsideHandlers {
  readonly protocol = new Map<string, O.ObsidianProtocolHandler>();
  readonly cli = new Map<string, CliCommand>();
  readonly hoverSources = new Map<string, O.HoverLinkSource>();

  /** As if the link `obsidian://ACTION?…` had been followed; false when nobody handles it. */
  openUri(parameters: O.ObsidianProtocolData): boolean {
    const handler = this.protocol.get(parameters.action);
    if (handler === undefined) return false;
    void handler(parameters);
    return true;
  }

  /** The words a command prints; rejects as the handler does, and for an unknown command. */
  async runCli(command: string, data: O.CliData): Promise<string> {
    const found = this.cli.get(command);
    if (found === undefined) throw new Error(`Unknown command "${command}".`);
    return found.handler(data);
  }
}
