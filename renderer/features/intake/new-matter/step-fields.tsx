import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { Track } from '#shared/domain/cases.ts';
import { complainantRoleLabels, employmentStatusLabels } from '#shared/domain/labels.ts';
import { parentNameWarning } from '#shared/domain/parents.ts';
import { EmploymentStatus } from '#shared/domain/people.ts';
import { BuildingField } from '../../../ui/form/building-field.tsx';
import { FieldRow } from '../../../ui/form/form-parts.tsx';
import { PersonField } from '../../../ui/workspace/person-field.tsx';
import { emptyAnswer } from '../answer-draft.ts';
import { FirstHourFields } from '../first-hour-fields.tsx';
import {
  type IntakeFieldProps,
  OtherRespondents,
  ReceivedHowField,
  ReceivedOnField,
  RespondentFields,
  SummaryField,
} from './intake-fields.tsx';
import { type MatterDraft, shownTitle } from './matter-draft.ts';
import { type IntakeStep, questionsOfStep } from './steps.ts';

type StepFieldsProps = IntakeFieldProps & { step: IntakeStep; track: Track; isSummaryMissing: boolean };

const roleChoices = [
  { value: '', label: 'Not known' },
  ...Object.entries(complainantRoleLabels).map(([value, label]) => ({ value, label })),
];
const employmentChoices = EmploymentStatus.options.map((status) => ({ value: status, label: employmentStatusLabels[status] }));

function ReportStep({ draft, onChange, isSummaryMissing }: StepFieldsProps) {
  return (
    <>
      <FieldRow>
        <ReceivedOnField draft={draft} onChange={onChange} />
        <ReceivedHowField draft={draft} onChange={onChange} />
        <TextInput label="Received by" value={draft.receivedBy} onChange={(event) => onChange({ receivedBy: event.currentTarget.value })} />
      </FieldRow>
      <SummaryField draft={draft} onChange={onChange} label="What was reported" isMissing={isSummaryMissing} />
      <Textarea
        className="serif-field"
        label="What was done, or comes next"
        autosize
        minRows={2}
        maxRows={8}
        value={draft.doneOrNext}
        onChange={(event) => onChange({ doneOrNext: event.currentTarget.value })}
      />
    </>
  );
}

function PeopleStep({ draft, onChange }: StepFieldsProps) {
  const isStudent = draft.complainantRole === 'student';
  return (
    <>
      <FieldRow>
        <NativeSelect
          label="Who made the report"
          data={roleChoices}
          value={draft.complainantRole}
          onChange={(event) => onChange({ complainantRole: event.currentTarget.value as MatterDraft['complainantRole'] })}
        />
        {draft.complainantRole !== '' && !isStudent && (
          <PersonField
            label="Complainant’s name"
            description="Empty: anonymous."
            caseId={null}
            value={draft.complainant}
            onChange={(complainant) => onChange({ complainant })}
          />
        )}
        {isStudent && <p className="quiet small">A student gets a pseudonym. Whoever may see the name can enter it on the People tab.</p>}
      </FieldRow>
      {draft.complainantRole === 'parent-or-guardian' && (
        <p className="quiet small">
          {parentNameWarning} Once a student is in the matter, the People tab asks whether documents print the name or “Parent of Student
          A”.
        </p>
      )}
      <RespondentFields draft={draft} onChange={onChange} />
      <FieldRow>
        <TextInput label="Position" value={draft.position} onChange={(event) => onChange({ position: event.currentTarget.value })} />
        <BuildingField value={draft.building} onChange={(building) => onChange({ building })} />
      </FieldRow>
      <NativeSelect
        label="Employment status"
        description="Decides which steps must come before corrective action."
        data={employmentChoices}
        value={draft.employmentStatus}
        onChange={(event) => onChange({ employmentStatus: event.currentTarget.value as EmploymentStatus })}
      />
      <OtherRespondents draft={draft} onChange={onChange} />
    </>
  );
}

function Questions({ step, track, draft, onChange }: StepFieldsProps) {
  return questionsOfStep(step, track).map((question) => {
    const value = draft.firstHour[question.id] ?? emptyAnswer;
    return (
      <FirstHourFields
        key={question.id}
        question={question}
        value={value}
        onChange={(part) => onChange({ firstHour: { ...draft.firstHour, [question.id]: { ...value, ...part } } })}
      />
    );
  });
}

function KeepStep(props: StepFieldsProps) {
  const { draft, onChange } = props;
  return (
    <>
      <Textarea
        className="serif-field"
        label="What must be kept, and where it is"
        description="Posts that may vanish, recordings that are written over, devices, mail; who holds each, and who was asked to keep it."
        autosize
        minRows={3}
        maxRows={10}
        value={draft.toKeep}
        onChange={(event) => onChange({ toKeep: event.currentTarget.value })}
      />
      <Questions {...props} />
    </>
  );
}

function RoutingStep(props: StepFieldsProps) {
  const { draft, onChange } = props;
  return (
    <>
      <Questions {...props} />
      <TextInput
        label="Title of the matter"
        description="Stands in lists. It says what the matter is, not who."
        value={shownTitle(draft)}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
    </>
  );
}

/** The fields of one step. */
export function StepFields(props: StepFieldsProps) {
  switch (props.step) {
    case 'report':
      return <ReportStep {...props} />;
    case 'people':
      return <PeopleStep {...props} />;
    case 'first-hour':
      return <Questions {...props} />;
    case 'what-to-keep':
      return <KeepStep {...props} />;
    case 'where-it-goes':
      return <RoutingStep {...props} />;
  }
}
