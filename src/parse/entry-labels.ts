// The labels under which entries of decisions, discoveries, risks and questions keep their fields, in any case.

/** The labels in `line`, apart by `|`. */
const words = (line: string): readonly string[] => line.split('|');

const dateWords = words('date|when|timestamp|time|日期|日付|日時|날짜|fecha|datum|дата');

/** Who decided, and when, under one label. */
const dateAndAuthor = words(
  'date/author|author/date|日期/作者|日付/作成者|日付/著者|日付/担当|날짜/작성자|fecha/autor|data/autor|datum/autor|дата/автор',
);

export const decisionLabels = {
  title: words(
    'decision|决定|决策|決定|判断|결정|decisión|decisão|decisao|entscheidung|décision|решение',
  ),
  rationale: words(
    'rationale|reason|reasoning|why|because|justification|理由|原因|根拠|근거|이유|razón|motivo|justificación|justificativa|begründung|begruendung|raison|обоснование|основание|причина',
  ),
  alternatives: words(
    'alternatives considered|alternatives|alternative|options considered|options|备选方案|替代方案|代替案|대안|alternativas|alternativen|альтернативы',
  ),
  tradeOffs: words('trade-offs|tradeoffs|trade-off|tradeoff|trade offs|权衡|取舍'),
  decidedBy: [...words('decided by|author|by|owner|decider|作者|决策人'), ...dateAndAuthor],
  date: [...dateWords, ...dateAndAuthor],
};

export const discoveryLabels = {
  title: words(
    'observation|discovery|surprise|finding|found|发现|观察|発見|観察|観測|관찰|발견|observación|observação|beobachtung|наблюдение|открытие',
  ),
  what: words('what|what happened|details|detail|description'),
  whyItMatters: words(
    'why it matters|why|impact|implication|implications|consequence|影响|影響|영향|влияние',
  ),
  actionTaken: words('action taken|action|actions|resolution|response|fix|措施|対応'),
  evidence: words(
    'evidence|proof|data|source|证据|証拠|根拠|증거|근거|evidencia|evidência|beleg|nachweis|preuve|доказательство|доказательства|подтверждение',
  ),
  date: [...dateWords, ...dateAndAuthor],
};

export const riskLabels = {
  title: words('risk|threat|concern|blocker|风险|リスク|위험|위험 요소|리스크|riesgo|risco|risiko'),
  description: words('description|details|consequence|impact|why|影响|影響|描述'),
  mitigation: words(
    'mitigation|mitigations|mitigation strategy|mitigate|response|action|contingency|countermeasure|缓解|缓解措施|对策|应对|应对措施|対策|対応|완화|완화 방안|대응|대응 방안|대책|mitigación|mitigação',
  ),
  status: words('status|state|状态|状態'),
  date: words('date|日期|日付'),
};

export const questionLabels = {
  title: words('question|open question|q|问题|質問|질문'),
  context: words('context|why it matters|why|background|impact|notes|current|背景'),
  answer: words('answer|answered|resolution|resolved|decision|decided|结论|回答|答案|結論'),
  status: words('status|state|状态|状態'),
  date: words('date|日期|日付'),
};

/** Labels that belong to either kind of entry and have no meaning of their own here. */
const commonLabels: readonly string[] = [
  'status',
  'context',
  'consequences',
  'notes',
  'note',
  'impact',
  'evidence',
  'scope',
  'supersedes',
  'superseded by',
  'led to',
  'answers',
  'related',
  'files',
  'follow-up',
  'next',
];

export type EntryLabels = Readonly<Record<'title' | 'date', readonly string[]>> &
  Readonly<Record<string, readonly string[]>>;

/** `Date / Author` as it stands in the lists above. */
function keyOf(label: string): string {
  return label.toLowerCase().replace(/\s*[/／]\s*/g, '/');
}

/** Whether `label` names who decided and when in one. */
export function isDateAndAuthor(label: string): boolean {
  return dateAndAuthor.includes(keyOf(label));
}

/** Whether `label` names the date of an entry of this kind, perhaps with who decided. */
export function isDateLabel(labels: EntryLabels, label: string): boolean {
  return labels.date.includes(keyOf(label));
}

/** Whether `label` names a field of an entry of this kind. */
export function isEntryLabel(labels: EntryLabels, label: string): boolean {
  return commonLabels.includes(keyOf(label)) || isOwnLabel(labels, label);
}

/** As isEntryLabel, but not for labels that may stand anywhere, such as `Note`. */
export function isOwnLabel(labels: EntryLabels, label: string): boolean {
  const wanted = keyOf(label);
  return Object.values(labels).some((names) => names.includes(wanted));
}

/** Whether `label` names an entry's title, and so begins a new one. */
export function isTitleLabel(labels: EntryLabels, label: string): boolean {
  return labels.title.includes(keyOf(label));
}

/** Whether `label` names a date, a person or a state, which take one line and no paragraphs. */
export function isShortLabel(labels: EntryLabels, label: string): boolean {
  const wanted = keyOf(label);
  return ['date', 'decidedBy', 'status'].some((key) => labels[key]?.includes(wanted) === true);
}
