// What the words of a plan's status mean, in the languages of its names. Must not look where the words stand.
import type { PlanStatus } from '../plan/status';

/** Words of a plan's status. Of several in one text the first counts: `Done, ready for review` is complete. */
const statusWords: readonly (readonly [PlanStatus, RegExp])[] = [
  [
    'draft',
    /\b(?:draft|proposed|proposal|planned|planning|not (?:yet )?(?:started|begun|implemented)|pending|todo|queued|backlog|ready(?! (?:for review|to (?:merge|ship|release|deploy)))|approved|accepted)\b|草稿|未开始|未着手|待开始|待实施|待办|规划中|计划中|計画中|下書き|대기|예정|초안|시작 전|черновик|не начат|запланирован|borrador|rascunho|pendient|pendente|entwurf|geplant|brouillon/i,
  ],
  [
    'abandoned',
    /\b(?:abandoned|superseded|cancell?ed|dropped|rejected|withdrawn|deferred|obsolete)\b|废弃|已取消|已废弃|中止|暂缓|破棄|취소|폐기|отмен[её]н|cancelad[oa]|abandonad[oa]|abgebrochen|verworfen|abandonné|annulé/i,
  ],
  [
    'blocked',
    /\b(?:blocked|on[ -]hold|paused|stalled|waiting)\b|🔴|阻塞|搁置|暂停|ブロック|保留|보류|заблокирован|приостановлен|bloquead[oa]|blockiert|bloqué/i,
  ],
  [
    'in progress',
    /\b(?:in[ -]?progress|in[ -]flight|active|ongoing|started|executing|wip|implementing|in review|ready (?:for review|to (?:merge|ship|release|deploy))|(?:mostly|nearly|almost|largely) (?:complete|done|finished|implemented)|incomplete|not (?:yet )?(?:complete|done|finished)|partial(?:ly)?)\b|🟡|🚧|进行中|進行中|实施中|开发中|执行中|推进中|未完成|部分完成|作業中|実装中|対応中|진행 ?중|작업 ?중|구현 ?중|в работе|в процессе|не (?:заверш[её]н|выполнен)|en progreso|en curso|em andamento|em progresso|in arbeit|en cours/i,
  ],
  [
    'complete',
    /\b(?:completed?|done|shipped|implemented|finished|closed|merged|landed|released|delivered)\b|🟢|✅|完成|完了|実装済|已实现|已交付|已关闭|완료|выполнен|заверш[её]н|реализован|completad[oa]|terminad[oa]|finalizad[oa]|(?:en)?cerrad[oa]|закрыт|conclu[ií]d[oa]|abgeschlossen|erledigt|fertig|umgesetzt|terminé|achevé/i,
  ],
];

/** Any of them. */
const everyStatus = new RegExp(statusWords.map(([, { source }]) => source).join('|'), 'gi');

/** `words` without those that name a status of a plan. */
export function withoutStatuses(words: string): string {
  return words.replace(everyStatus, ' ');
}

/** `Phases 1–3 complete`: a part is done, not the plan. */
const partDone =
  /\b(?:phases?|milestones?|stages?|steps?|slices?|parts?|waves?|sprints?|tasks?)\s+\d[\d.]*(?:\s*(?:[-–—,&+/·]|and|to|through)\s*\d[\d.]*){0,9}(?:\s+(?:is|are))?:?\s+(?:completed?|done|shipped|implemented|finished|merged|landed|delivered)\b/gi;

/** `3/4 done`, `60 % complete`: how much is done, of all or of a hundred. */
const shareDone =
  /^[^\p{L}\p{N}]*(\d+)[ \t]*(?:(?:\/|(?:out )?of)[ \t]*(\d+)|%)(?:[ \t]+(?:steps|tasks|phases|milestones|items))?[ \t]+(?:completed?|done|finished|implemented)\b/iu;

/** `~~Draft~~` is what it was before. */
const struck = /~~[^~\r\n]+~~/g;

/** What a status says; null when its words are not known or, as in a template, several are offered. */
export function planStatusOf(words: string): PlanStatus | null {
  const left = words.replace(struck, ' ');
  const whole = firstStatus(left);
  if (whole === null && left !== words) return firstStatus(words);
  if (whole !== 'complete') return whole;
  const [share, done, all] = shareDone.exec(left) ?? [];
  if (share !== undefined && Number(done) < Number(all ?? 100)) {
    return Number(done) === 0 ? 'draft' : 'in progress';
  }
  const rest = left.replace(partDone, '');
  if (rest === left) return whole;
  const others = firstStatus(rest);
  // `Phase 1 complete, Phase 2 not started` is a plan under way.
  return others === 'draft' ? 'in progress' : (others ?? whole);
}

function firstStatus(words: string): PlanStatus | null {
  const found = statusWords.flatMap(([status, pattern]) => {
    const index = pattern.exec(words)?.index;
    return index === undefined ? [] : [{ status, index }];
  });
  // `🟡 In Progress | 🟢 Complete | 🔴 Blocked` offers a choice.
  if (words.includes('|') && found.length > 1) return null;
  const [first, ...others] = found;
  return first
    ? others.reduce((best, one) => (one.index < best.index ? one : best), first).status
    : null;
}
