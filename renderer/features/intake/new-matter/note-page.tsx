import { Radio, Textarea, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { firstHourQuestions, isStopCard } from '#shared/domain/first-hour.ts';
import { BuildingField } from '../../../ui/form/building-field.tsx';
import { FieldRow } from '../../../ui/form/form-parts.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { PageHeader } from '../../../ui/page/page-header.tsx';
import { PersonField } from '../../../ui/workspace/person-field.tsx';
import { emptyAnswer } from '../answer-draft.ts';
import { FirstHourFields } from '../first-hour-fields.tsx';
import { type IntakeFieldProps, ReceivedHowField, ReceivedOnField, SummaryField } from './intake-fields.tsx';
import { isSavable } from './matter-draft.ts';
import { OtherTracks } from './other-tracks.tsx';
import { useOpenMatter } from './use-open-matter.ts';
import '../intake.css';

const stopQuestions = firstHourQuestions.filter(({ id }) => isStopCard(id));

/** One question for all three; only a yes, or a doubt, asks for each. */
function StopCards({ draft, onChange }: IntakeFieldProps) {
  return (
    <div className="stack">
      <Radio.Group
        label="Does it mention a child in danger, abuse or neglect of a child, or sexual images of a child?"
        description="Left open, it counts as a yes until somebody answers."
        value={draft.stopCards}
        onChange={(stopCards) => onChange({ stopCards: stopCards === 'none' ? 'none' : 'some' })}
      >
        <div className="row first-hour-answers">
          <Radio value="none" label="None of these" />
          <Radio value="some" label="Yes, or not known" />
        </div>
      </Radio.Group>
      {draft.stopCards === 'some' &&
        stopQuestions.map((question) => {
          const value = draft.firstHour[question.id] ?? emptyAnswer;
          return (
            <FirstHourFields
              key={question.id}
              question={question}
              value={value}
              onChange={(part) => onChange({ firstHour: { ...draft.firstHour, [question.id]: { ...value, ...part } } })}
            />
          );
        })}
    </div>
  );
}

/** A note on one page: seven fields and one question, of which only what was said is needed. */
export function NotePage() {
  const { draft, open, isBusy, error } = useOpenMatter('note');
  const [isChecked, setIsChecked] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  // The heading takes the focus on arrival; a note is written at once.
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const fields = { draft: draft.value, onChange: draft.set };
  return (
    <div className="page page-narrow">
      <PageHeader title="New note" above={<Link to="/cases/new">Open a matter</Link>}>
        <p>
          Received by {draft.value.receivedBy}. Only what was said is needed; what is left empty shows as a gap and can be filled in later.
        </p>
      </PageHeader>
      <div ref={form}>
        <RecordForm
          label="New note"
          submit="Keep note"
          isBusy={isBusy}
          error={error}
          isComplete={isSavable(draft.value)}
          onIncomplete={() => setIsChecked(true)}
          onRecord={open}
          draft={draft}
        >
          <FieldRow>
            <PersonField
              label="Whom it is about"
              description="The name alone; position and building have fields of their own."
              caseId={null}
              value={draft.value.respondent}
              onChange={(respondent) => draft.set({ respondent, isRespondentKnown: true })}
            />
            <TextInput
              label="Position"
              description="For example: mathematics teacher."
              value={draft.value.position}
              onChange={(event) => draft.set({ position: event.currentTarget.value })}
            />
          </FieldRow>
          <FieldRow>
            <BuildingField value={draft.value.building} onChange={(building) => draft.set({ building })} />
            <ReceivedHowField {...fields} />
            <ReceivedOnField {...fields} />
          </FieldRow>
          <SummaryField {...fields} label="What was said" isMissing={isChecked && !isSavable(draft.value)} />
          <Textarea
            className="serif-field"
            label="What was done, or comes next"
            autosize
            minRows={2}
            maxRows={8}
            value={draft.value.doneOrNext}
            onChange={(event) => draft.set({ doneOrNext: event.currentTarget.value })}
          />
          <StopCards {...fields} />
        </RecordForm>
      </div>
      <OtherTracks track="note" />
    </div>
  );
}
