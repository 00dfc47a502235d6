import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Workspace } from '#shared/contract/cases.ts';
import { anchors } from '#shared/domain/anchors.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { AdverseFact, FactPut } from '#shared/domain/interviews/adverse-facts.ts';
import { InterviewId } from '#shared/domain/interviews/ids.ts';
import type { Interview } from '#shared/domain/interviews/interviews.ts';
import { api } from '../../../app/client.ts';
import { useSession } from '../../../app/session.ts';
import { Prose } from '../../../ui/display/prose.tsx';
import { StateBadge } from '../../../ui/display/state-badge.tsx';
import { hasDraft } from '../../../ui/drafts/drafts.ts';
import { LoadingState } from '../../../ui/feedback/loading-state.tsx';
import { ReasonDialog } from '../../../ui/feedback/reason-dialog.tsx';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { CivilDateField } from '../../../ui/form/civil-date-field.tsx';
import { FieldRow } from '../../../ui/form/form-parts.tsx';
import { ProseField } from '../../../ui/form/prose-field.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';

const putKey = (factId: string): string => `put-fact:${factId}`;

type AdverseFactsPanelProps = { workspace: Workspace; interviews: readonly Interview[] };

/** Every fact against the respondent, with when it was put to them and what they said. */
export function AdverseFactsPanel({ workspace, interviews }: AdverseFactsPanelProps) {
  const caseId = workspace.summary.id;
  const facts = useQuery(api.adverseFacts.list.queryOptions({ input: { caseId } }));
  return (
    <section className="panel" aria-labelledby="adverse-facts-heading" id={anchors.adverseFacts}>
      <h3 id="adverse-facts-heading">Facts against the respondent</h3>
      <p className="quiet">Each is put to the respondent, in the words in which it stands, before a finding is ready.</p>
      {facts.isPending && <LoadingState what="the facts against the respondent" />}
      {facts.error && <RefusalNotice error={facts.error} onRetry={() => void facts.refetch()} />}
      {facts.data?.length === 0 && <p className="interview-line">No fact is marked as adverse. That is done under Facts.</p>}
      {facts.data !== undefined && facts.data.length > 0 && (
        <ol className="plain-list">
          {facts.data.map((fact) => (
            <FactRow key={fact.factId} caseId={caseId} fact={fact} interviews={interviews} />
          ))}
        </ol>
      )}
    </section>
  );
}

function FactRow({ caseId, fact, interviews }: { caseId: CaseId; fact: AdverseFact; interviews: readonly Interview[] }) {
  const [isPutting, setPutting] = useState(() => hasDraft(putKey(fact.factId)));
  const [takingBack, setTakingBack] = useState<FactPut | null>(null);
  return (
    <li className="interview-note">
      <div className="case-section-head">
        <p className="interview-line">
          Fact {fact.position}. <Prose text={fact.assertion} />
        </p>
        {fact.state === 'put' ? (
          <StateBadge tone="ready" word="Put to the respondent" />
        ) : (
          <StateBadge tone="needs" word={fact.state === 'not-put' ? 'Not put yet' : 'Reworded since it was put'} />
        )}
      </div>
      {fact.puts.map((put) => (
        <div key={put.id} className="interview-addendum">
          <p className="interview-line">
            {put.where}, {formatCivilDate(put.putOn)}: <Prose text={put.response} />
          </p>
          {put.wording !== fact.assertion && (
            <p className="quiet small interview-line">
              Put as: <Prose text={put.wording} />
            </p>
          )}
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            aria-label={`Take back that fact ${fact.position} was put on ${formatCivilDate(put.putOn)}`}
            onClick={() => setTakingBack(put)}
          >
            Take back
          </Button>
        </div>
      ))}
      {isPutting ? (
        <PutForm caseId={caseId} fact={fact} interviews={interviews} onClose={() => setPutting(false)} />
      ) : (
        <Button
          size="compact-sm"
          variant={fact.state === 'put' ? 'subtle' : 'light'}
          aria-label={`Record that it was put, fact ${fact.position}`}
          onClick={() => setPutting(true)}
        >
          Record that it was put
        </Button>
      )}
      {takingBack !== null && <TakeBackPut caseId={caseId} fact={fact} put={takingBack} onClose={() => setTakingBack(null)} />}
    </li>
  );
}

