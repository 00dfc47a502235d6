import type { CaseId } from '#shared/domain/ids.ts';
import type { QuestionEntry, RecordedAnswer } from '#shared/domain/speech/speech.ts';
import { speechAnswerLabels } from '#shared/domain/speech/speech-labels.ts';
import { Prose } from '../../ui/display/prose.tsx';
import { showInstant } from '../../ui/display/shown-values.ts';
import { useExhibitLabels } from '../../ui/workspace/exhibit-picker.tsx';
import { keyed } from '../../ui/workspace/keyed.ts';

/** An answer as given: yes or no, why, on which exhibits, by whom and when. */
export function AnswerLine({ caseId, answer, isOutdated = false }: { caseId: CaseId; answer: RecordedAnswer; isOutdated?: boolean }) {
  const labels = useExhibitLabels(caseId)(answer.exhibitIds);
  return (
    <div className="answer">
      <p>
        <strong>{speechAnswerLabels[answer.answer]}</strong>
        {isOutdated && <span className="quiet"> (answer from before, kept)</span>}
      </p>
      <p className="serif">
        <Prose text={answer.reason} />
      </p>
      <p className="quiet small">
        {labels !== '' && `${labels} · `}
        {answer.answeredBy}, {showInstant(answer.answeredAt)}
      </p>
    </div>
  );
}

/** Earlier answers to a question, none of which is ever lost. */
export function AnswerHistory({ caseId, question }: { caseId: CaseId; question: QuestionEntry }) {
  const earlier = question.history.filter((answer) => answer.answeredAt !== question.current?.answeredAt);
  if (earlier.length === 0) return null;
  return (
    <details className="answer-history">
      <summary>{earlier.length === 1 ? 'One earlier answer' : `${earlier.length} earlier answers`}</summary>
      {keyed(earlier).map(({ key, item }) => (
        <AnswerLine key={key} caseId={caseId} answer={item} />
      ))}
    </details>
  );
}
