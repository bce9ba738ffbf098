// The commands that make links between plans, steps and decisions, and new plans out of parts of others; and what is
// suggested while one types a link. What cannot be done with a hidden plan is there as well, and says so.
import type { Plugin } from 'obsidian';
import { askForFollowUp } from './follow-up-plan';
import { askToExtract } from './extract-steps';
import { addLedgerCommands } from './ledger-note';
import { linkPlan, unlinkPlan } from './link-plan';
import { noteCommand } from './note-command';
import { citeDecision, supersedeOther } from './other-decisions';
import { addPlanLinkSuggest } from './plan-link-suggest';
import type { PlanMenuParts } from './plan-menu';
import type { PlanReader } from './plan-reader';
import { copyStepLink, dependOnStep } from './step-links';
import { traceFromEntry } from './trace-prompt';

export function addLinkCommands(
  plugin: Plugin,
  parts: PlanMenuParts,
  reader: Pick<PlanReader, 'read'>,
): void {
  addLedgerCommands(plugin, parts.workbench, reader);
  const { workbench } = parts;
  addPlanLinkSuggest(plugin, workbench);
  const add = noteCommand(plugin, workbench);
  add('link-plan', 'Link plan…', 'link', (note) => linkPlan(workbench, note));
  add('unlink-plan', 'Unlink plan…', 'unlink', (note) => unlinkPlan(workbench, note));
  add('supersede-decision', 'Supersede a decision of another plan…', 'replace', (note) =>
    supersedeOther(workbench, note),
  );
  add('cite-decision', 'Cite a decision…', 'quote', (note) => citeDecision(workbench, note));
  add('trace-entry', 'Link entry to what it led to…', 'git-branch', (note) =>
    traceFromEntry(workbench, note),
  );
  add('copy-step-link', 'Copy link to step…', 'clipboard-copy', (note) =>
    copyStepLink(workbench, note),
  );
  add('depend-on-step', 'Depend on a step of another plan…', 'git-pull-request-arrow', (note) =>
    dependOnStep(workbench, note),
  );
  add('extract-steps', 'Extract steps into a new plan…', 'scissors', (note) =>
    askToExtract(parts, note, null),
  );
  add('follow-up-plan', 'Follow-up plan…', 'forward', (note) => askForFollowUp(workbench, note));
}
