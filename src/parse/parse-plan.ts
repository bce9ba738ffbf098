// A note's text → the plan it says. The one entry of the reader; never throws, whatever the text.
import { contains, sliceOf } from '../text/span';
import type { Dialect, Metadata, Plan } from '../plan/plan';
import { sectionOf, type Section } from '../plan/section';
import type { Block } from './block';
import { joinPhases } from './join-phases';
import { isPlanCandidate } from './plan-detection';
import { readRegion } from './plan-region';
import { readClaims } from './read-claims';
import { readCriteria } from './read-criteria';
import { readDecisions } from './read-decisions';
import { readDiscoveries } from './read-discoveries';
import { readFrontmatter, type Frontmatter } from './read-frontmatter';
import { readLinks } from './read-links';
import { readBodyFields, readMetadata, readStatus } from './read-metadata';
import { readHandoff, readNextSteps } from './read-next-steps';
import { readOutcomes } from './read-outcomes';
import { readPhases } from './read-phases';
import { readProblems } from './read-problems';
import { readQuestions } from './read-questions';
import { readRisks } from './read-risks';
import { headingsOf, readSections } from './read-sections';
import { readSteps, type UnjoinedStep } from './read-steps';
import { readSummary, readTitle } from './read-title';

/**
 * Reads `text`, the whole of a note. All spans are UTF-16 offsets into it. A note that is no plan is read
 * all the same, with `isPlan` false. The path is not known here, so signals that lie in it do not count.
 */
export function parsePlan(text: string): Plan {
  const frontmatter = readFrontmatter(text);
  const { body, blocks, problems: places } = readRegion(text, frontmatter);
  const sections = readSections(text, blocks, body.to);
  const bodyFields = readBodyFields(text, blocks, sections);
  const metadata = readMetadata(text, frontmatter, bodyFields);
  const phases = readPhases(text, blocks, sections, body.to);
  const unjoined = readSteps(text, blocks, sections);
  const steps = joinPhases(unjoined, phases);
  const title = readTitle(text, blocks);
  const reading: Omit<Plan, 'problems'> = {
    isPlan: isPlan(text, frontmatter, blocks),
    title: title?.words ?? null,
    titleSpan: title?.span ?? null,
    dialect: dialectOf(text, metadata, sections, unjoined),
    body,
    metadata,
    status: readStatus(metadata, frontmatter, steps),
    summary: readSummary(text, blocks, sections),
    sections,
    phases,
    steps,
    decisions: readDecisions(text, blocks, sections),
    discoveries: readDiscoveries(text, blocks, sections),
    criteria: readCriteria(text, blocks, sections),
    outcomes: readOutcomes(text, blocks, sections),
    risks: readRisks(text, blocks, sections),
    questions: readQuestions(text, blocks, sections),
    nextSteps: readNextSteps(text, blocks, sections),
    handoff: readHandoff(text, blocks, sections),
    links: readLinks(text, frontmatter, blocks, bodyFields),
    claims: readClaims(text, blocks, sections),
  };
  return {
    ...reading,
    problems: [...places, ...readProblems({ text, frontmatter, blocks, plan: reading })],
  };
}

/** "This ExecPlan is a living document", in the translations that were met. */
const livingDocument =
  /\bliving (?:document|design)\b|\bdocumento vivo\b|\bdocument vivant\b|\blebendes dokument\b|живой документ|活文档|动态文档|リビングドキュメント|生きた(?:文書|ドキュメント)/i;

function isPlan(text: string, frontmatter: Frontmatter | null, blocks: readonly Block[]): boolean {
  const headings = headingsOf(blocks).map(({ words, level }) => ({
    heading: sliceOf(text, words),
    level,
  }));
  const opening = blocks.slice(0, 8).map(({ span }) => sliceOf(text, span));
  const property = frontmatter?.values['tags'] ?? frontmatter?.values['tag'] ?? [];
  const inBody = blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [...sliceOf(text, block.span).matchAll(/(?:^|\s)(#[\p{L}\p{N}_/-]+)/gu)].map(
          (match) => match[1] ?? '',
        )
      : [],
  );
  const note = {
    path: '',
    headings,
    frontmatter: frontmatter?.values ?? null,
    tags: [...(typeof property === 'string' ? property.split(/[\s,]+/) : property), ...inBody],
  };
  return isPlanCandidate(note, opening.some((words) => livingDocument.test(words)) ? 1 : 0);
}

/** The skill's when the note has its metadata section or steps written `**Step 1**`; else PLANS.md's. */
function dialectOf(
  text: string,
  metadata: Metadata,
  sections: readonly Section[],
  steps: readonly UnjoinedStep[],
): Dialect {
  const section = sectionOf(sections, 'metadata');
  const isMetadata =
    section !== null &&
    /metadata/i.test(section.title) &&
    metadata.fields.some((field) => contains(section.body, field.span));
  const numbered = steps.some(({ step }) =>
    /(?:\*\*|__)step[ \t]+\d/i.test(sliceOf(text, step.line)),
  );
  return isMetadata || numbered ? 'skill' : 'codex';
}
