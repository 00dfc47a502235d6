/** @file The process log: dated steps of the investigation, derived from the record. Invariant: only the steps listed here are told, each by safe fields alone. */
import { z } from 'zod';
import { type Incident, Track } from '#shared/domain/cases.ts';
import { formatCivilDate, formatInstant } from '#shared/domain/format-date.ts';
import { participantRoleLabels, receivedHowLabels, trackLabels } from '#shared/domain/labels.ts';
import { ParticipantRole } from '#shared/domain/people.ts';
import { type CaseEvent, eventsOfCase } from '../audit/activity.ts';
import { payloadOf, type Teller, tell } from '../audit/telling/tell-event.ts';
import type { ReadHandle } from '../service-context.ts';
import type { ProcessStep } from './model/case-record.ts';

/** Positions of the allegations by id. */
type Positions = ReadonlyMap<string, number>;

const named = (positions: Positions, id: string): string => {
  const position = positions.get(id);
  return position === undefined ? 'an allegation' : `allegation ${position}`;
};

/** Never here: speech worksheet, effects, holds (they have a section of their own), corrective action, views and exports. */
const tellers: Record<string, Teller<Positions>> = {
  'case_file.opened': tell(z.object({ number: z.string() }), ({ number }) => `Case ${number} was opened.`, 'The case was opened.'),
  'case_file.track_raised': tell(
    z.object({ to: Track }),
    ({ to }) => `The matter was raised to: ${trackLabels[to].toLowerCase()}.`,
    'The matter was raised.',
  ),
  'participant.added': tell(
    z.object({ role: ParticipantRole, displayName: z.string() }),
    ({ role, displayName }) => `${displayName} was added as ${participantRoleLabels[role].toLowerCase()}.`,
    'A person was added.',
  ),
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
  'evidence_item.received': tell(
    z.object({ label: z.string() }),
    ({ label }) => `${label} was taken in and its digest recorded.`,
    'An item of evidence was taken in and its digest recorded.',
  ),
  'finding.recorded': tell(
    z.object({ allegationId: z.string(), replacedFindingId: z.string().nullable() }),
    ({ allegationId, replacedFindingId }, positions) =>
      `A finding on ${named(positions, allegationId)} was recorded${replacedFindingId === null ? '' : ', in the place of an earlier one'}.`,
    'A finding was recorded.',
  ),
};

/** The report's coming in, then every step that the log may tell, in order. A person who has left the matter is not told of. */
export async function readProcessLog(
  handle: ReadHandle,
  { caseId, incident, positions }: { caseId: string; incident: Incident; positions: Positions },
): Promise<ProcessStep[]> {
  const present = new Set<string>(incident.participants.map((participant) => participant.id));
  const events = await eventsOfCase(handle, caseId, Object.keys(tellers));
  const received = {
    when: incident.receivedOn === null ? 'Day not known' : formatCivilDate(incident.receivedOn),
    what:
      incident.receivedHow === null ? 'A report came in.' : `A report came in: ${receivedHowLabels[incident.receivedHow].toLowerCase()}.`,
    by: '',
  };
  return [received, ...events.filter((event) => !isOfAbsent(event, present)).map((event) => stepOf(event, positions))];
}

function stepOf({ at, by, type, payload }: CaseEvent, positions: Positions): ProcessStep {
  return { when: formatInstant(at), what: tellers[type]?.(payload, positions) ?? '', by };
}

function isOfAbsent({ type, payload }: CaseEvent, present: ReadonlySet<string>): boolean {
  if (type !== 'participant.added') return false;
  const added = z.object({ participantId: z.string() }).safeParse(payloadOf(payload));
  return !added.success || !present.has(added.data.participantId);
}
