import { Button, Checkbox } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { CaseId } from '#shared/domain/ids.ts';
import type { OpenInterview } from '#shared/domain/interviews/interviews.ts';
import { lackLabels } from '#shared/domain/interviews/labels.ts';
import type { OfferedQuestions } from '#shared/domain/interviews/question-sets.ts';
import { resolveMentions } from '#shared/domain/mentions.ts';
import { api } from '../../../app/client.ts';
import { useNameOf } from '../../../ui/display/people-in-matter.ts';
import { LoadingState } from '../../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';

type OfferQuestionsProps = { caseId: CaseId; interview: OpenInterview; onClose: () => void };
type Picked = OfferedQuestions['questions'][number] & { setVersion: string | null };

const keyOf = (group: number, at: number): string => `${group}-${at}`;

/** Sets that fit the person and what is still open, and the elements themselves; what is chosen is copied into the interview. */
export function OfferQuestions({ caseId, interview, onClose }: OfferQuestionsProps) {
  const offer = useQuery(api.interviewWords.offered.queryOptions({ input: { caseId, interviewId: interview.id } }));
  const adverse = useQuery(api.adverseFacts.list.queryOptions({ input: { caseId } }));
  const nameOf = useNameOf();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const add = useMutation(
    api.interviewWords.addQuestions.mutationOptions({
      onSuccess: (_interview, { questions }) => {
        onClose();
        saySo(`${questions.length === 1 ? 'The question is' : `${questions.length} questions are`} added. Each can be taken out again.`);
      },
    }),
  );
  const section = useRef<HTMLElement>(null);
  const isThere = offer.data !== undefined;
  useEffect(() => {
    if (isThere) section.current?.querySelector<HTMLElement>('input:enabled, button')?.focus();
  }, [isThere]);
  if (offer.isPending) return <LoadingState what="the question sets" />;
  if (offer.data === undefined) return <RefusalNotice error={offer.error} onRetry={() => void offer.refetch()} />;
  const { offered, open } = offer.data;
  const planned = new Set(interview.questions.map(({ factId }) => factId as string | null));
  const there = new Set(interview.questions.map(({ text }) => text));
  const facts = interview.role === 'respondent' ? (adverse.data ?? []).filter(({ state }) => state !== 'put') : [];
  const factQuestions = facts.map((fact) => ({
    text: `What do you say to this: ${fact.assertion}`,
    factId: fact.factId,
    position: fact.position,
  }));
  const pick = (key: string, isPicked: boolean) => {
    const next = new Set(picked);
    if (isPicked) next.add(key);
    else next.delete(key);
    setPicked(next);
  };
  const chosen: (Picked & { factId: string | null })[] = [
    ...offered.flatMap(({ setVersion, questions }, group) =>
      questions.flatMap((question, at) => (picked.has(keyOf(group, at)) ? [{ ...question, setVersion, factId: null }] : [])),
    ),
    ...factQuestions.flatMap(({ text, factId }) =>
      picked.has(factId) ? [{ text, factId, topic: null, allegationClauseId: null, elementId: null, setVersion: null }] : [],
    ),
  ];
  return (
    <section ref={section} aria-label="Choose questions">
      {open.length > 0 && (
        <details>
          <summary>Elements still open ({open.length})</summary>
          <ul>
            {open.map(({ allegationPosition, clause, allegationClauseId, elementId, text, lacks }) => (
              <li key={`${allegationClauseId}-${elementId}`}>
                Allegation {allegationPosition}, {clause}: {text} <span className="quiet">({lackLabels[lacks]})</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {factQuestions.length > 0 && (
        <div className="interview-offer">
          <h5>Facts to be put to the respondent</h5>
          <div className="stack stack-tight">
            {factQuestions.map(({ text, factId, position }) => (
              <Checkbox
                key={factId}
                label={`Fact ${position}. ${resolveMentions(text, nameOf)}${planned.has(factId) ? ' (in the plan)' : ''}`}
                disabled={planned.has(factId)}
                checked={picked.has(factId)}
                onChange={(event) => pick(factId, event.currentTarget.checked)}
              />
            ))}
          </div>
        </div>
      )}
      {offered.map(({ title, because, questions }, group) => (
        <div className="interview-offer" key={title}>
          <h5>{title}</h5>
          {because.length > 0 && <p className="quiet small interview-line">Because of {because.join('; ')}.</p>}
          <div className="stack stack-tight">
            {questions.map(({ text }, at) => (
              <Checkbox
                key={text}
                label={there.has(text) ? `${text} (in the plan)` : text}
                disabled={there.has(text)}
                checked={picked.has(keyOf(group, at))}
                onChange={(event) => pick(keyOf(group, at), event.currentTarget.checked)}
              />
            ))}
          </div>
        </div>
      ))}
      <RefusalNotice error={add.error} />
      <div className="row">
        <Button
          size="compact-sm"
          disabled={chosen.length === 0}
          loading={add.isPending}
          onClick={() => add.mutate({ caseId, interviewId: interview.id, questions: chosen })}
        >
          {chosen.length === 0 ? 'Add questions' : chosen.length === 1 ? 'Add 1 question' : `Add ${chosen.length} questions`}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          Close
        </Button>
      </div>
    </section>
  );
}
