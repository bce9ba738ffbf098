// A note's text → the plan it says. The one entry of the reader; never throws, whatever the text.
import { rememberedOf } from '../text/remembered';
import { contains, sliceOf } from '../text/span';
import type { Dialect, Metadata, Plan } from '../plan/plan';
import { sectionOf, type Section, type SectionKind } from '../plan/section';
import { joinPhases } from './join-phases';
import { KeptParts } from './kept-parts';
import type { NoteBlocks } from './note-blocks';
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
import { keepReading, likestReading, sameReading } from './reading-memory';
import { readSections } from './read-sections';
import { readSteps, type UnjoinedStep } from './read-steps';
import { readSummary, readTitle } from './read-title';

/**
 * Reads `text`, the whole of a note. All spans are UTF-16 offsets into it. A note that is no plan is read
 * all the same, with `isPlan` false. `path` is the note's in its vault, which tells of plans by their folder, of
 * templates and of conflict copies; '' when it is not known.
 */
export function parsePlan(text: string, path = ''): Plan {
  const same = sameReading(text, path);
  if (same) {
    keepReading(same, same);
    return same.plan;
  }
  const like = likestReading(text);
  const frontmatter = readFrontmatter(text);
  const region = readRegion(text, frontmatter, like);
  const { body, blocks, read, problems: places } = region;
  const kept = new KeptParts(blocks, read, like?.reading ?? null);
  const sections = readSections(text, blocks, body.to);
  const title = readTitle(text, blocks);
  const bodyFields = readBodyFields(text, blocks, sections, title?.span ?? null);
  const metadata = readMetadata(text, frontmatter, bodyFields);
  const phases = readPhases(text, blocks, sections, body.to, kept);
  const inPlan = isPlan(text, path, frontmatter, blocks, kept);
  const unjoined = readSteps(text, blocks, sections, inPlan, kept);
  const steps = joinPhases(unjoined, phases, kept);
  const lists = sections.map((section) =>
    kept.part(`lists ${section.kind}`, section.span, () => listsIn(text, blocks, [section])),
  );
  const reading: Omit<Plan, 'problems'> = {
    isPlan: inPlan,
    title: title?.words ?? titleProperty(frontmatter),
    titleSpan: title?.span ?? null,
    dialect: dialectOf(text, metadata, sections, unjoined),
    body,
    metadata,
    status: readStatus(metadata, frontmatter, steps),
    summary: readSummary(text, blocks, sections),
    sections,
    phases,
    steps,
    decisions: ofSection('decisions', readDecisions),
    discoveries: ofSection('discoveries', readDiscoveries),
    criteria: readCriteria(text, blocks, sections, kept),
    outcomes: lists.flatMap(({ outcomes }) => outcomes),
    risks: lists.flatMap(({ risks }) => risks),
    questions: lists.flatMap(({ questions }) => questions),
    nextSteps: lists.flatMap(({ nextSteps }) => nextSteps),
    handoff: lists.flatMap(({ handoff }) => handoff),
    links: readLinks(text, frontmatter, blocks, bodyFields, kept),
    claims: readClaims(text, blocks, sections, kept),
  };
  const problems = [...places, ...readProblems({ text, frontmatter, kept, plan: reading })];
  const plan: Plan = { ...reading, problems };
  const { parts, conclusions } = kept;
  if (read) keepReading({ text, path, plan, read, parts, conclusions }, like?.reading ?? null);
  return plan;

  /** What `read` finds in the section of `kind`. */
  function ofSection<T>(kind: SectionKind, read: ReadOfSections<T>): readonly T[] {
    const section = sectionOf(sections, kind);
    if (!section) return [];
    return kept.part(kind, section.span, () => read(text, blocks, [section]));
  }
}

/** What the sections list that is neither step nor entry of a log; each section says what it says by itself. */
function listsIn(text: string, blocks: NoteBlocks, sections: readonly Section[]) {
  return {
    outcomes: readOutcomes(text, blocks, sections),
    risks: readRisks(text, blocks, sections),
    questions: readQuestions(text, blocks, sections),
    nextSteps: readNextSteps(text, blocks, sections),
    handoff: readHandoff(text, blocks, sections),
  };
}

/** A reader that looks at each of the sections alone. */
type ReadOfSections<T> = (
  text: string,
  blocks: NoteBlocks,
  sections: readonly Section[],
) => readonly T[];

/** The title that a note without a heading for it has in its properties. */
function titleProperty(frontmatter: Frontmatter | null): string | null {
  const title = frontmatter?.values['title'];
  return typeof title === 'string' && title !== '' ? title : null;
}

/** "This ExecPlan is a living document", in the translations that were met. */
const livingDocument =
  /\bliving (?:document|design|(?:exec(?:ution)? )?plan|execplan)\b|\bdocumento vivo\b|\bdocument vivant\b|\blebendes dokument\b|живой документ|活文档|动态文档|リビングドキュメント|生きた(?:文書|ドキュメント)/i;

const tagInWords = /(?:^|\s)(#[\p{L}\p{N}_/-]+)/gu;

function isPlan(
  text: string,
  path: string,
  frontmatter: Frontmatter | null,
  blocks: NoteBlocks,
  kept: KeptParts,
): boolean {
  const headings = blocks.headings.map(({ words, level }) => ({
    heading: sliceOf(text, words),
    level,
  }));
  const opening = blocks.from(0, 8);
  const saysSo = kept.part('living', { from: 0, to: opening.at(-1)?.span.to ?? 0 }, () =>
    opening.some(({ span }) => livingDocument.test(sliceOf(text, span))),
  );
  const property = frontmatter?.values['tags'] ?? frontmatter?.values['tag'] ?? [];
  const inBody = kept.facts('tags', (found) =>
    found.flatMap((block) =>
      block.kind === 'paragraph'
        ? [...sliceOf(text, block.span).matchAll(tagInWords)].map((match) => match[1] ?? '')
        : [],
    ),
  );
  const note = {
    path,
    headings,
    frontmatter: frontmatter?.values ?? null,
    tags: [...(typeof property === 'string' ? property.split(/[\s,]+/) : property), ...inBody],
  };
  return isPlanCandidate(note, saysSo ? 1 : 0);
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
  return isMetadata || areNumbered(text, steps) ? 'skill' : 'codex';
}

const areNumbered = rememberedOf((text: string, steps: readonly UnjoinedStep[]) =>
  steps.some(({ step }) => /(?:\*\*|__)step[ \t]+\d/i.test(sliceOf(text, step.line))),
);