type PutFormProps = { caseId: CaseId; fact: AdverseFact; interviews: readonly Interview[]; onClose: () => void };

function PutForm({ caseId, fact, interviews, onClose }: PutFormProps) {
  const { today } = useSession();
  const heard = interviews.filter(
    ({ role, state, isClosed }) => role === 'respondent' && !isClosed && (state === 'begun' || state === 'held'),
  );
  const latest = heard.at(-1);
  const initial = { interviewId: (latest?.id ?? '') as string, putOn: latest?.heldOn ?? today, response: '' };
  const draft = useDraft(putKey(fact.factId), initial, fact.versionId);
  const { interviewId, putOn, response } = draft.value;
  const [wasTried, setWasTried] = useState(false);
  const put = useMutation(
    api.adverseFacts.put.mutationOptions({
      onSuccess: () => {
        draft.clear();
        onClose();
        saySo(`Fact ${fact.position} is recorded as put to the respondent.`);
      },
    }),
  );
  return (
    <RecordForm
      label={`Put fact ${fact.position} to the respondent`}
      submit="Record that it was put"
      draft={draft}
      isComplete={putOn !== '' && response.trim() !== ''}
      onIncomplete={() => setWasTried(true)}
      isBusy={put.isPending}
      error={put.error}
      onRecord={() =>
        put.mutate({
          caseId,
          factId: fact.factId,
          basedOn: draft.basedOn ?? fact.versionId,
          interviewId: interviewId === '' ? null : InterviewId.parse(interviewId),
          putOn,
          response,
        })
      }
      cancel={{ label: 'Close', onCancel: onClose }}
    >
      <FieldRow>
        <NativeSelect
          label="Where"
          data={[...heard.map(({ id, label }) => ({ value: id as string, label })), { value: '', label: 'In writing' }]}
          value={interviewId}
          onChange={(event) => {
            const chosen = heard.find(({ id }) => id === event.currentTarget.value);
            draft.set({ interviewId: chosen?.id ?? '', ...(chosen?.heldOn == null ? {} : { putOn: chosen.heldOn }) });
          }}
        />
        <CivilDateField
          label="On"
          isRequired
          value={putOn}
          error={wasTried && putOn === '' ? 'Enter the day.' : undefined}
          onChange={(on) => draft.set({ putOn: on })}
        />
      </FieldRow>
      <ProseField
        label="What the respondent said"
        description="Also that nothing was said, or that no answer came by the day that was set."
        required
        autoFocus
        minRows={2}
        value={response}
        error={wasTried && response.trim() === '' ? 'Write what was answered.' : undefined}
        onChange={(text) => draft.set({ response: text })}
      />
    </RecordForm>
  );
}

function TakeBackPut({ caseId, fact, put, onClose }: { caseId: CaseId; fact: AdverseFact; put: FactPut; onClose: () => void }) {
  const takeBack = useMutation(api.adverseFacts.takeBack.mutationOptions());
  return (
    <ReasonDialog
      question={`Take back that fact ${fact.position} was put?`}
      confirm="Take it back"
      decline="Keep it"
      draftKey={`put-fact-back:${put.id}`}
      isBusy={takeBack.isPending}
      error={takeBack.error}
      onDecline={onClose}
      onConfirm={(reason, forget) =>
        takeBack.mutate(
          { caseId, factPutId: put.id, reason },
          {
            onSuccess: () => {
              forget();
              onClose();
              saySo('It is taken back. That it was recorded stays in the log.');
            },
          },
        )
      }
    />
  );
}
