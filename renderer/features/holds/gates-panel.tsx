import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { Workspace } from '#shared/contract/cases.ts';
import { anchors } from '#shared/domain/anchors.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { type GateAnswer, type GateQuestion, gateQuestionsFor, isAskedByHold } from '#shared/domain/holds/gate-questions.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { holdKindLabels, yesNoUnknownLabels } from '#shared/domain/labels.ts';
import { api } from '../../app/client.ts';
import { Prose } from '../../ui/display/prose.tsx';
import { showInstant } from '../../ui/display/shown-values.ts';
import { StateBadge } from '../../ui/display/state-badge.tsx';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { useOpenWhenAimedAt } from '../../ui/workspace/jump.ts';
import { GateForm } from './gate-form.tsx';
import './holds.css';

/** Who gave an answer and what they said beside it. */
function Given({ answer }: { answer: GateAnswer }) {
  const days = [
    answer.happenedOn === null ? '' : `It was on ${formatCivilDate(answer.happenedOn)}`,
    answer.knownOn === null ? '' : `known since ${formatCivilDate(answer.knownOn)}`,
  ].filter((part) => part !== '');
  return (
    <>
      {days.length > 0 && <p>{days.join('; ')}</p>}
      {answer.note !== '' && (
        <p>
          <Prose text={answer.note} />
        </p>
      )}
      <p className="quiet small">
        {answer.answeredBy}, {showInstant(answer.answeredAt)}
      </p>
    </>
  );
}

/** `isAsked`: a hold of its kind was opened by something else, so that nothing is left to ask. */
type RowProps = { caseId: CaseId; question: GateQuestion; answers: readonly GateAnswer[]; isAsked: boolean };

function stateOf(current: GateAnswer | undefined, isAsked: boolean): string {
  if (current !== undefined) return yesNoUnknownLabels[current.answer];
  return isAsked ? 'Asked by a hold' : 'Not answered';
}

function GateRow({ caseId, question, answers, isAsked }: RowProps) {
  const [isOpen, setOpen] = useOpenWhenAimedAt(anchors.gate(question.id));
  const current = answers.find((answer) => answer.supersededAt === null);
  const earlier = answers.filter((answer) => answer.supersededAt !== null).toReversed();
  const deny = useMutation(
    api.holds.answerGate.mutationOptions({ onSuccess: () => saySo(`“${question.name}” is answered: no. It can be changed at any time.`) }),
  );
  const answerIt = isAsked ? 'Answer all the same' : 'Answer otherwise';
  const no = { question: question.id, answer: 'no' as const, note: '', happenedOn: null, knownOn: null };
  return (
    <li id={anchors.gate(question.id)}>
      <div className="gate-row">
        <span>{question.name}</span>
        <StateBadge
          tone={current === undefined ? 'neutral' : current.answer === 'no' ? 'ready' : 'needs'}
          word={stateOf(current, isAsked)}
        />
        {!isOpen && current !== undefined && (
          <Button variant="subtle" size="compact-sm" aria-label={`Change the answer: ${question.name}`} onClick={() => setOpen(true)}>
            Change
          </Button>
        )}
      </div>
      {!isOpen && <p className="quiet small">{question.question}</p>}
      {!isOpen && current === undefined && isAsked && (
        <p className="small">The hold “{holdKindLabels[question.hold]}” was opened already, so nothing more needs to be said here.</p>
      )}
      {!isOpen && current === undefined && (
        <div className="row gate-actions">
          {!isAsked && (
            <Button
              variant="default"
              size="compact-sm"
              loading={deny.isPending}
              aria-label={`No: ${question.name}`}
              onClick={() => deny.mutate({ caseId, entry: no, basedOn: null })}
            >
              No
            </Button>
          )}
          <Button variant="default" size="compact-sm" aria-label={`${answerIt}: ${question.name}`} onClick={() => setOpen(true)}>
            {answerIt}
          </Button>
        </div>
      )}
      <RefusalNotice error={deny.error} />
      {!isOpen && current !== undefined && current.answer !== 'no' && <Given answer={current} />}
      {isOpen && <GateForm caseId={caseId} question={question} current={current} onDone={() => setOpen(false)} />}
      {earlier.length > 0 && (
        <details>
          <summary className="quiet small">{earlier.length === 1 ? 'One earlier answer' : `${earlier.length} earlier answers`}</summary>
          {earlier.map((answer) => (
            <div key={answer.id} className="gate-earlier">
              <strong>{yesNoUnknownLabels[answer.answer]}</strong>
              <Given answer={answer} />
            </div>
          ))}
        </details>
      )}
    </li>
  );
}

/** The questions that may give cause for a hold and that no other place asks. A note asks none of them. */
export function GatesPanel({ workspace }: { workspace: Workspace }) {
  const caseId = workspace.summary.id;
  const gates = useQuery(api.holds.gates.queryOptions({ input: { caseId } }));
  const questions = gateQuestionsFor(workspace.respondent.employmentStatus);
  if (workspace.summary.track === 'note' && (gates.data ?? []).length === 0) return null;
  return (
    <section className="panel" aria-labelledby="overview-gates">
      <h3 id="overview-gates">Before discipline</h3>
      <p className="quiet small">
        Each may give cause for a hold. “Not known” counts as a yes. Confidential: the answers go into no investigation report.
      </p>
      <RefusalNotice error={gates.error} onRetry={() => void gates.refetch()} />
      {gates.isPending && <LoadingState what="the answers" />}
      {gates.data && (
        <ul className="plain-list gate-list">
          {questions.map((question) => (
            <GateRow
              key={question.id}
              caseId={caseId}
              question={question}
              answers={gates.data.filter((answer) => answer.question === question.id)}
              isAsked={isAskedByHold(question, workspace.holds)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
