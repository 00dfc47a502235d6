import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { Workspace } from '#shared/contract/cases.ts';
import { type Attendee, AttendeeCapacity, type Conditions, RecordingConsent, RecordingKind } from '#shared/domain/interviews/conditions.ts';
import { attendeeCapacityLabels, recordingConsentLabels, recordingLabels } from '#shared/domain/interviews/labels.ts';

type AttendeesFieldsProps = { workspace: Workspace; conditions: Conditions; set: (part: Partial<Conditions>) => void };

const capacities = AttendeeCapacity.options.map((value) => ({ value, label: attendeeCapacityLabels[value] }));
const consents = RecordingConsent.options.map((value) => ({ value, label: recordingConsentLabels[value] }));

/** Who takes part, and whether everybody agrees to a recording: without all of them there is none. */
export function AttendeesFields({ workspace, conditions, set }: AttendeesFieldsProps) {
  const { attendees, recording } = conditions;
  const change = (at: number, part: Partial<Attendee>) =>
    set({ attendees: attendees.map((attendee, index) => (index === at ? { ...attendee, ...part } : attendee)) });
  // A row has no other name while it is typed.
  const keyed = attendees.map((_, at) => `person-${at}`);
  const named = (name: string): Pick<Attendee, 'name' | 'participantId'> => ({
    name,
    participantId: workspace.incident.participants.find(({ displayName }) => displayName === name)?.id ?? null,
  });
  return (
    <fieldset className="interview-fieldset">
      <legend>Who takes part, and recording</legend>
      <NativeSelect
        label="Recording"
        description="Secret recording is not offered: all who take part agree, or nothing is recorded (720 ILCS 5/14)."
        data={RecordingKind.options.map((value) => ({ value, label: recordingLabels[value] }))}
        value={recording}
        onChange={(event) => set({ recording: RecordingKind.parse(event.currentTarget.value) })}
      />
      {attendees.map((attendee, at) => (
        <div className="interview-attendee" key={keyed[at]}>
          <TextInput
            label={`Name, person ${at + 1}`}
            value={attendee.name}
            disabled={attendee.capacity === 'interviewee'}
            onChange={(event) => change(at, named(event.currentTarget.value))}
          />
          <NativeSelect
            label="As"
            aria-label={`As, person ${at + 1}`}
            data={capacities}
            value={attendee.capacity}
            disabled={attendee.capacity === 'interviewee'}
            onChange={(event) => change(at, { capacity: AttendeeCapacity.parse(event.currentTarget.value) })}
          />
          <NativeSelect
            label="To recording"
            aria-label={`To recording, person ${at + 1}`}
            data={consents}
            value={attendee.consent}
            disabled={recording === 'none'}
            onChange={(event) => change(at, { consent: RecordingConsent.parse(event.currentTarget.value) })}
          />
          <Button
            variant="subtle"
            color="gray"
            disabled={attendee.capacity === 'interviewee'}
            aria-label={`Remove person ${at + 1}`}
            onClick={() => set({ attendees: attendees.filter((_, index) => index !== at) })}
          >
            Remove
          </Button>
        </div>
      ))}
      <div>
        <Button
          size="compact-sm"
          variant="default"
          disabled={attendees.length >= 20}
          onClick={() =>
            set({ attendees: [...attendees, { participantId: null, name: '', capacity: 'representative', consent: 'not-asked' }] })
          }
        >
          Add a person
        </Button>
      </div>
    </fieldset>
  );
}
