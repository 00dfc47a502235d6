import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { anchors } from '#shared/domain/anchors.ts';
import type { CaseId, ExpressionId } from '#shared/domain/ids.ts';
import type { QuestionEntry, QuestionId, QuestionState } from '#shared/domain/speech/speech.ts';
import { questionStateLabels } from '#shared/domain/speech/speech-labels.ts';
import { StateBadge, type StateTone } from '../../ui/display/state-badge.tsx';
import { hasDraft, useStaysOpen } from '../../ui/drafts/drafts.ts';
import { focusIn, useOpenWhenAimedAt } from '../../ui/workspace/jump.ts';
import { AuthorityLines } from './account/authority-lines.tsx';
import { AnswerForm } from './answer-form.tsx';
import { AnswerHistory, AnswerLine } from './answer-history.tsx';

type QuestionCardProps = {
  caseId: CaseId;
  expressionId: ExpressionId;
  question: QuestionEntry;
  /** The one to answer now. */
  isNext: boolean;
  /** The question that must be answered before this reopened one; null otherwise. */
  waitsFor: QuestionId | null;
  /** What the question is answered from: the factors, the ledger. */
  children?: ReactNode;
};

const tones: Record<QuestionState, StateTone> = { answered: 'ready', open: 'info', reopened: 'needs', 'not-reached': 'neutral' };

/** One question in its state: open with its form, answered with the answer, not reached with the reason. */
export function QuestionCard({ caseId, expressionId, question, isNext, waitsFor, children }: QuestionCardProps) {
  const anchor = anchors.question(expressionId, question.id);
  const [isChanging, setChanging] = useOpenWhenAimedAt(`${anchor}-change`, hasDraft(`answer:${expressionId}:${question.id}`));
  const { state, current } = question;
  const isAsking = isNext || (state === 'answered' && isChanging);
  useStaysOpen(`answer:${expressionId}:${question.id}`, isNext, setChanging);
  const keep = () => {
    setChanging(false);
    focusIn(anchor);
  };
  const headingId = `${anchor}-heading`;
  return (
    <section className={`panel question question-${state}`} id={anchor} aria-labelledby={headingId}>
      <div className="question-head">
        <span className="question-id" aria-hidden>
          {question.id}
        </span>
        <h4 id={headingId}>
          <span className="visually-hidden">{question.id}: </span>
          {question.question}
        </h4>
        <StateBadge tone={tones[state]} word={isNext && state === 'open' ? 'Next' : questionStateLabels[state]} />
      </div>
      <div className="question-body">
        {state === 'not-reached' && <p>{question.notReachedBecause}</p>}
        {waitsFor !== null && <p>An earlier answer changed, so this one must be given again. {waitsFor} comes first.</p>}
        {isNext && state === 'reopened' && <p>An earlier answer changed. Read yours again and record it, as it stands or changed.</p>}
        {isAsking && <p className="quiet">{question.help}</p>}
        <AuthorityLines label={`Authorities for ${question.id}`} authorities={question.authorities} />
        {question.authoritiesChanged.map((sentence) => (
          <p key={sentence} className="speech-warning">
            {sentence}
          </p>
        ))}
        {children}
        {current !== null && !isAsking && (
          <div className="answer-row">
            <AnswerLine caseId={caseId} answer={current} isOutdated={state !== 'answered'} />
            {state === 'answered' && (
              <Button size="compact-sm" variant="default" aria-label={`Change answer to ${question.id}`} onClick={() => setChanging(true)}>
                Change answer
              </Button>
            )}
          </div>
        )}
        {isAsking && (
          <AnswerForm
            caseId={caseId}
            expressionId={expressionId}
            question={question}
            onDone={() => setChanging(false)}
            onCancel={state === 'answered' ? keep : null}
          />
        )}
        <AnswerHistory caseId={caseId} question={question} />
      </div>
    </section>
  );
}
