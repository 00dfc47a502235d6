import { TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Proposal } from '#shared/domain/deadlines/deadlines.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api } from '../../../app/client.ts';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { CivilDateField } from '../../../ui/form/civil-date-field.tsx';
import { FieldRow } from '../../../ui/form/form-parts.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { CountedDay } from './counted-day.tsx';
import { countingOf, type DeadlineDraft, draftFor, OWN_RULE } from './deadline-draft.ts';
import { RuleChoice } from './rule-choice.tsx';

type DeadlineFormProps = { caseId: CaseId; proposal: Proposal | null; onDone: () => void };

/** Rule and beginning give the day as counted; a person chooses the day that stands. */
export function DeadlineForm({ caseId, proposal, onDone }: DeadlineFormProps) {
  const rules = useQuery(api.deadlines.rules.queryOptions());
  const key = proposal === null ? `add-deadline:${caseId}` : `add-deadline:${caseId}:${proposal.trigger.id}:${proposal.rule.id}`;
  const draft = useDraft<DeadlineDraft>(key, draftFor(proposal));
  const { value, set } = draft;
  const [isMissing, setMissing] = useState(false);
  const rule = rules.data?.rules.find(({ id }) => id === value.ruleId) ?? null;
  const counting = countingOf(value);
  const canCount = rule !== null && value.on !== '';
  const preview = useQuery({
    ...api.deadlines.preview.queryOptions({ input: { caseId, ...counting, ruleId: value.ruleId, on: value.on } }),
    enabled: canCount,
  });
  const counted = canCount ? (preview.data ?? null) : null;
  const candidate = counted?.candidate ?? null;
  const dueOn = value.day === 'counted' ? (candidate?.countedOn ?? '') : value.day === 'moved' ? (candidate?.movedTo ?? '') : value.ownDay;
  const softOn = value.isWarningTyped ? value.softOn : (counted?.soft?.on ?? '');
  const softBecause = value.isWarningTyped ? value.softBecause : (counted?.soft?.because ?? '');
  const text = value.text === '' && rule !== null ? rule.title : value.text;
  const because = value.because === '' && rule !== null && value.day !== 'own' ? rule.hardBecause : value.because;
  const waitsFor = value.isWhoTyped || rule === null ? value.waitsFor : rule.who;
  const setAside = useMutation(api.deadlines.setAside.mutationOptions({ onSuccess: () => saySo('The deadline was set aside again.') }));
  const enter = useMutation(
    api.deadlines.enter.mutationOptions({
      onSuccess: (deadline) => {
        draft.clear();
        onDone();
        saySo(`The last day is ${formatCivilDate(deadline.dueOn)}. It stays until somebody says otherwise.`, () =>
          setAside.mutate({ deadlineId: deadline.id, basedOn: null, reason: 'Taken back right after it was entered.' }),
        );
      },
    }),
  );
  const missing = (part: string, complaint: string) => (isMissing && part.trim() === '' ? complaint : undefined);
  const isComplete =
    value.ruleId !== '' && text.trim() !== '' && dueOn !== '' && because.trim() !== '' && (softOn === '' || softBecause.trim() !== '');
  return (
    <RecordForm
      label={proposal === null ? 'New deadline' : `New deadline: ${proposal.rule.title}`}
      submit="Enter deadline"
      draft={draft}
      isBusy={enter.isPending}
      error={enter.error}
      isComplete={isComplete}
      onIncomplete={() => setMissing(true)}
      onRecord={() =>
        enter.mutate({
          caseId,
          counting,
          triggerKey: rule?.trigger ?? 'other',
          triggerId: proposal?.trigger.id ?? null,
          triggerWhat: proposal?.trigger.what ?? '',
          nature: rule?.nature ?? 'duty',
          text,
          waitsFor,
          dueOn,
          dueTime: value.day === 'own' ? null : (candidate?.time ?? null),
          dueBecause: because,
          softOn: softOn === '' ? null : softOn,
          softBecause,
        })
      }
      cancel={{ label: 'Cancel', onCancel: onDone }}
    >
      <RuleChoice rules={rules.data?.rules ?? []} draft={value} set={set} isFixed={proposal !== null} isMissing={isMissing} />
      {value.ruleId !== '' && (
        <>
          <CountedDay rule={rule} preview={counted} draft={value} set={set} isMissing={isMissing && dueOn === ''} />
          <FieldRow>
            <TextInput
              label="What is due"
              required
              error={missing(text, 'Write what is due.')}
              value={text}
              onChange={(event) => set({ text: event.currentTarget.value })}
            />
            <TextInput
              label="Who has to act"
              value={waitsFor}
              onChange={(event) => set({ waitsFor: event.currentTarget.value, isWhoTyped: true })}
            />
          </FieldRow>
          <TextInput
            label="Why that is the last day"
            required
            error={missing(because, 'Say why it is the last day.')}
            value={because}
            onChange={(event) => set({ because: event.currentTarget.value })}
          />
          <FieldRow>
            <CivilDateField
              label="Warning from"
              value={softOn}
              onChange={(day) => set({ softOn: day, softBecause, isWarningTyped: true })}
            />
            <TextInput
              label="Why the warning comes then"
              error={softOn === '' ? undefined : missing(softBecause, 'Say why the warning comes on that day.')}
              value={softBecause}
              onChange={(event) => set({ softOn, softBecause: event.currentTarget.value, isWarningTyped: true })}
            />
          </FieldRow>
        </>
      )}
      {value.ruleId === OWN_RULE && <p className="quiet small">Without a rule nothing is counted: the day is the one that you enter.</p>}
    </RecordForm>
  );
}
