// What may go wrong and what nobody has answered yet; an open question is answered by a decision, in place.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Question } from '../plan/question';
import type { Risk } from '../plan/risk';
import { ComposedSection, type Offer } from './composed-section';
import { focusAgain } from './focus-again';
import { Icon } from './icon';
import type { PlanActions } from './plan-actions';
import { stableKeys } from './stable-keys';
import { useKeptKeys } from './use-kept-keys';
import { useMovedDraft } from './use-moved-draft';
import { WritingForm } from './writing-form';

export interface RisksSectionProps {
  readonly risks: readonly Risk[];
  readonly questions: readonly Question[];
  readonly actions: PlanActions;
}

const OFFERS: readonly Offer[] = [
  { kind: 'risk', word: 'Risk', label: 'Record risk' },
  { kind: 'question', word: 'Question', label: 'Record question' },
];

/** Open questions first, then risks, then what is settled. */
export function RisksSection({ risks, questions, actions }: RisksSectionProps) {
  const openQuestions = questions.filter(({ answer }) => answer === null);
  const openRisks = risks.filter(({ settled }) => !settled);
  const open = openQuestions.length + openRisks.length;
  const questionKeys = useKeptKeys(questions, ({ title }) => title);
  const riskKeys = stableKeys(risks, ({ title }) => title);
  const questionRow = (question: Question) => (
    <QuestionRow
      key={`question ${questionKeys[questions.indexOf(question)] ?? ''}`}
      question={question}
      actions={actions}
    />
  );
  const riskRow = (risk: Risk) => (
    <RiskRow key={`risk ${riskKeys[risks.indexOf(risk)] ?? ''}`} risk={risk} actions={actions} />
  );
  return (
    <ComposedSection
      title="Risks and questions"
      count={risks.length + questions.length === 0 ? undefined : `${open} open`}
      offers={OFFERS}
      actions={actions.writing}
    >
      {risks.length + questions.length === 0 ? (
        <p class="execplans-quiet">What may go wrong, and what nobody has answered yet.</p>
      ) : (
        <ul class="execplans-list">
          {/* One list, so that a row that is settled moves and is not drawn anew. */}
          {[
            ...openQuestions.map(questionRow),
            ...openRisks.map(riskRow),
            ...questions.filter(({ answer }) => answer !== null).map(questionRow),
            ...risks.filter(({ settled }) => settled).map(riskRow),
          ]}
        </ul>
      )}
    </ComposedSection>
  );
}

interface RiskRowProps {
  readonly risk: Risk;
  readonly actions: PlanActions;
}

function RiskRow({ risk, actions }: RiskRowProps) {
  const { title, description, mitigation, settled } = risk;
  return (
    <li class={`execplans-list-row ${settled ? 'is-settled' : 'is-blocked'}`}>
      <span class="execplans-list-sign">
        <Icon name="shield-alert" />
      </span>
      <div class="execplans-list-body">
        <button
          type="button"
          class="execplans-link execplans-list-text"
          dir="auto"
          onClick={(event) => actions.openAt(risk.span, event)}
        >
          <span class="execplans-hidden">{'Risk: '}</span>
          {title}
        </button>
        {settled && <span class="execplans-word">Settled</span>}
        {description !== null && (
          <div class="execplans-remark" dir="auto">
            {description}
          </div>
        )}
        {mitigation !== null && (
          <div class="execplans-remark" dir="auto">
            {`Mitigation: ${mitigation}`}
          </div>
        )}
      </div>
    </li>
  );
}

interface QuestionRowProps {
  readonly question: Question;
  readonly actions: PlanActions;
}

function QuestionRow({ question, actions }: QuestionRowProps) {
  const [isAnswering, setAnswering] = useState(false);
  const title = useRef<HTMLButtonElement>(null);
  const focused = useRef<HTMLElement | null>(null);
  const { answer, context } = question;
  const isOpen = answer === null;
  const wasAnswered = useRef(false);
  useMovedDraft(actions.writing, { kind: 'answer', question });
  // The row moves down when the answer is read, and what is moved loses the focus. That may be before or after the form
  // says that it is saved.
  useLayoutEffect(() => {
    const field = focused.current?.isConnected === true ? focused.current : title.current;
    if (isAnswering || wasAnswered.current) focusAgain(field, null);
    wasAnswered.current = false;
  }, [isOpen]);
  return (
    <li
      class={`execplans-list-row ${isOpen ? 'is-hint' : 'is-settled'}`}
      onFocusIn={({ target }) => {
        focused.current = target as HTMLElement;
      }}
    >
      <span class="execplans-list-sign">
        <Icon name="help-circle" />
      </span>
      <div class="execplans-list-body">
        <div class="execplans-list-line">
          <button
            type="button"
            class="execplans-link execplans-list-text"
            dir="auto"
            ref={title}
            onClick={(event) => actions.openAt(question.span, event)}
          >
            <span class="execplans-hidden">{'Question: '}</span>
            {question.title}
          </button>
          {isOpen && !isAnswering && (
            <button
              type="button"
              class="execplans-fix"
              aria-label={`Answer: ${question.title}`}
              onClick={() => setAnswering(true)}
            >
              Answer
            </button>
          )}
        </div>
        {context !== null && (
          <div class="execplans-remark" dir="auto">
            {context}
          </div>
        )}
        {!isOpen && (
          <div class="execplans-remark" dir="auto">
            {answer === '' ? 'Answered' : `Answered: ${withoutLinkMarks(answer)}`}
          </div>
        )}
        {/* Also when it was answered elsewhere: what was typed must not go. */}
        {isAnswering && (
          <WritingForm
            writing={{ kind: 'answer', question }}
            actions={actions.writing}
            label={`Answer: ${question.title}`}
            onClose={() => {
              setAnswering(false);
              wasAnswered.current = true;
              title.current?.focus();
            }}
          />
        )}
      </div>
    </li>
  );
}

/** `the words` of `[[#^id|the words]]`: what a reader of the note sees. */
function withoutLinkMarks(words: string): string {
  return words.replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, '$1');
}
