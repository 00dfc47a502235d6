import { Button } from '@mantine/core';
import type { Workspace } from '#shared/contract/cases.ts';
import { anchors } from '#shared/domain/anchors.ts';
import { type FirstHourAnswer, type FirstHourQuestion, firstHourQuestions } from '#shared/domain/first-hour.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { yesNoUnknownLabels } from '#shared/domain/labels.ts';
import { trackScopes } from '#shared/domain/tracks.ts';
import { showInstant } from '../../../ui/display/shown-values.ts';
import { StateBadge, type StateTone } from '../../../ui/display/state-badge.tsx';
import { useOpenWhenAimedAt } from '../../../ui/workspace/jump.ts';
import { FirstHourAnswerForm } from './first-hour-answer-form.tsx';
import '../intake.css';

const tones: Record<FirstHourAnswer['answer'], StateTone> = { yes: 'needs', no: 'ready', unknown: 'needs' };

/** Who took it over, when and under which reference, and the note, as far as they are known. */
function Given({ answer, question }: { answer: FirstHourAnswer; question: FirstHourQuestion }) {
  const handed = [
    answer.handedTo === '' ? '' : `${question.handing.to}: ${answer.handedTo}`,
    answer.handedOn === null ? '' : formatCivilDate(answer.handedOn),
    answer.reference === '' ? '' : `${question.handing.reference.toLowerCase()} ${answer.reference}`,
  ].filter((part) => part !== '');
  return (
    <>
      {handed.length > 0 && <p>{handed.join(', ')}</p>}
      {answer.note !== '' && <p>{answer.note}</p>}
      <p className="quiet small">
        {answer.answeredBy}, {showInstant(answer.answeredAt)}
      </p>
    </>
  );
}

type RowProps = { workspace: Workspace; question: FirstHourQuestion };

function FirstHourRow({ workspace, question }: RowProps) {
  const [isOpen, setOpen] = useOpenWhenAimedAt(anchors.firstHour(question.id));
  const given = workspace.firstHour.filter((answer) => answer.question === question.id);
  const current = given.find((answer) => answer.supersededAt === null);
  const earlier = given.filter((answer) => answer.supersededAt !== null).reverse();
  const verb = current === undefined ? 'Answer' : 'Change';
  return (
    <li id={anchors.firstHour(question.id)}>
      <div className="first-hour-row">
        <span>{question.name}</span>
        <StateBadge
          tone={current === undefined ? 'needs' : tones[current.answer]}
          word={current === undefined ? 'Not answered' : yesNoUnknownLabels[current.answer]}
        />
        {!isOpen && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={current === undefined ? `Answer: ${question.name}` : `Change the answer: ${question.name}`}
            onClick={() => setOpen(true)}
          >
            {verb}
          </Button>
        )}
      </div>
      {!isOpen && current !== undefined && current.answer !== 'no' && (
        <>
          <p className="quiet small">{question.routing}</p>
          <Given answer={current} question={question} />
        </>
      )}
      {isOpen && <FirstHourAnswerForm caseId={workspace.summary.id} question={question} current={current} onDone={() => setOpen(false)} />}
      {earlier.length > 0 && (
        <details>
          <summary className="quiet small">{earlier.length === 1 ? 'One earlier answer' : `${earlier.length} earlier answers`}</summary>
          {earlier.map((answer) => (
            <div key={answer.id} className="first-hour-earlier">
              <strong>{yesNoUnknownLabels[answer.answer]}</strong>
              <Given answer={answer} question={question} />
            </div>
          ))}
        </details>
      )}
    </li>
  );
}

/** The answers of the first hour with their history: those that the track asks and those that were given, and the others folded away. */
export function FirstHourPanel({ workspace }: { workspace: Workspace }) {
  const asked = trackScopes[workspace.summary.track].firstHour;
  const isShown = ({ id }: FirstHourQuestion) => asked.includes(id) || workspace.firstHour.some((answer) => answer.question === id);
  const others = firstHourQuestions.filter((question) => !isShown(question));
  return (
    <section className="panel" aria-labelledby="overview-first-hour">
      <h3 id="overview-first-hour">The first hour</h3>
      <p className="quiet small">Before anybody is interviewed. What is not answered, or not known, counts as a yes.</p>
      <ul className="plain-list first-hour-list">
        {firstHourQuestions.filter(isShown).map((question) => (
          <FirstHourRow key={question.id} workspace={workspace} question={question} />
        ))}
      </ul>
      {others.length > 0 && (
        <details>
          <summary>Questions that this track does not ask</summary>
          <ul className="plain-list first-hour-list">
            {others.map((question) => (
              <FirstHourRow key={question.id} workspace={workspace} question={question} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
