import { NativeSelect, Radio, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Workspace } from '#shared/contract/cases.ts';
import { type Conditions, ConfidentialityKind, InterviewMode } from '#shared/domain/interviews/conditions.ts';
import { missingCarveOuts, STANDARD_CONFIDENTIALITY } from '#shared/domain/interviews/confidentiality.ts';
import type { OpenInterview } from '#shared/domain/interviews/interviews.ts';
import { confidentialityLabels, interviewModeLabels } from '#shared/domain/interviews/labels.ts';
import { openingWords } from '#shared/domain/interviews/opening-words.ts';
import { api } from '../../../app/client.ts';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { CivilDateField } from '../../../ui/form/civil-date-field.tsx';
import { FieldRow } from '../../../ui/form/form-parts.tsx';
import { ProseField } from '../../../ui/form/prose-field.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { AttendeesFields } from './attendees-fields.tsx';
import { RepresentationFields } from './representation-fields.tsx';
import { StudentFields } from './student-fields.tsx';

export const conditionsKey = (interviewId: string): string => `interview-conditions:${interviewId}`;

type ConditionsFormProps = { workspace: Workspace; interview: OpenInterview; onClose: () => void };
export type ConditionsTyping = { mode: InterviewMode | ''; conditions: Conditions };

/** Everything that is settled before the interview starts, in one form: what is left blank stays open. */
export function ConditionsForm({ workspace, interview, onClose }: ConditionsFormProps) {
  const caseId = workspace.summary.id;
  const initial: ConditionsTyping = { mode: interview.mode ?? '', conditions: interview.conditions };
  const draft = useDraft(conditionsKey(interview.id), initial, interview.versionId);
  const { mode, conditions } = draft.value;
  const set = (part: Partial<Conditions>) => draft.set({ conditions: { ...conditions, ...part } });
  const settle = useMutation(
    api.interviews.settle.mutationOptions({
      onSuccess: (settled) => {
        draft.clear();
        onClose();
        const gates = settled.isClosed ? 0 : settled.gates.length;
        const open = settled.state === 'planned' && gates > 0 ? `${gates === 1 ? 'One thing is' : `${gates} things are`} still open.` : '';
        const kept = settled.mode === 'compelled' && interview.mode !== 'compelled' ? 'It is kept to you, and counsel’s hold is open.' : '';
        saySo([`The conditions of ${interview.label.toLowerCase()} are recorded.`, kept, open].filter(Boolean).join(' '));
      },
    }),
  );
  const isCompelledNew = mode === 'compelled' && interview.mode !== 'compelled';
  return (
    <RecordForm
      label={`Conditions of ${interview.label.toLowerCase()}`}
      submit="Record conditions"
      draft={draft}
      isBusy={settle.isPending}
      error={settle.error}
      onRecord={() =>
        settle.mutate({ caseId, interviewId: interview.id, mode: mode === '' ? null : mode, conditions, basedOn: draft.basedOn })
      }
      cancel={{ label: 'Close', onCancel: onClose }}
    >
      <Radio.Group
        label="Mode"
        description="Chosen before it starts, and not changed while it is under way."
        value={mode}
        onChange={(chosen) => draft.set({ mode: InterviewMode.parse(chosen) })}
      >
        <div className="stack stack-tight interview-radios">
          <Radio
            value="voluntary"
            autoFocus={interview.state === 'planned'}
            label={interviewModeLabels.voluntary}
            description="The person may decline; declining is not disciplined."
            disabled={interview.state === 'begun'}
          />
          <Radio
            value="compelled"
            label={interviewModeLabels.compelled}
            description="The person is ordered to answer about the job. Counsel clears it first, and what is said is kept apart."
            disabled={interview.state === 'begun' || interview.isStudent}
          />
        </div>
      </Radio.Group>
      {isCompelledNew && (
        <p className="quiet">
          Recording this opens the hold “Compelled statement” and keeps the interview to you. Put others who must read it on its list.
        </p>
      )}
      {interview.isStudent ? (
        <StudentFields value={conditions.student} set={(part) => set({ student: { ...conditions.student, ...part } })} />
      ) : (
        <RepresentationFields
          workspace={workspace}
          interview={interview}
          value={conditions.representation}
          set={(part) => set({ representation: { ...conditions.representation, ...part } })}
        />
      )}
      <AttendeesFields workspace={workspace} conditions={conditions} set={set} />
      <fieldset className="interview-fieldset">
        <legend>Confidentiality</legend>
        <NativeSelect
          label="Asked of the person"
          data={[
            { value: '', label: 'Not settled' },
            ...ConfidentialityKind.options.map((kind) => ({ value: kind, label: confidentialityLabels[kind] })),
          ]}
          value={conditions.confidentiality.kind ?? ''}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            const kind = chosen === '' ? null : ConfidentialityKind.parse(chosen);
            set({ confidentiality: { kind, text: kind === 'own' ? conditions.confidentiality.text : '' } });
          }}
        />
        {conditions.confidentiality.kind === 'standard' && <p className="serif interview-line">{STANDARD_CONFIDENTIALITY}</p>}
        {conditions.confidentiality.kind === 'own' && (
          <OwnWording text={conditions.confidentiality.text} onChange={(text) => set({ confidentiality: { kind: 'own', text } })} />
        )}
      </fieldset>
      <fieldset className="interview-fieldset">
        <legend>Opening words</legend>
        <details>
          <summary>Read what is said at the beginning</summary>
          <div className="serif">
            {openingWords({ mode: mode === '' ? null : mode, isStudent: interview.isStudent, conditions }).map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
          <p className="quiet small">Have the District’s attorney approve these words before they are used.</p>
        </details>
        <FieldRow>
          <CivilDateField
            label={interview.manner === 'in-writing' ? 'Sent on' : 'Read out on'}
            value={conditions.openingWords.on ?? ''}
            onChange={(on) => set({ openingWords: { ...conditions.openingWords, on: on === '' ? null : on } })}
          />
          <TextInput
            label="By"
            value={conditions.openingWords.by}
            onChange={(event) => set({ openingWords: { ...conditions.openingWords, by: event.currentTarget.value } })}
          />
        </FieldRow>
      </fieldset>
    </RecordForm>
  );
}

function OwnWording({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const missing = missingCarveOuts(text);
  return (
    <>
      <ProseField
        label="Wording"
        description="Any other wording limits what may be said later, so it opens a hold and counsel looks at it first."
        required
        minRows={3}
        value={text}
        onChange={onChange}
      />
      {text.trim() !== '' && missing.length > 0 && <p className="quiet interview-line">Not named in it: {missing.join(', ')}.</p>}
    </>
  );
}
