/**
 * @file The process log: dated steps of the investigation derived from the record, and the lines written by hand, in one order of time. Invariant:
 * of recorded steps only those listed here are told, each by safe fields alone; a privileged line says nothing but that it is withheld.
 */
import { z } from 'zod';
import { type Incident, Track } from '#shared/domain/cases.ts';
import { formatCivilDate, formatInstant } from '#shared/domain/format-date.ts';
import { participantRoleLabels, receivedHowLabels, trackInWords } from '#shared/domain/labels.ts';
import { ParticipantRole } from '#shared/domain/people.ts';
import { type CaseEvent, eventsOfCase } from '../audit/activity.ts';
import { payloadOf, type Teller, tell } from '../audit/telling/tell-event.ts';
import { linesOfCase } from '../log/read-log.ts';
import { documentNameOf, type ShownName, shownNamesOf } from '../people/read-participants.ts';
import type { ServiceContext } from '../service-context.ts';
import type { ProcessStep } from './model/case-record.ts';
import { stepOfLine } from './model/log-line-step.ts';

/** Positions of the allegations by id. */
type Positions = ReadonlyMap<string, number>;

const named = (positions: Positions, id: string): string => {
  const position = positions.get(id);
  return position === undefined ? 'an allegation' : `allegation ${position}`;
};

/** Never here: speech worksheet, effects, holds (they have a section of their own), corrective action, views and exports. */
const tellers: Record<string, Teller<Positions>> = {
  'case_file.opened': tell(z.object({ number: z.string() }), ({ number }) => `Case ${number} was opened.`, 'The case was opened.'),
  'case_file.opened_beside': tell(
    z.object({ number: z.string(), beside: z.array(z.string()) }),
    ({ number, beside }) => `Case ${number} was opened in the incident of ${beside.length === 1 ? 'case' : 'cases'} ${beside.join(', ')}.`,
    'The case was opened in an incident on record.',
  ),
  'exhibit.cited': tell(
    z.object({ label: z.string() }),
    ({ label }) => `${label} was cited from the evidence of the incident.`,
    'Evidence of the incident was cited.',
  ),
  'exhibit.withdrawn': tell(
    z.object({ label: z.string() }),
    ({ label }) => `The citation ${label} was withdrawn; its number is not used.`,
    'A citation was withdrawn; its number is not used.',
  ),
  'case_file.track_raised': tell(
    z.object({ to: Track }),
    ({ to }) => `The matter was raised to ${trackInWords[to]}.`,
    'The matter was raised.',
  ),
  'case_file.track_lowered': tell(
    z.object({ to: Track }),
    ({ to }) => `The matter was lowered to ${trackInWords[to]}.`,
    'The matter was lowered.',
  ),
  'case_file.intake_amended': () => 'What was taken down of the report was amended; what stood before is kept.',
  'participant.added': tell(
    z.object({ role: ParticipantRole, displayName: z.string() }),
    ({ role, displayName }) => `${displayName} was added as ${participantRoleLabels[role].toLowerCase()}.`,
    'A person was added.',
  ),
  // Without the name: a complainant may have to stay anonymous in print.
  'person.identified': tell(
    z.object({ role: ParticipantRole, kindBefore: z.enum(['anonymous', 'unknown-account', 'named']) }),
    ({ role, kindBefore }) => {
      const until = kindBefore === 'anonymous' ? 'anonymous' : 'not known by name';
      return `The ${participantRoleLabels[role].toLowerCase()}, until then ${until}, was identified.`;
    },
    'A person was identified.',
  ),
  'person.name_corrected': tell(
    z.object({ role: ParticipantRole }),
    ({ role }) => `The name of the ${participantRoleLabels[role].toLowerCase()} was corrected.`,
    'The name of a person was corrected.',
  ),
  'person.identification_taken_back': () => 'The identification of a person was taken back.',
  'allegation.recorded': tell(
    z.object({ position: z.int() }),
    ({ position }) => `Allegation ${position} was recorded.`,
    'An allegation was recorded.',
  ),
  'allegation.amended': tell(
    z.object({ position: z.int() }),
    ({ position }) => `Allegation ${position} was amended; its earlier wording is kept.`,
    'An allegation was amended; its earlier wording is kept.',
  ),
  'allegation_clause.added': tell(
    z.object({ clause: z.string(), allegationId: z.string() }),
    ({ clause, allegationId }, positions) => `${clause} was charged under ${named(positions, allegationId)}.`,
    'A clause was charged.',
  ),
  'allegation_clause.removed': tell(
    z.object({ clause: z.string(), allegationId: z.string() }),
    ({ clause, allegationId }, positions) => `${clause} was taken back from ${named(positions, allegationId)}.`,
    'A clause was taken back.',
  ),
  'allegation_clause.restored': tell(
    z.object({ clause: z.string(), allegationId: z.string() }),
    ({ clause, allegationId }, positions) => `${clause} was put back under ${named(positions, allegationId)}.`,
    'A clause was put back.',
  ),
  'evidence_item.received': tell(
    z.object({ label: z.string() }),
    ({ label }) => `${label} was taken in and its digest recorded.`,
    'An item of evidence was taken in and its digest recorded.',
  ),
  'interview.begun': tell(
    z.object({ number: z.int(), on: z.string() }),
    ({ number, on }) => `Interview ${number} was held on ${formatCivilDate(on)}.`,
    'An interview was held.',
  ),
  'interview.not_held': tell(
    z.object({ number: z.int() }),
    ({ number }) => `Interview ${number} was not held.`,
    'An interview was not held.',
  ),
  'interview_statement.signed': tell(
    z.object({ number: z.int(), signedOn: z.string() }),
    ({ number, signedOn }) => `A statement of interview ${number} was signed on ${formatCivilDate(signedOn)} and locked.`,
    'A statement of an interview was signed and locked.',
  ),
  'fact.put': tell(
    z.object({ fact: z.int(), putOn: z.string() }),
    ({ fact, putOn }) => `Fact ${fact} was put to the respondent on ${formatCivilDate(putOn)}.`,
    'A fact was put to the respondent.',
  ),
  'finding.recorded': tell(
    z.object({ allegationId: z.string(), replacedFindingId: z.string().nullable() }),
    ({ allegationId, replacedFindingId }, positions) =>
      `A finding on ${named(positions, allegationId)} was recorded${replacedFindingId === null ? '' : ', in the place of an earlier one'}.`,
    'A finding was recorded.',
  ),
};

