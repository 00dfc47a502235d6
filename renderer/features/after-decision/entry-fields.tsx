import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { AfterDecisionKind } from '#shared/domain/after/after-decision.ts';
import { afterDecisionWords } from '#shared/domain/after/after-decision-kinds.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { type CaseId, CorrectiveActionId } from '#shared/domain/ids.ts';
import { api } from '../../app/client.ts';
import { FieldRow } from '../../ui/form/form-parts.tsx';
import { ProseField } from '../../ui/form/prose-field.tsx';

/** `action` is an id, or empty where it is about none. */
export type EntryTyping = { subject: string; party: string; terms: string; source: string; action: string };

/** As the contract takes it. */
export const entryInput = ({ action, ...wording }: EntryTyping) => ({
  ...wording,
  correctiveActionId: action === '' ? null : CorrectiveActionId.parse(action),
});

/** Whether everything that the kind needs is there. */
export function isEntryComplete(kind: AfterDecisionKind, value: EntryTyping): boolean {
  const words = afterDecisionWords[kind];
  return (['subject', 'party', 'terms', 'source'] as const).every((name) => !words[name].isRequired || value[name].trim() !== '');
}

type EntryFieldsProps = {
  caseId: CaseId;
  kind: AfterDecisionKind;
  value: EntryTyping;
  set: (part: Partial<EntryTyping>) => void;
  wasTried: boolean;
};

/** What an entry is about, in the words of its kind. */
export function EntryFields({ caseId, kind, value, set, wasTried }: EntryFieldsProps) {
  const words = afterDecisionWords[kind];
  const actions = useQuery(api.correctiveAction.list.queryOptions({ input: { caseId } }));
  const approved = (actions.data ?? []).filter(({ approvedAt }) => approvedAt !== null);
  const line = (name: 'subject' | 'party' | 'source') => (
    <TextInput
      label={words[name].label}
      description={words[name].help || undefined}
      required={words[name].isRequired}
      value={value[name]}
      error={wasTried && words[name].isRequired && value[name].trim() === '' ? 'Fill this in.' : undefined}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <>
      {line('subject')}
      <FieldRow>
        {line('party')}
        {line('source')}
      </FieldRow>
      <ProseField
        label={words.terms.label}
        description={words.terms.help || undefined}
        required={words.terms.isRequired}
        minRows={2}
        value={value.terms}
        error={wasTried && words.terms.isRequired && value.terms.trim() === '' ? 'Fill this in.' : undefined}
        onChange={(terms) => set({ terms })}
      />
      {approved.length > 0 && (
        <NativeSelect
          label="About"
          description="The action that it concerns."
          data={[
            { value: '', label: 'The case as a whole' },
            ...approved.map(({ id, level, startsOn, endsOn }) => ({
              value: id,
              label: [
                level.name,
                startsOn === null ? '' : `from ${formatCivilDate(startsOn)}`,
                endsOn === null ? '' : `until ${formatCivilDate(endsOn)}`,
              ]
                .filter(Boolean)
                .join(', '),
            })),
          ]}
          value={value.action}
          onChange={(event) => set({ action: event.currentTarget.value })}
        />
      )}
    </>
  );
}
