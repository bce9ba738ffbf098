// The names of sections. Adding a language is adding names; nothing else knows any.
import type { SectionKind } from '../plan/section';

/**
 * How surely a name means its kind: 0 for the heading of the format and its translations, 1 for other names of
 * the same section, 2 for names that mean it only where no better one is there, such as `Design Decisions`.
 */
export type NameRank = 0 | 1 | 2;

export interface SectionName {
  readonly kind: SectionKind;
  readonly rank: NameRank;
}

/** One line per rank, names as `normalised` in section-kind.ts leaves them, apart by `|`. */
const table: Readonly<Record<Exclude<SectionKind, 'other'>, readonly string[]>> = {
  metadata: [
    'metadata|plan metadata|document metadata|元数据|メタデータ|메타데이터|metadados|metadatos|metadaten|métadonnées',
    'status|plan status|current status|状态|基本信息|元信息|关联信息|ステータス|状態|상태',
  ],
  summary: [
    'short description|概要|摘要|概述|要約|개요|요약|resumo|resumen|zusammenfassung|résumé|кратко',
    'summary|executive summary|tl dr|tldr|tl / dr|in short|one-line summary',
    'overview',
  ],
  purpose: [
    'purpose / big picture|purpose and big picture|purpose|big picture|目标|目的|目標|目的 / 全体像|目的と全体像|목적|목표|propósito|propósito / visão geral|propósito / panorama general|objetivo|objetivos|zweck|ziel|ziele|objectif|objectifs|цель|цели|目的 / 全局视角|目的与全局视角|目标与全局图景|目标与全局视角|目标 / 全局视角|目的 / 大局|目的と背景|목적 / 큰 그림|목적과 큰 그림|목적 및 큰 그림|propósito y panorama general|propósito e visão geral|objetivo / visão geral|zweck / gesamtbild|zweck und ziel|zweck und gesamtbild|zielbild|but|but / vue d ensemble|цель / общая картина|цель и общая картина|назначение|назначение / общая картина|цель и наблюдаемый результат|ziel und sichtbares ergebnis|mục tiêu|mục đích',
    'goal|goals|objective|objectives|purpose and goals|purpose and scope|purpose and impact|purpose and outcome|why|why this matters|intent|intent and impact|motivation|背景与目标|目标与范围|ゴール',
  ],
  context: [
    'context and orientation|context|orientation|背景|上下文|上下文与定位|背景与定位|文脈|文脈と方向付け|コンテキストと方向付け|コンテキスト|배경|컨텍스트|맥락|맥락과 방향|contexto|contexto e orientação|contexto y orientación|kontext|contexte|контекст|背景与导读|背景与方向|上下文与定向|上下文与导向|上下文与方向|背景と位置づけ|文脈と位置づけ|コンテキストとオリエンテーション|맥락과 길잡이|맥락 및 방향|맥락과 오리엔테이션|컨텍스트와 오리엔테이션|contexto y orientacion|kontext und orientierung|contexte et orientation|контекст и ориентация|контекст и ориентиры|背景と構成|контекст и текущее состояние|bối cảnh',
    'current state|background|background and context|context and background|existing context|current context|problem statement|problem|current situation|现状|現状|现状分析|当前状态|背景与现状|背景と現状|현재 상태',
  ],
  work: [
    'plan of work|执行计划|工作计划|実行計画|作業計画|計画|작업 계획|plano de trabalho|plan de trabajo|arbeitsplan|plan de travail|план работ|план|実施計画|план реализации|kế hoạch',
    'plan|implementation plan|implementation steps|milestones|tasks|task breakdown|task list|phase plan|phased plan|phases|work plan|work breakdown|work items|change plan|execution plan|execution steps|detailed plan|proposed plan|delivery plan|checklist|todo|todos|todo list|to-do|实施计划|实施步骤|实施方案|实现步骤|实现计划|阶段计划|分阶段执行|任务|任务拆分|任务分解|里程碑|実装計画|マイルストーン|タスク|구현 계획|마일스톤|작업 목록|marcos|tarefas|tareas|マイルストン|分解|タスク分解|작업 분해|실행 단계|실행 계획|구현 단계|작업 단계|작업 항목|진행 단계|実行ステップ|実装ステップ|実装手順|実施手順|实施阶段|实施任务|开发计划|开发任务|任务计划|schritte|umsetzungsschritte|étapes de mise en œuvre|pasos de implementación|passos de implementação|шаги реализации|체크리스트|계획|단계|meilensteine|aufgaben|umsetzungsplan|checkliste|jalons|tâches|hitos|tareas pendientes|plan de implementación|plano de implementação|plan de implementacion|этапы|вехи|задачи|чек-лист|检查清单|任务清单|计划|阶段|step tree|work phases|里程碑与验收|구현 순서|단계별 계획|детальный план реализации',
    'implementation|roadmap',
  ],
  commands: [
    'concrete steps|具体步骤|具体的な手順|具体的手順|구체적인 단계|구체적 단계|passos concretos|pasos concretos|konkrete schritte|étapes concrètes|конкретные шаги|具体的なステップ|具体手順|구체적인 절차|pasos específicos',
    'steps|execution order|exact commands|commands|steps to execute',
  ],
  validation: [
    'validation and acceptance|validation|acceptance|验收|验证|验证与验收|验收与验证|検証|検証と受け入れ|検証と受入|검증|검증 및 수락|검증과 수락|validação|validação e aceitação|validación|validación y aceptación|validierung und abnahme|abnahme|validation et acceptation|проверка и приемка|проверка|验证与接受|検証と受け入れ条件|검증과 수용 기준|검증 및 수용|검증과 인수|검증 및 인수|проверка и приёмка|проверка и критерии приёмки|validierung',
    'acceptance criteria|verification|verification and acceptance|success criteria|completion criteria|exit criteria|definition of done|done when|testing strategy|test strategy|testing approach|test approach|validation strategy|verification strategy|validation and testing|testing and validation|verification and testing|test plan|testing|tests|validation plan|verification plan|acceptance and verification|acceptance and validation|validation commands|验收标准|成功标准|测试|测试计划|测试策略|受け入れ基準|受入基準|수락 기준|critérios de aceitação|criterios de aceptación|akzeptanzkriterien|验收条件|完成标准|完成条件|验证矩阵|验收与测试|验收测试|验收方法|验证方法|受け入れ条件|受入条件|完了条件|完了基準|成功基準|検証方法|수용 기준|완료 기준|완료 조건|성공 기준|검증 방법|인수 기준|abnahmekriterien|erfolgskriterien|critères d acceptation|critères de succès|criterios de éxito|criterios de aceptacion|critérios de aceite|критерии приемки|критерии приёмки|критерии готовности|критерии успеха|тестирование|测试场景与验收|검증 계획|tiêu chí nghiệm thu|tiêu chí chấp nhận',
  ],
  recovery: [
    'idempotence and recovery|recovery|幂等与恢复|幂等性与恢复|恢复|冪等性と復旧|冪等性とリカバリ|멱등성과 복구|멱등성 및 복구|idempotência e recuperação|idempotencia y recuperación|idempotenz und wiederherstellung|idempotence et récupération|идемпотентность и восстановление|可重复性与恢复|冪等性と回復|べき等性と復旧|べき等性とリカバリ|반복 실행 가능성 및 복구|멱등성과 롤백',
    'rollback|rollback plan|rollback strategy|rollout and recovery|rollback and recovery|rollout and rollback|recovery and rollback|idempotency and recovery|idempotency and rollback|backout plan|回滚|回滚方案|回滚计划|ロールバック|롤백|復旧|복구|откат|откат и восстановление',
  ],
  progress: [
    'progress|进度|进度记录|进展|進捗|進捗状況|進度|진행|진행 상황|진행상황|progresso|progreso|fortschritt|avancement|progrès|прогресс|ход работы|진행 현황|진행현황|tiến độ',
    'progress log|progress tracking|progress tracker|progress checklist|progress notes|progress record|progress status|progress list|progress and status|status and progress|living progress|current progress|implementation progress|execution progress|overall progress|progess|progress update|progress updates|progress summary|progress report|execution status|进度跟踪|进度追踪|执行进度|实施进度|任务进度|进展记录|進捗記録|진행 기록|进度日志|进度更新|实施记录|作業ログ|진행 로그|작업 로그|작업 기록|進捗ログ|作業記録|bitácora de progreso|registro de progreso|fortschrittsprotokoll|журнал прогресса|журнал работ|текущий прогресс',
  ],
  discoveries: [
    'surprises and discoveries|surprises|discoveries|意外与发现|发现与意外|意外发现|驚きと発見|想定外と発見|発見|意外と発見|서프라이즈 및 발견|놀라움과 발견|예상 밖의 발견|surpresas e descobertas|descobertas|sorpresas y descubrimientos|sorpresas y hallazgos|überraschungen und erkenntnisse|ueberraschungen und erkenntnisse|überraschungen und entdeckungen|surprises et découvertes|découvertes|сюрпризы и открытия|неожиданности и открытия|惊讶与发现|惊奇与发现|惊喜与发现|意外情况与发现|意外與發現|发现与惊喜|発見と驚き|気づきと発見|発見と気づき|サプライズと発見|驚きと気づき|想定外の発見|予期せぬ発見|예상 밖 발견|예상 밖의 일과 발견|예상치 못한 발견|뜻밖의 발견|의외와 발견|놀라움 및 발견|sorpresas y descubrimientos clave|surpresas e achados|surprises et constats|неожиданности и находки|сюрпризы и находки|неожиданности|неожиданные открытия|неожиданные находки|予想外の発見',
    'suprises and discoveries|suprises|surprises and discovery|surprise and discoveries|surprises / discoveries|discoveries and surprises|surprises and findings|surprises and learnings|surprises and observations|discovery log|discoveries log|发现|发现记录|発見事項|발견|気づき|발견 사항|발견사항|hallazgos|achados|erkenntnisse|находки|открытия',
    'findings|observations|key findings',
  ],
  decisions: [
    'decision log|决策日志|决策记录|决定记录|決定記録|決定ログ|意思決定ログ|意思決定記録|결정 로그|의사결정 로그|결정 기록|의사결정 기록|registro de decisões|log de decisões|diário de decisões|registro de decisiones|bitácora de decisiones|entscheidungslog|entscheidungsprotokoll|journal des décisions|журнал решений|决定日志|決策記錄|決策日誌|決定の記録|意思決定の記録|判断記録|判断ログ|결정로그|의사 결정 로그|의사 결정 기록|registro de decisión|registro de decisiones tomadas|bitacora de decisiones|registro das decisões|entscheidungsregister|entscheidungsjournal|registre des décisions|лог решений|реестр решений|判断の記録|nhật ký quyết định',
    'decisions|decisions made|decision record|decision records|decision history|decisions log|decisions and rationale|decision log and rationale|design decision log|decision journal|决策|决定|決定|決定事項|결정|결정 사항|decisões|decisiones|entscheidungen|décisions|решения|决定与理由|决策与理由|判断|設計判断ログ|설계 결정 기록|принятые решения|getroffene entscheidungen|decisiones tomadas|decisões tomadas',
    'design decisions|key decisions|key design decisions|technical decisions|technology decisions|architecture decisions|architectural decisions|implementation decisions|major decisions|关键决策|设计决策|架构决策|設計決定|핵심 결정|設計判断|设计决定|설계 결정|주요 결정|ключевые решения|entwurfsentscheidungen',
  ],
  outcomes: [
    'outcomes and retrospective|结果与复盘|成果与复盘|成果与回顾|结果与回顾|成果と振り返り|結果と振り返り|結果と反省|결과 및 회고|결과와 회고|성과와 회고|resultados e retrospectiva|resultados y retrospectiva|ergebnisse und retrospektive|résultats et rétrospective|итоги и ретроспектива|结果与总结|結果とふりかえり|成果とふりかえり|成果と回顧|성과 및 회고|ergebnis und retrospektive|ergebnisse und rückblick|ergebnis / rückblick|ergebnis / rueckblick|résultats et bilan|результаты и ретроспектива|итог и ретроспектива|结果复盘|итог и остаточные риски|итоги и остаточные риски',
    'outcomes|outcome|outcome / retrospective|outcomes / retrospective|outcome and retrospective|outcomes and retrospectives|outcomes and lessons|outcomes and lessons learned|retrospective|completion summary|completion notes|复盘|总结|回顾|振り返り|회고|retrospectiva|retrospektive|rétrospective|итоги|ふりかえり|결과|ретроспектива|résultats|rückblick|abschlussnotiz|результаты|результат',
    'lessons learned|results|result|resultados|ergebnisse',
  ],
  risks: [
    'risks / open questions|risks and open questions|风险与未决问题|リスクと未解決事項|リスク / 未解決の問題|위험 및 열린 질문',
    'risks|risk|risks and mitigations|risks and mitigation|risks and blockers|risks and unknowns|known risks|open questions|open issues|questions|blockers|风险|风险与对策|风险与缓解|开放问题|未决问题|待解决问题|リスク|リスクと対策|未解決事項|위험|리스크|열린 질문|riscos|riesgos|risiken|risques|риски|风险与应对|风险与未知|リスクと前提|未解決の質問|未決事項|리스크와 대응|미결 사항|미결|offene fragen|risiken und offene fragen|preguntas abiertas|questões em aberto|questions ouvertes|открытые вопросы|риски и открытые вопросы|위험과 대응|위험성 분석|rủi ro',
  ],
  next: [
    'next steps / handoff notes|next steps and handoff notes|next steps and handoff|下一步|下一步计划|次のステップ|다음 단계|próximos passos|próximos pasos|nächste schritte|prochaines étapes|следующие шаги',
    'next steps|next step|next actions|next action|next up|remaining work|remaining|remaining tasks|future enhancements|future work|future improvements|follow-ups|follow-up|follow ups|follow up|follow-up work|handoff|handoff notes|后续|后续步骤|后续工作|残作業|今後|下一步行动|次アクション|次のアクション|未完了事項|未完了|남은 작업|후속 작업|offene punkte|restarbeiten|trabajo pendiente|осталось|оставшаяся работа|建议下一步|残課題 引き継ぎ事項',
  ],
  artifacts: [
    'artifacts and notes|产物与备注|产物与说明|成果物とメモ|산출물 및 메모|artefatos e notas|artefactos y notas|artefakte und notizen|artefacts et notes|证据与备注|产物与记录|工件与备注|成果物と備考|成果物とノート|산출물과 메모|산출물과 노트|артефакты и заметки|アーティファクトとメモ|доказательства',
    'artifacts|notes|references|evidence|appendix|artifacts and evidence|notes and references|related documents|参考|参考资料|备注|附录|参考資料|비고',
  ],
  interfaces: [
    'interfaces and dependencies|接口与依赖|インターフェースと依存関係|인터페이스 및 의존성|인터페이스와 의존성|interfaces e dependências|interfaces y dependencias|schnittstellen und abhängigkeiten|interfaces et dépendances|インターフェイスと依存関係|依存関係と契約|интерфейсы и зависимости',
    'interfaces|dependencies|interfaces and contracts|dependencies and interfaces|依赖|依存関係|의존성|dependências|dependencias',
  ],
  scope: [
    'scope|non-goals|范围|非目标|スコープ|非目標|범위|escopo|alcance|umfang|périmètre',
    'constraints|scope and non-goals|scope and constraints|scope / non-goals|non goals|nongoals|out of scope|out-of-scope|in scope|boundaries|约束|制約|スコープ外|対象外|非対象|범위 외|비범위|non-scope|nicht-ziele|fuera de alcance|fora de escopo|范围与非目标|вне рамок|границы',
  ],
  revisions: [
    'revision notes|revision note|修订记录|修订说明|変更履歴|改訂メモ|변경 이력|notas de revisão|notas de revisión|更新说明|修订',
    'change log|changelog|change notes|change history|changes|revision history|revision log|revisions|plan revision notes|plan revision note|plan revisions|plan change notes|update log|update notes|变更记录|更新记录|更新日志',
  ],
};

/** `prüfung` → `prufung`: people leave accents out. Kana keep their marks, which make other sounds of them. */
function withoutAccents(words: string): string {
  return words
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .normalize('NFC');
}

/** A name as it is looked up: without accents, and with one word for the `and` of Chinese names. */
export function lookedUpName(words: string): string {
  return withoutAccents(words).replace(/[和及與]/g, '与');
}

function ranked(): ReadonlyMap<string, SectionName> {
  const byName = new Map<string, SectionName>();
  for (const [kind, lines] of Object.entries(table)) {
    lines.forEach((line, index) => {
      const rank: NameRank = index === 0 ? 0 : index === 1 ? 1 : 2;
      for (const name of line.split('|')) {
        byName.set(lookedUpName(name), { kind: kind as SectionKind, rank });
      }
    });
  }
  return byName;
}

/** What each name means, by `lookedUpName`. */
export const sectionNames: ReadonlyMap<string, SectionName> = ranked();
