// The words by which a phase is known: `Phase 1: Setup`, `Milestone A — Setup`, `PR-1`, `第一阶段`.
import { remembered } from '../text/remembered';
import { plainText } from './inline-text';

export interface PhaseName {
  /** As written: `1`, `2.1`, `A`, `IV`, `M2`, `一`. */
  readonly number: string;
  /** What follows; the whole when nothing does. */
  readonly name: string;
}

const words =
  'phase|milestone|stage|step|task|slice|wave|sprint|unit|part|workstream|work package|iteration|increment|batch|' +
  'track|checkpoint|epic|pr|fase|marco|hito|etapa|paso|passo|meilenstein|schritt|étape|jalon|этап|фаза|шаг';
const eastern = 'フェーズ|ステップ|マイルストーン|阶段|階段|里程碑|步骤|任务|단계|마일스톤|페이즈';
const digits = String.raw`\d+(?:\.\d+)*[a-z]?`;
const hanDigits = '[一二三四五六七八九十]+';

const phasePattern = new RegExp(
  // Headings may be numbered themselves: `3. Phase 1 — Setup`; `3. Stage-1 checks` is about one.
  String.raw`^[^\p{L}\p{N}]*(?:\d+[.)]\s+(?=\p{L}+\s\S+?\s*(?:[:：—–]|$)))?(?:` +
    // `Phase 1`, `PR-1`, `Task #3`; a letter needs a gap before it: `Phases` is no phase `s`.
    String.raw`(?:${words})(?:[\s#-]*(${digits})|[\s#-]+([a-z]|[ivx]+))` +
    // `M2`, `WS-3`.
    String.raw`|((?:m|p|ws|wp)-?\d+)` +
    String.raw`|(?:${eastern})\s*(${digits}|[a-z]|${hanDigits})` +
    String.raw`|第\s*(\d+|${hanDigits})\s*(?:${eastern}|步|期)` +
    String.raw`|(\d+)\s*(?:단계|段階|阶段)` +
    String.raw`)(?![\p{L}\p{N}])[\s:：.)\]、–—-]*(.*)$`,
  'isu',
);

/** What the words of a heading, a line or a step's title say of a phase, or null when they name none. */
export const phaseNameOf = remembered((source: string): PhaseName | null => {
  const plain = plainText(source);
  const match = phasePattern.exec(plain);
  if (!match) return null;
  const groups = match.slice(1);
  const rest = groups.pop() ?? '';
  const number = groups.find((group) => group !== undefined) ?? '';
  const name = rest.replace(/^[(（]([^)）]*)[)）](?=[:：]|$)/, '$1').trim();
  return { number, name: name === '' ? plain : name };
});

const phasesPattern =
  /^[^\p{L}]*(?:(?:work |implementation |delivery )?(?:milestones|phases|stages)|里程碑|阶段|阶段计划|マイルストーン|フェーズ|마일스톤|단계|meilensteine|phasen|marcos|hitos|fases|etapas|jalons|étapes|этапы|вехи)[^\p{L}]*(?:[(（][^)）]*[)）][^\p{L}]*)?$/iu;

/** Whether the title of a section says that it lists phases, which then need not say so themselves. */
export function namesPhases(title: string): boolean {
  return phasesPattern.test(title);
}
