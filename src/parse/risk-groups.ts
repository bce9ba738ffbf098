// Which parts of a plan list its risks and which its open questions.
import type { Section } from '../plan/section';
import { saysClosed } from './item-words';
import { namedGroups, type NamedGroup } from './named-groups';
import type { NoteBlocks } from './note-blocks';

/** `either`: one thing is told from the other by its words. `neither`: assumptions, metrics and the like. */
export type RiskGroupKind =
  'risks' | 'questions' | 'closed risks' | 'closed questions' | 'either' | 'neither';

const risk = /\b(?:risks?|threats?|concerns|blockers?)\b|风险|リスク|위험|리스크|риск|阻塞/i;
const question =
  /\b(?:questions?|unknowns|open (?:issues|points))\b|问题|質問|未解決|未决|질문|вопрос/i;
const neither =
  /\b(?:success metrics?|metrics|assumptions?|dependencies|constraints|criteria|next steps?)\b|假设|指标|前提/i;
const settled = /^[^\p{L}]*(?:resolved|answered)\b/iu;
const entryHeading = /^[^\p{L}]*(?:risk|question)(?:\s*[#\d]|[:：]\s*\S)/iu;

/** What the line or heading `words` lists; null when it does not say. */
export function riskKindOf(words: string): RiskGroupKind | null {
  const isRisk = risk.test(words);
  const isQuestion = question.test(words);
  if (isRisk && isQuestion) return 'either';
  if (isRisk) return saysClosed(words) ? 'closed risks' : 'risks';
  if (isQuestion || settled.test(words))
    return saysClosed(words) ? 'closed questions' : 'questions';
  return neither.test(words) ? 'neither' : null;
}

/** The groups of all sections about risks and questions. A single risk under a heading of its own stays in its group. */
export function riskGroups(
  text: string,
  blocks: NoteBlocks,
  sections: readonly Section[],
): readonly NamedGroup<RiskGroupKind>[] {
  return sections
    .filter((section) => section.kind === 'risks')
    .flatMap((section) =>
      namedGroups(
        text,
        blocks.within(section.body),
        riskKindOf(section.title) ?? 'either',
        groupKindOf,
      ),
    );
}

/** `### Question 3: …` and `### Risk: the key is lost` are entries, not names of groups. */
function groupKindOf(words: string): RiskGroupKind | null {
  return entryHeading.test(words) ? null : riskKindOf(words);
}

/** Whether words that may be a risk or a question ask. */
export function isQuestion(words: string): boolean {
  return /[❓❔]|[?？](?:[\s*_~"”)]|[:：]|$)/u.test(words);
}
