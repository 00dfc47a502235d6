import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AgreementDays } from '#shared/domain/deadlines/agreement-days.ts';
import { countUnitLabels } from '#shared/domain/deadlines/deadline-labels.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { daysBetween } from '#shared/domain/school-calendar.ts';
import { api } from '../../../app/client.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { LoadingState } from '../../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { CivilDateField } from '../../../ui/form/civil-date-field.tsx';
import { FieldRow } from '../../../ui/form/form-parts.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';

/** The calendar of each bargaining agreement: the kind of days that it names, and the days that it counts in its own way. */
export function AgreementDaysPanel() {
  const list = useQuery(api.deadlines.agreementDays.queryOptions());
  return (
    <section className="panel stack deadline-panel" aria-labelledby="agreement-days-heading">
      <h2 id="agreement-days-heading">Days of the bargaining agreements</h2>
      {list.isPending && <LoadingState what="the agreements" />}
      <RefusalNotice error={list.error} onRetry={() => void list.refetch()} />
      {list.data?.agreements.length === 0 && (
        <EmptyState title="No agreement is on record" headingLevel={3} isCompact>
          Agreements are entered under Settings, bargaining units. Their days are then counted here beside the school calendar.
        </EmptyState>
      )}
      {list.data?.agreements.map((agreement) => (
        <AgreementPanel key={agreement.agreementId} agreement={agreement} mayChange={list.data.mayChange} />
      ))}
    </section>
  );
}

function AgreementPanel({ agreement, mayChange }: { agreement: AgreementDays; mayChange: boolean }) {
  const [isAdding, setAdding] = useState(false);
  const takeBack = useMutation(
    api.deadlines.takeBackAgreementDay.mutationOptions({ onSuccess: () => saySo('The day is counted as its kind of days says.') }),
  );
  return (
    <div className="stack stack-tight">
      <h3>
        {agreement.title} <span className="quiet">· {agreement.unit}</span>
      </h3>
      <p className="small">
        Counts {countUnitLabels[agreement.base]}, but for {agreement.days.length === 0 ? 'no day' : 'these days'}.
      </p>
      <RefusalNotice error={takeBack.error} />
      {agreement.days.length > 0 && (
        <ul className="plain-list" aria-label={`Days of ${agreement.title}`}>
          {agreement.days.map(({ id, day, isCounted, reason }) => (
            <li key={id} className="row">
              <span className="figures">{formatCivilDate(day)}</span>
              <span>{isCounted ? 'counts' : 'does not count'}</span>
              <span className="quiet">{reason}</span>
              {mayChange && (
                <Button size="compact-sm" variant="subtle" onClick={() => takeBack.mutate({ id })}>
                  Take out<span className="visually-hidden"> {formatCivilDate(day)}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayChange && !isAdding && (
        <div>
          <Button size="compact-sm" variant="default" onClick={() => setAdding(true)}>
            Add days<span className="visually-hidden"> of {agreement.title}</span>
          </Button>
        </div>
      )}
      {isAdding && <AddDays agreement={agreement} onDone={() => setAdding(false)} />}
    </div>
  );
}

function AddDays({ agreement: { agreementId, title }, onDone }: { agreement: AgreementDays; onDone: () => void }) {
  const draft = useDraft(`agreement-days:${agreementId}`, { from: '', to: '', isCounted: 'no', reason: '' });
  const { value, set } = draft;
  const [isMissing, setMissing] = useState(false);
  const enter = useMutation(
    api.deadlines.enterAgreementDays.mutationOptions({
      onSuccess: () => {
        draft.clear();
        onDone();
        saySo('The days are entered. Deadlines that were entered before keep their day.');
      },
    }),
  );
  const days = value.from === '' ? [] : daysBetween(value.from, value.to === '' ? value.from : value.to);
  return (
    <RecordForm
      label={`Days of ${title}`}
      submit="Enter days"
      draft={draft}
      isBusy={enter.isPending}
      error={enter.error}
      isComplete={days.length > 0}
      onIncomplete={() => setMissing(true)}
      onRecord={() => enter.mutate({ agreementId, days, isCounted: value.isCounted === 'yes', reason: value.reason })}
      cancel={{ label: 'Cancel', onCancel: onDone }}
    >
      <FieldRow>
        <CivilDateField
          label="First day"
          isRequired
          value={value.from}
          onChange={(from) => set({ from })}
          error={isMissing && days.length === 0 ? 'Enter a first day, and a last day that does not come before it.' : undefined}
        />
        <CivilDateField label="Last day" help="Empty: the one day." value={value.to} onChange={(to) => set({ to })} />
        <NativeSelect
          label="These days"
          data={[
            { value: 'no', label: 'do not count' },
            { value: 'yes', label: 'count' },
          ]}
          value={value.isCounted}
          onChange={(event) => set({ isCounted: event.currentTarget.value })}
        />
      </FieldRow>
      <TextInput
        label="Why"
        description="Such as the article. May stay empty."
        value={value.reason}
        onChange={(event) => set({ reason: event.currentTarget.value })}
      />
    </RecordForm>
  );
}
