import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { factName } from '#shared/domain/facts/facts.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { InterviewQuestion, OpenInterview, QuestionState } from '#shared/domain/interviews/interviews.ts';
import { questionStateLabels } from '#shared/domain/interviews/labels.ts';
import { api, client } from '../../../app/client.ts';
import { Prose } from '../../../ui/display/prose.tsx';
import { StateBadge, type StateTone } from '../../../ui/display/state-badge.tsx';
import { hasDraft } from '../../../ui/drafts/drafts.ts';
import { ReasonDialog } from '../../../ui/feedback/reason-dialog.tsx';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { undoBy } from '../../../ui/feedback/undo.ts';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { OfferQuestions } from './offer-questions.tsx';

type PartProps = { caseId: CaseId; interview: OpenInterview };

const tones: Record<QuestionState, StateTone> = { 'to-ask': 'neutral', asked: 'ready', 'left-out': 'info' };
const ownKey = (interviewId: string): string => `interview-question:${interviewId}`;

/** The questions in their order, and what may be asked besides. */
export function QuestionsPart({ caseId, interview }: PartProps) {
  const { questions, state } = interview;
  const isOver = state === 'held' || state === 'not-held';
  const [isChoosing, setChoosing] = useState(false);
  const [isWriting, setWriting] = useState(() => hasDraft(ownKey(interview.id)));
  if (isOver && questions.length === 0) return null;
  const toAsk = questions.filter((question) => question.state === 'to-ask').length;
  const count = questions.length === 0 ? 'none yet' : `${questions.length}${state === 'planned' ? '' : `, ${toAsk} to ask`}`;
  return (
    <details className="interview-part" open={state === 'begun' || isWriting || undefined}>
      <summary>Questions ({count})</summary>
      <div className="interview-part-body">
        {questions.length > 0 && (
          <ol className="plain-list">
            {questions.map((question, at) => (
              <QuestionRow key={question.id} caseId={caseId} interview={interview} question={question} number={at + 1} />
            ))}
          </ol>
        )}
        {!isOver && !isChoosing && !isWriting && (
          <div className="row">
            <Button size="compact-sm" variant="light" onClick={() => setChoosing(true)}>
              Choose questions
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setWriting(true)}>
              Write a question
            </Button>
          </div>
        )}
        {isWriting && <OwnQuestion caseId={caseId} interview={interview} onClose={() => setWriting(false)} />}
        {isChoosing && <OfferQuestions caseId={caseId} interview={interview} onClose={() => setChoosing(false)} />}
      </div>
    </details>
  );
}

function OwnQuestion({ caseId, interview, onClose }: PartProps & { onClose: () => void }) {
  const draft = useDraft(ownKey(interview.id), { text: '' });
  const add = useMutation(
    api.interviewWords.addQuestions.mutationOptions({
      onSuccess: () => {
        draft.clear();
        onClose();
        saySo('The question is added.');
      },
    }),
  );
  const [wasTried, setWasTried] = useState(false);
  const { text } = draft.value;
  const question = { text, topic: null, setVersion: null, allegationClauseId: null, elementId: null, factId: null };
  return (
    <RecordForm
      label="New question"
      submit="Add question"
      draft={draft}
      isComplete={text.trim() !== ''}
      onIncomplete={() => setWasTried(true)}
      isBusy={add.isPending}
      error={add.error}
      onRecord={() => add.mutate({ caseId, interviewId: interview.id, questions: [question] })}
      cancel={{ label: 'Close', onCancel: onClose }}
    >
      <TextInput
        label="Question"
        description="Open, one thing at a time. A request for a password or for access to a personal account is not taken (820 ILCS 55/10)."
        required
        autoFocus
        value={text}
        error={wasTried && text.trim() === '' ? 'Write the question.' : undefined}
        onChange={(event) => draft.set({ text: event.currentTarget.value })}
      />
    </RecordForm>
  );
}

