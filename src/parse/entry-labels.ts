// The labels under which entries of decisions, discoveries, risks and questions keep their fields, in any case.

export const decisionLabels = {
  title: ['decision', '决定', '决策', '決定'],
  rationale: [
    'rationale',
    'reason',
    'reasoning',
    'why',
    'because',
    'justification',
    '理由',
    '原因',
    '根拠',
  ],
  alternatives: [
    'alternatives considered',
    'alternatives',
    'alternative',
    'options considered',
    'options',
    '备选方案',
    '代替案',
  ],
  tradeOffs: ['trade-offs', 'tradeoffs', 'trade-off', 'tradeoff', 'trade offs', '权衡'],
  decidedBy: [
    'decided by',
    'author',
    'date/author',
    'by',
    'owner',
    'author/date',
    'decider',
    '作者',
    '决策人',
  ],
  date: ['date', 'date/author', 'author/date', 'when', 'timestamp', 'time', '日期', '日付', '日時'],
} as const;

export const discoveryLabels = {
  title: ['observation', 'discovery', 'surprise', 'finding', 'found', '发现', '观察', '発見'],
  what: ['what', 'what happened', 'details', 'detail', 'description'],
  whyItMatters: [
    'why it matters',
    'why',
    'impact',
    'implication',
    'implications',
    'consequence',
    '影响',
    '影響',
  ],
  actionTaken: [
    'action taken',
    'action',
    'actions',
    'resolution',
    'response',
    'fix',
    '措施',
    '対応',
  ],
  evidence: ['evidence', 'proof', 'data', 'source', '证据', '証拠'],
  date: ['date', 'date/author', 'when', 'timestamp', 'time', '日期', '日付'],
} as const;

export const riskLabels = {
  title: [
    'risk',
    'threat',
    'concern',
    'blocker',
    '风险',
    'リスク',
    '위험',
    'riesgo',
    'risco',
    'risiko',
  ],
  description: ['description', 'details', 'consequence', 'impact', 'why', '影响', '影響', '描述'],
  mitigation: [
    'mitigation',
    'mitigations',
    'mitigation strategy',
    'mitigate',
    'response',
    'action',
    'contingency',
    'countermeasure',
    '缓解',
    '缓解措施',
    '对策',
    '应对',
    '対策',
    '완화',
    'mitigación',
    'mitigação',
  ],
  status: ['status', 'state', '状态', '状態'],
  date: ['date', '日期', '日付'],
} as const;

export const questionLabels = {
  title: ['question', 'open question', 'q', '问题', '質問', '질문'],
  context: ['context', 'why it matters', 'why', 'background', 'impact', 'notes', 'current', '背景'],
  answer: [
    'answer',
    'answered',
    'resolution',
    'resolved',
    'decision',
    'decided',
    '结论',
    '回答',
    '答案',
    '結論',
  ],
  status: ['status', 'state', '状态', '状態'],
  date: ['date', '日期', '日付'],
} as const;

/** Labels that belong to either kind of entry and have no meaning of their own here. */
export const commonLabels: readonly string[] = [
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
  'answers',
  'related',
  'files',
  'follow-up',
  'next',
];

export type EntryLabels = Readonly<Record<'title' | 'date', readonly string[]>> &
  Readonly<Record<string, readonly string[]>>;

/** Whether `words` label a field of an entry of this kind. */
export function isEntryLabel(labels: EntryLabels, words: string): boolean {
  return commonLabels.includes(words.toLowerCase()) || isOwnLabel(labels, words);
}

/** As isEntryLabel, but not for labels that may stand anywhere, such as `Note`. */
export function isOwnLabel(labels: EntryLabels, words: string): boolean {
  const wanted = words.toLowerCase();
  return Object.values(labels).some((names) => names.includes(wanted));
}

/** Whether `words` label an entry's title, and so begin a new one. */
export function isTitleLabel(labels: EntryLabels, words: string): boolean {
  return labels.title.includes(words.toLowerCase());
}
