// How success criteria are announced, by a heading or by a line above a list. Adding a language is adding names.

/** Source of a pattern for the names in other languages than English; for the flags `iu`. */
const translatedCriteria =
  '(?:验收|成功|完成)(?:标准|条件|判据)|验收清单|完成定义|受け入れ(?:基準|条件)|受入(?:基準|条件)|(?:完了|成功)(?:基準|条件)|(?:수락|수용|인수|완료|성공) ?(?:기준|조건)|' +
  '(?:akzeptanz|abnahme|erfolgs)kriterien|criterios de (?:aceptaci[oó]n|[eé]xito)|crit[eé]rios de (?:aceita[cç][aã]o|aceite|sucesso)|' +
  "crit[eè]res d(?:e succ[eè]s|[’' ]acceptation)|критерии (?:при[её]мки|готовности|успеха)";

/** What the column of a table is called that says what must hold. */
export const criterionLabels = {
  title: 'criterion|criteria|acceptance criterion|success criterion|标准|基準|기준|критерий'.split(
    '|',
  ),
  date: [],
};

const criteriaName = new RegExp(
  String.raw`^[^\p{L}\p{N}]*(?:\d+(?:\.\d+)*[.)]?\s+)?(?:(?:(?:success|acceptance|completion|exit|done) )?criteria(?!\p{L})|` +
    String.raw`definition of done(?!\p{L})|done when(?!\p{L})|(?:acceptance|acceptation|aceptación|aceitação|abnahme|验收)[^\p{L}\p{N}]*$|${translatedCriteria})`,
  'iu',
);

/** Whether a heading or a line says that criteria follow: `Success criteria:`, `## Definition of Done`, `验收标准`. */
export function namesCriteria(words: string): boolean {
  return criteriaName.test(words);
}

/** What a line that ends in a colon speaks of when criteria follow it. */
const ofAcceptance = new RegExp(
  String.raw`(?:^|[^\p{L}])(?:acceptance|accepted|must (?:all )?(?:be true|hold)|(?:complete|done|finished) (?:only )?(?:when|if))(?!\p{L})|` +
    '验收|(?:以下|下列|次の|다음) ?(?:条件|조건)|受け入れ|수용|수락|при[её]мк|aceptaci[oó]n|aceita[cç][aã]o|aceite|abnahme|acceptation',
  'iu',
);

/** Whether a line announces what must hold without naming criteria: `It is complete when:`. */
export function announcesCriteria(line: string): boolean {
  return /[:：]$/.test(line) && ofAcceptance.test(line);
}

/** Whether the title of a section speaks of acceptance: `Validation and Acceptance`. */
export function speaksOfAcceptance(title: string): boolean {
  return ofAcceptance.test(title);
}
