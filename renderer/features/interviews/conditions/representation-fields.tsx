import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Workspace } from '#shared/contract/cases.ts';
import type { Representation } from '#shared/domain/interviews/conditions.ts';
import type { OpenInterview } from '#shared/domain/interviews/interviews.ts';
import { api } from '../../../app/client.ts';
import { FieldRow } from '../../../ui/form/form-parts.tsx';

type RepresentationFieldsProps = {
  workspace: Workspace;
  interview: OpenInterview;
  value: Representation;
  set: (part: Partial<Representation>) => void;
};

const yesNo = [
  { value: '', label: 'Not settled' },
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];
const boolOf = (chosen: string): boolean | null => (chosen === '' ? null : chosen === 'yes');
const chosenOf = (value: boolean | null): string => (value === null ? '' : value ? 'yes' : 'no');

/** Who represents the person, what was offered and answered, and what was done on a request. */
export function RepresentationFields({ workspace, interview, value, set }: RepresentationFieldsProps) {
  const isRespondent = interview.role === 'respondent';
  const unit = useQuery({
    ...api.district.respondentUnit.queryOptions({ input: { caseId: workspace.summary.id } }),
    enabled: isRespondent,
  });
  const article = unit.data?.agreement?.representationArticle ?? '';
  return (
    <fieldset className="interview-fieldset">
      <legend>Representation</legend>
      {isRespondent && article !== '' && (
        <p className="interview-line">
          {unit.data?.agreement?.title}: {article}
        </p>
      )}
      <FieldRow>
        <NativeSelect
          label="Represented by a bargaining unit"
          data={[
            { value: '', label: isRespondent ? 'Not settled' : 'Not known' },
            { value: 'represented', label: 'Yes' },
            { value: 'not-represented', label: 'No' },
          ]}
          value={value.standing ?? ''}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            const standing = chosen === 'represented' || chosen === 'not-represented' ? chosen : null;
            set({ standing, ...(standing === 'represented' && value.unit === '' ? { unit: unit.data?.label ?? '', article } : {}) });
          }}
        />
        {value.standing === 'represented' && (
          <TextInput label="Unit" value={value.unit} onChange={(event) => set({ unit: event.currentTarget.value })} />
        )}
      </FieldRow>
      {value.standing === 'represented' && (
        <>
          <FieldRow>
            <NativeSelect
              label="A representative was offered"
              data={yesNo}
              value={chosenOf(value.wasOffered)}
              onChange={(event) => set({ wasOffered: boolOf(event.currentTarget.value) })}
            />
            <NativeSelect
              label="The person"
              data={[
                { value: '', label: 'Not answered yet' },
                { value: 'asked-for', label: 'Asked for a representative' },
                { value: 'declined', label: 'Did not ask for one' },
              ]}
              value={value.answer ?? ''}
              onChange={(event) => {
                const chosen = event.currentTarget.value;
                set({ answer: chosen === 'asked-for' || chosen === 'declined' ? chosen : null, onRequest: null });
              }}
            />
          </FieldRow>
          {value.answer === 'asked-for' && (
            <FieldRow>
              <NativeSelect
                label="On the request"
                data={[
                  { value: '', label: 'Not settled' },
                  { value: 'granted', label: 'It was granted' },
                  { value: 'ended', label: 'The interview was ended' },
                  { value: 'chose-to-go-on', label: 'The person chose to go on without' },
                ]}
                value={value.onRequest ?? ''}
                onChange={(event) => {
                  const chosen = event.currentTarget.value;
                  set({ onRequest: chosen === 'granted' || chosen === 'ended' || chosen === 'chose-to-go-on' ? chosen : null });
                }}
              />
              {value.onRequest === 'granted' && (
                <TextInput
                  label="Representative"
                  value={value.representative}
                  onChange={(event) => set({ representative: event.currentTarget.value })}
                />
              )}
            </FieldRow>
          )}
        </>
      )}
    </fieldset>
  );
}
