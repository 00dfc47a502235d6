import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RespondentUnit } from '#shared/contract/district.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api, client } from '../../app/client.ts';
import { ChangedMeanwhile } from '../../ui/drafts/changed-meanwhile.tsx';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { undoBy } from '../../ui/feedback/undo.ts';
import { BargainingUnitField } from '../../ui/form/bargaining-unit-field.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { AgreementTerms } from '../settings/units/agreement-terms.tsx';

const told = ({ label }: { label: string }) => [{ label: 'Bargaining unit', text: label }];

function UnitForm({ caseId, unit, onDone }: { caseId: CaseId; unit: RespondentUnit; onDone: () => void }) {
  const standing = unit.label ?? '';
  const draft = useDraft(`respondent-unit:${caseId}`, { label: standing }, unit.version);
  const record = useMutation(
    api.district.recordRespondentUnit.mutationOptions({
      onSuccess: (saved, { label }) => {
        draft.clear();
        const back = { caseId, label: standing, basedOn: saved.version };
        saySo(
          label.trim() === '' ? 'The respondent’s bargaining unit is taken back.' : `The respondent’s bargaining unit is ${label.trim()}.`,
          undoBy(() => client.district.recordRespondentUnit(back), 'The bargaining unit is as it was before.'),
        );
        onDone();
      },
    }),
  );
  return (
    <RecordForm
      label="The respondent’s bargaining unit"
      submit="Record the unit"
      isBusy={record.isPending}
      error={record.error}
      draft={draft}
      cancel={{ label: 'Close', onCancel: onDone }}
      onRecord={() => record.mutate({ caseId, label: draft.value.label, basedOn: draft.basedOn })}
    >
      <ChangedMeanwhile draft={draft} standing={unit.version} recorded={{ fields: told({ label: standing }) }} tell={told} />
      <BargainingUnitField
        help="From the district’s list, or as free text. Empty when the respondent belongs to none."
        value={draft.value.label}
        onChange={(label) => draft.set({ label })}
      />
    </RecordForm>
  );
}

/** To which unit the respondent belongs, as it was recorded, and what is entered of the agreement in force today. */
export function RespondentUnitPanel({ caseId }: { caseId: CaseId }) {
  const unit = useQuery(api.district.respondentUnit.queryOptions({ input: { caseId } }));
  const [isChanging, setIsChanging] = useState(false);
  const { label = null, nameNow = null, agreement = null } = unit.data ?? {};
  return (
    <section className="panel stack stack-tight" aria-labelledby="respondent-unit-heading">
      <h3 id="respondent-unit-heading">The respondent’s bargaining unit</h3>
      <RefusalNotice error={unit.error} onRetry={() => void unit.refetch()} />
      {unit.isPending && <LoadingState what="the bargaining unit" />}
      {unit.data && !isChanging && (
        <>
          <div className="row">
            {label === null ? <span className="quiet">Not recorded</span> : <span>{label}</span>}
            {nameNow !== null && nameNow.toLowerCase() !== label?.toLowerCase() && <span className="quiet">now called {nameNow}</span>}
            <Button size="compact-sm" variant="default" onClick={() => setIsChanging(true)}>
              {label === null ? 'Record the unit' : 'Change the unit'}
            </Button>
          </div>
          {agreement !== null && (
            <details>
              <summary>{agreement.title}, as entered in Settings</summary>
              <AgreementTerms agreement={agreement} />
            </details>
          )}
        </>
      )}
      {unit.data && isChanging && <UnitForm key={caseId} caseId={caseId} unit={unit.data} onDone={() => setIsChanging(false)} />}
    </section>
  );
}
