import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { Conditions, Representation, StudentConditions } from '#shared/domain/interviews/conditions.ts';
import type { OpenInterview } from '#shared/domain/interviews/interviews.ts';
import {
  attendeeCapacityLabels,
  confidentialityLabels,
  recordingConsentLabels,
  recordingLabels,
} from '#shared/domain/interviews/labels.ts';

/** What was settled, a line each; what is open is not shown here but among what must come first. */
export function ConditionsShown({ interview }: { interview: OpenInterview }) {
  const { conditions, isStudent } = interview;
  const lines: [term: string, says: string][] = [
    ['Takes part', attendeesIn(conditions)],
    ['Representation', isStudent ? '' : representationIn(conditions.representation)],
    ['Student', isStudent ? studentIn(conditions.student) : ''],
    ['Recording', conditions.recording === 'none' ? '' : recordingLabels[conditions.recording]],
    ['Confidentiality', conditions.confidentiality.kind === null ? '' : confidentialityIn(conditions.confidentiality)],
    ['Opening words', openingIn(conditions, interview.manner === 'in-writing')],
  ];
  const settled = lines.filter(([, says]) => says !== '');
  if (settled.length === 0) return null;
  return (
    <dl className="facts interview-line">
      {settled.map(([term, says]) => (
        <div key={term} className="interview-fact">
          <dt>{term}</dt>
          <dd>{says}</dd>
        </div>
      ))}
    </dl>
  );
}

const attendeesIn = ({ attendees, recording }: Conditions): string =>
  attendees
    .map(({ name, capacity, consent }) => {
      const to = recording === 'none' ? '' : `, ${recordingConsentLabels[consent].toLowerCase()}`;
      return `${name} (${attendeeCapacityLabels[capacity].toLowerCase()}${to})`;
    })
    .join('; ');

function representationIn({ standing, unit, wasOffered, answer, onRequest, representative }: Representation): string {
  if (standing === null) return '';
  if (standing === 'not-represented') return 'Not represented';
  const done = {
    granted: `granted: ${representative}`,
    ended: 'the interview was ended',
    'chose-to-go-on': 'the person chose to go on without',
  };
  return [
    unit === '' ? 'Represented' : `Represented by ${unit}`,
    wasOffered === null ? '' : wasOffered ? 'offered' : 'not offered',
    answer === null ? '' : answer === 'asked-for' ? 'asked for' : 'not asked for',
    onRequest === null ? '' : done[onRequest],
  ]
    .filter(Boolean)
    .join('; ');
}

function studentIn(student: StudentConditions): string {
  const { parentNotice, noticeTo, noticeOn, reasonAgainst, clearance, clearedBy, clearedOn, clearanceNote } = student;
  const notice =
    parentNotice === 'given'
      ? `notice to ${noticeTo}${noticeOn === null ? '' : `, ${formatCivilDate(noticeOn)}`}`
      : parentNotice === 'not-given'
        ? `no notice: ${reasonAgainst}`
        : '';
  const cleared =
    clearance === 'given'
      ? `cleared by ${clearedBy}${clearedOn === null ? '' : `, ${formatCivilDate(clearedOn)}`}`
      : clearance === 'not-needed'
        ? `no agency at work: ${clearanceNote}`
        : '';
  return [notice, cleared].filter(Boolean).join('; ');
}

function confidentialityIn({ kind, text }: Conditions['confidentiality']): string {
  if (kind === null) return '';
  return kind === 'own' ? `${confidentialityLabels.own}: ${text}` : confidentialityLabels[kind];
}

function openingIn({ openingWords: { on, by } }: Conditions, isWritten: boolean): string {
  if (on === null) return '';
  return `${isWritten ? 'Sent' : 'Read out'} on ${formatCivilDate(on)}${by === '' ? '' : ` by ${by}`}`;
}