function QuestionRow({ caseId, interview, question, number }: PartProps & { question: InterviewQuestion; number: number }) {
  const [asking, setAsking] = useState<'leave-out' | 'reword' | null>(() =>
    hasDraft(`interview-reword:${question.id}`) ? 'reword' : null,
  );
  const at = { caseId, interviewId: interview.id, questionId: question.id };
  const mark = useMutation(api.interviewWords.markQuestion.mutationOptions());
  const markAs = (state: QuestionState) =>
    mark.mutate(
      { ...at, state, note: '' },
      {
        onSuccess: () =>
          saySo(
            `Question ${number} is marked: ${questionStateLabels[state].toLowerCase()}.`,
            undoBy(
              () => client.interviewWords.markQuestion({ ...at, state: question.state, note: question.note }),
              `Question ${number} is marked as before.`,
            ),
          ),
      },
    );
  const takeBack = useMutation(api.interviewWords.takeBackQuestion.mutationOptions());
  const remove = () =>
    takeBack.mutate(
      { ...at, reason: '' },
      {
        onSuccess: () =>
          saySo(
            `Question ${number} is taken out.`,
            undoBy(() => client.interviewWords.putBackQuestion(at), 'The question is put back.'),
          ),
      },
    );
  const isUnderWay = interview.state === 'begun' || interview.state === 'held';
  const isOver = interview.state === 'held' || interview.state === 'not-held';
  return (
    <li className="interview-question">
      <div className="interview-question-words">
        {asking === 'reword' ? (
          <Reword caseId={caseId} interview={interview} question={question} onClose={() => setAsking(null)} />
        ) : (
          <p>
            {number}. <Prose text={question.text} />
          </p>
        )}
        <Ties caseId={caseId} question={question} />
        {question.note !== '' && <p className="quiet small">{question.note}</p>}
        <RefusalNotice error={mark.error ?? takeBack.error} />
      </div>
      {interview.state !== 'planned' && <StateBadge tone={tones[question.state]} word={questionStateLabels[question.state]} />}
      <div className="row">
        {isUnderWay && question.state !== 'asked' && (
          <Button size="compact-sm" variant="light" aria-label={`Mark asked, question ${number}`} onClick={() => markAs('asked')}>
            Mark asked
          </Button>
        )}
        {isUnderWay && question.state === 'to-ask' && (
          <Button size="compact-sm" variant="default" aria-label={`Leave out, question ${number}`} onClick={() => setAsking('leave-out')}>
            Leave out
          </Button>
        )}
        {isUnderWay && question.state !== 'to-ask' && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            aria-label={`Mark to ask, question ${number}`}
            onClick={() => markAs('to-ask')}
          >
            Mark to ask
          </Button>
        )}
        {!isOver && question.state !== 'asked' && asking !== 'reword' && (
          <>
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              aria-label={`Reword question ${number}`}
              onClick={() => setAsking('reword')}
            >
              Reword
            </Button>
            <Button size="compact-sm" variant="subtle" color="gray" aria-label={`Take out question ${number}`} onClick={remove}>
              Take out
            </Button>
          </>
        )}
      </div>
      {asking === 'leave-out' && (
        <ReasonDialog
          question={`Leave question ${number} out?`}
          confirm="Leave out"
          decline="Keep it to ask"
          draftKey={`interview-leave-out:${question.id}`}
          isBusy={mark.isPending}
          error={mark.error}
          onDecline={() => setAsking(null)}
          onConfirm={(note, forget) =>
            mark.mutate(
              { ...at, state: 'left-out', note },
              {
                onSuccess: () => {
                  forget();
                  setAsking(null);
                  saySo(`Question ${number} is left out.`);
                },
              },
            )
          }
        />
      )}
    </li>
  );
}

/** What a question is asked for: the element it goes to, or the fact that it puts. */
function Ties({ caseId, question }: { caseId: CaseId; question: InterviewQuestion }) {
  const allegations = useQuery(api.allegations.list.queryOptions({ input: { caseId } }));
  const facts = useQuery(api.facts.list.queryOptions({ input: { caseId } }));
  const fact = facts.data?.facts.find(({ id }) => id === question.factId);
  const element = (allegations.data ?? [])
    .flatMap(({ position, clauses }) =>
      clauses.flatMap(({ id, shortLabel, elements }) =>
        elements.map(({ elementId, text }) => ({ id, elementId, says: `Allegation ${position}, ${shortLabel}: ${text}` })),
      ),
    )
    .find(({ id, elementId }) => id === question.allegationClauseId && elementId === question.elementId);
  const says = fact === undefined ? element?.says : `Puts ${factName(fact).toLowerCase()}`;
  return says === undefined ? null : <p className="quiet small">{says}</p>;
}

function Reword({ caseId, interview, question, onClose }: PartProps & { question: InterviewQuestion; onClose: () => void }) {
  const draft = useDraft(`interview-reword:${question.id}`, { text: question.text }, question.versionId);
  const reword = useMutation(
    api.interviewWords.rewordQuestion.mutationOptions({
      onSuccess: () => {
        draft.clear();
        onClose();
        saySo('The question is reworded. What it said before is in the log.');
      },
    }),
  );
  return (
    <RecordForm
      label="Other words for the question"
      submit="Reword question"
      draft={draft}
      isComplete={draft.value.text.trim() !== ''}
      isBusy={reword.isPending}
      error={reword.error}
      onRecord={() =>
        reword.mutate({ caseId, interviewId: interview.id, questionId: question.id, text: draft.value.text, basedOn: draft.basedOn })
      }
      cancel={{ label: 'Close', onCancel: onClose }}
    >
      <TextInput
        label="Question"
        required
        autoFocus
        value={draft.value.text}
        onChange={(event) => draft.set({ text: event.currentTarget.value })}
      />
    </RecordForm>
  );
}
