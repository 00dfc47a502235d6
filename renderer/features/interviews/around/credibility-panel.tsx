import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Workspace } from '#shared/contract/cases.ts';
import { anchors } from '#shared/domain/anchors.ts';
import { AllegationId, type CaseId, ParticipantId } from '#shared/domain/ids.ts';
import type { Interview } from '#shared/domain/interviews/interviews.ts';
import { participantRoleLabels } from '#shared/domain/labels.ts';
import { api, client } from '../../../app/client.ts';
import { hasDraft } from '../../../ui/drafts/drafts.ts';
import { LoadingState } from '../../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { undoBy } from '../../../ui/feedback/undo.ts';
import { FieldRow } from '../../../ui/form/form-parts.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { focusIn } from '../../../ui/workspace/jump.ts';
import { WorksheetCard } from './worksheet-card.tsx';

const openKey = (caseId: CaseId): string => `credibility:${caseId}`;

type CredibilityPanelProps = { workspace: Workspace; interviews: readonly Interview[] };

/** Worksheets, a witness an issue at a time. */
export function CredibilityPanel({ workspace, interviews }: CredibilityPanelProps) {
  const caseId = workspace.summary.id;
  const worksheets = useQuery(api.credibility.list.queryOptions({ input: { caseId } }));
  const [isOpening, setOpening] = useState(() => hasDraft(openKey(caseId)));
  const close = () => {
    setOpening(false);
    focusIn(anchors.credibility);
  };
  return (
    <section className="panel" aria-labelledby="credibility-heading">
      <h3 id="credibility-heading">Credibility</h3>
      <p className="quiet">
        Where accounts differ: one witness and one issue at a time, in words and with the place in the record. There is no number. The
        factors are customary practice; the agency guidance that listed them is rescinded.
      </p>
      {worksheets.isPending && <LoadingState what="the credibility worksheets" />}
      {worksheets.error && <RefusalNotice error={worksheets.error} onRetry={() => void worksheets.refetch()} />}
      {worksheets.data?.length === 0 && !isOpening && <p className="interview-line">No worksheet yet.</p>}
      {(worksheets.data ?? []).map((worksheet) => (
        <WorksheetCard key={worksheet.id} caseId={caseId} worksheet={worksheet} interviews={interviews} />
      ))}
      <div id={anchors.credibility}>
        {isOpening ? (
          <OpenForm workspace={workspace} onClose={close} />
        ) : (
          <Button variant="default" onClick={() => setOpening(true)}>
            Open a worksheet
          </Button>
        )}
      </div>
    </section>
  );
}

function OpenForm({ workspace, onClose }: { workspace: Workspace; onClose: () => void }) {
  const caseId = workspace.summary.id;
  const allegations = useQuery(api.allegations.list.queryOptions({ input: { caseId } }));
  const draft = useDraft(openKey(caseId), { participantId: '', allegationId: '', issue: '' });
  const { participantId, allegationId, issue } = draft.value;
  const [wasTried, setWasTried] = useState(false);
  const open = useMutation(
    api.credibility.open.mutationOptions({
      onSuccess: (worksheet) => {
        draft.clear();
        onClose();
        saySo(
          `A worksheet on ${worksheet.person} is open.`,
          undoBy(
            () => client.credibility.takeBack({ caseId, worksheetId: worksheet.id, reason: 'Taken back right after it was opened.' }),
            'The worksheet is taken back.',
          ),
        );
      },
    }),
  );
  return (
    <RecordForm
      label="New worksheet"
      submit="Open worksheet"
      draft={draft}
      isComplete={participantId !== '' && issue.trim() !== ''}
      onIncomplete={() => setWasTried(true)}
      isBusy={open.isPending}
      error={open.error}
      onRecord={() =>
        open.mutate({
          caseId,
          participantId: ParticipantId.parse(participantId),
          allegationId: allegationId === '' ? null : AllegationId.parse(allegationId),
          issue,
        })
      }
      cancel={{ label: 'Close', onCancel: onClose }}
    >
      <FieldRow>
        <NativeSelect
          label="Whose account"
          required
          autoFocus
          data={[
            { value: '', label: 'Choose a person' },
            ...workspace.incident.participants
              .filter(({ role }) => role !== 'investigator' && role !== 'decision-maker')
              .map((person) => ({
                value: person.id as string,
                label: `${person.displayName}, ${participantRoleLabels[person.role].toLowerCase()}`,
              })),
          ]}
          value={participantId}
          error={wasTried && participantId === '' ? 'Choose whose account it is.' : undefined}
          onChange={(event) => draft.set({ participantId: event.currentTarget.value })}
        />
        <NativeSelect
          label="Allegation"
          data={[
            { value: '', label: 'None in particular' },
            ...(allegations.data ?? []).map(({ id, position }) => ({ value: id as string, label: `Allegation ${position}` })),
          ]}
          value={allegationId}
          onChange={(event) => draft.set({ allegationId: event.currentTarget.value })}
        />
      </FieldRow>
      <TextInput
        label="On what"
        description="The one thing on which accounts differ: “Whether the names could be read.”"
        required
        value={issue}
        error={wasTried && issue.trim() === '' ? 'Write what it is about.' : undefined}
        onChange={(event) => draft.set({ issue: event.currentTarget.value })}
      />
    </RecordForm>
  );
}
