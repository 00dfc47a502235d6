import { IconCircle, IconCircleDashed, IconCircleFilled, IconRotate, type TablerIcon } from '@tabler/icons-react';
import { anchors } from '#shared/domain/anchors.ts';
import type { Expression, QuestionId, QuestionState } from '#shared/domain/speech/speech.ts';
import { questionStateLabels, questionTitles, speechAnswerLabels } from '#shared/domain/speech/speech-labels.ts';
import { useJump } from '../../ui/workspace/jump.ts';
import './path.css';

const icons: Record<QuestionState, TablerIcon> = {
  answered: IconCircleFilled,
  open: IconCircle,
  reopened: IconRotate,
  'not-reached': IconCircleDashed,
};

/** The questions as a line of stations: what was answered how, what is next, what is not reached. */
export function PathSoFar({ expression, nextId }: { expression: Expression; nextId: QuestionId | null }) {
  const { jump } = useJump();
  return (
    <nav className="panel path" aria-label="Path so far">
      <h4>Path so far</h4>
      <ol className="plain-list">
        {expression.questions.map((question) => {
          const Icon = icons[question.state];
          const word =
            question.state === 'answered' && question.current !== null
              ? speechAnswerLabels[question.current.answer]
              : question.id === nextId
                ? 'Next'
                : questionStateLabels[question.state];
          return (
            <li key={question.id} className={`path-${question.state}`}>
              <button type="button" onClick={() => jump({ tab: 'speech', anchor: anchors.question(expression.id, question.id) })}>
                <Icon size={14} aria-hidden />
                <span className="path-id">{question.id}</span>
                <span className="path-title">{questionTitles[question.id]}</span>
                <span className="path-word">{word}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