/** A step and the instant by which it is put in order. */
type DatedStep = { at: string; step: ProcessStep };

/**
 * The report's coming in, every step that the log may tell and every line written by hand, in the order in which they happened. A person who has
 * left the matter is not told of as having been added.
 */
export async function readProcessLog(
  { ports, unitOfWork }: ServiceContext,
  { caseId, incident, positions }: { caseId: string; incident: Incident; positions: Positions },
): Promise<ProcessStep[]> {
  const handle = unitOfWork.read;
  const present = new Set<string>(incident.participants.map((participant) => participant.id));
  const events = await eventsOfCase(handle, caseId, Object.keys(tellers));
  const names = await shownNamesOf(handle, [...present]);
  const recorded = events
    .filter((event) => !isOfAbsent(event, present))
    .map((event) => ({ at: event.at, step: stepOf(asPrinted(event, names), positions) }));
  const written = (await linesOfCase(handle, caseId, ports.clock)).map(stepOfLine);
  const steps: DatedStep[] = [receivedStep(incident), ...recorded, ...written];
  return steps.sort((one, other) => one.at.localeCompare(other.at)).map(({ step }) => step);
}

/** A report whose day is not known stands first. */
function receivedStep({ receivedOn, receivedHow }: Incident): DatedStep {
  const how = receivedHow === null ? '' : `: ${receivedHowLabels[receivedHow].toLowerCase()}`;
  return {
    at: receivedOn === null ? '' : `${receivedOn}T00:00:00.000Z`,
    step: {
      when: receivedOn === null ? 'Day not known' : formatCivilDate(receivedOn),
      what: `A report came in${how}.`,
      by: '',
      source: 'Intake',
    },
  };
}

function stepOf({ number, at, by, type, payload }: CaseEvent, positions: Positions): ProcessStep {
  return { when: formatInstant(at), what: tellers[type]?.(payload, positions) ?? '', by, source: `Event ${number}` };
}

/** Whoever was added is called as the rest of the document calls them, so that a name which is not to print stands here neither. */
function asPrinted(event: CaseEvent, names: ReadonlyMap<string, ShownName>): CaseEvent {
  if (event.type !== 'participant.added') return event;
  const added = z.looseObject({ participantId: z.string() }).safeParse(payloadOf(event.payload));
  const displayName = added.success ? documentNameOf(names, added.data.participantId) : undefined;
  return displayName === undefined ? event : { ...event, payload: JSON.stringify({ ...added.data, displayName }) };
}

function isOfAbsent({ type, payload }: CaseEvent, present: ReadonlySet<string>): boolean {
  if (type !== 'participant.added') return false;
  const added = z.object({ participantId: z.string() }).safeParse(payloadOf(payload));
  return !added.success || !present.has(added.data.participantId);
}
