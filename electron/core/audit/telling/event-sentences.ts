/** @file What the activity tab says of each type of event. Invariant: a type that is not listed still gets a sentence. */
import { z } from 'zod';
import { ElementState } from '#shared/domain/allegations.ts';
import { FindingOutcome } from '#shared/domain/findings.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { HoldKind } from '#shared/domain/holds.ts';
import { elementStateLabels, findingOutcomeLabels, holdKindLabels, participantRoleLabels } from '#shared/domain/labels.ts';
import { ParticipantRole } from '#shared/domain/people.ts';
import { SpeechAnswer } from '#shared/domain/speech/answer.ts';
import { effectNatureLabels, speechAnswerLabels } from '#shared/domain/speech/speech-labels.ts';
import { accessTellers } from './access-sentences.ts';
import { afterTellers } from './after-sentences.ts';
import { deadlineTellers } from './deadline-sentences.ts';
import { districtTellers } from './district-sentences.ts';
import { documentTellers } from './document-sentences.ts';
import { factTellers } from './fact-sentences.ts';
import { incidentTellers } from './incident-sentences.ts';
import { intakeTellers } from './intake-sentences.ts';
import { interviewTellers } from './interview-sentences.ts';
import { judgmentTellers } from './judgment-sentences.ts';
import { lawTellers } from './law-sentences.ts';
import { letterTellers } from './letter-sentences.ts';
import { listTellers } from './list-sentences.ts';
import { logTellers } from './log-sentences.ts';
import { measureTellers } from './measure-sentences.ts';
import { packetTellers } from './packet-sentences.ts';
import { peopleTellers } from './people-sentences.ts';
import { recordTellers } from './record-sentences.ts';
import { redactionTellers } from './redaction-sentences.ts';
import { reportTellers } from './report-sentences.ts';
import { reviewTellers } from './review-sentences.ts';
import { signOffTellers } from './sign-off-sentences.ts';
import { speechTellers } from './speech-sentences.ts';
import { type Teller, tell } from './tell-event.ts';
import { undoTellers } from './undo-sentences.ts';

const casebook: Record<string, Teller> = {
  'casebook.created': tell(z.object({ name: z.string() }), ({ name }) => `Created the casebook “${name}”.`, 'Created the casebook.'),
  'casebook.unlocked': tell(
    z.object({ isAsLocked: z.boolean().default(true), hasLostWrite: z.boolean().default(false) }),
    ({ isAsLocked, hasLostWrite }) =>
      [
        'Unlocked the casebook.',
        isAsLocked ? '' : 'Its database was not as the last lock left it: a part of it was put back or changed meanwhile.',
        hasLostWrite ? 'The last write before it was cut off was not whole and was left out.' : '',
      ]
        .filter((sentence) => sentence !== '')
        .join(' '),
    'Unlocked the casebook.',
  ),
  'casebook.unlock_attempts_noted': tell(
    z.object({ count: z.int() }),
    ({ count }) =>
      `Noted ${count} failed ${count === 1 ? 'try' : 'tries'} to unlock since the last success; the record of them is not authenticated.`,
    'Noted failed tries to unlock.',
  ),
  'casebook_setting.changed': tell(
    z.object({ idleMinutes: z.int() }),
    ({ idleMinutes }) => `Set the casebook to lock after ${idleMinutes} ${idleMinutes === 1 ? 'minute' : 'minutes'} without use.`,
    'Changed a setting of the casebook.',
  ),
};

const policies: Record<string, Teller> = {
  'policy_version.adopted': tell(
    z.object({ code: z.string(), adoptedOn: z.string(), effectiveFrom: z.string() }),
    ({ code, adoptedOn, effectiveFrom }) =>
      `Entered ${code}, adopted ${formatCivilDate(adoptedOn)}, in force from ${formatCivilDate(effectiveFrom)}.`,
    'Entered a version of a policy.',
  ),
  'clause_text.recorded': tell(
    z.object({ sha256: z.string(), replacedSha256: z.string().nullable() }),
    ({ replacedSha256 }) =>
      `Recorded the board’s own wording of a clause${replacedSha256 === null ? '' : ', in the place of an earlier entry'}.`,
    'Recorded the board’s own wording of a clause.',
  ),
};

const matters: Record<string, Teller> = {
  'case_file.opened': tell(
    z.object({ number: z.string(), title: z.string() }),
    ({ number, title }) => `Opened case ${number}, “${title}”.`,
    'Opened the case.',
  ),
  'participant.added': tell(
    z.object({ role: ParticipantRole, displayName: z.string() }),
    ({ role, displayName }) => `Added ${displayName} as ${participantRoleLabels[role].toLowerCase()}.`,
    'Added a person.',
  ),
  'participant.removed': tell(
    z.object({ role: ParticipantRole, displayName: z.string() }),
    ({ role, displayName }) => `Took ${displayName}, ${participantRoleLabels[role].toLowerCase()}, out of the matter.`,
    'Took a person out of the matter.',
  ),
  'allegation.recorded': tell(
    z.object({ position: z.int() }),
    ({ position }) => `Recorded allegation ${position}.`,
    'Recorded an allegation.',
  ),
  'allegation.amended': tell(
    z.object({ position: z.int() }),
    ({ position }) => `Amended allegation ${position}.`,
    'Amended an allegation.',
  ),
  'allegation_clause.added': tell(z.object({ clause: z.string() }), ({ clause }) => `Charged ${clause}.`, 'Charged a clause.'),
  'allegation_clause.removed': tell(z.object({ clause: z.string() }), ({ clause }) => `Took back ${clause}.`, 'Took back a clause.'),
  'element.assessed': tell(
    z.object({ clause: z.string(), element: z.string(), state: ElementState }),
    ({ clause, element, state }) => `Assessed an element of ${clause} as ${elementStateLabels[state].toLowerCase()}: ${element}`,
    'Assessed an element of a clause.',
  ),
};

const evidence: Record<string, Teller> = {
  'evidence_item.received': tell(
    z.object({ label: z.string(), fileName: z.string() }),
    ({ label, fileName }) => `Took in ${label}, ${fileName}.`,
    'Took in an item of evidence.',
  ),
  'evidence_item.described': () => 'Restated where an item of evidence came from.',
  'evidence_item.viewed': tell(
    z.object({ label: z.string() }),
    ({ label }) => `Viewed ${label}; its digest was as recorded.`,
    'Viewed an exhibit.',
  ),
  'evidence_item.verified': tell(
    z.object({ label: z.string() }),
    ({ label }) => `Checked ${label}; its digest was as recorded.`,
    'Checked the digest of an exhibit.',
  ),
  'evidence_item.exported': tell(
    z.object({ label: z.string() }),
    ({ label }) => `Exported a copy of ${label}.`,
    'Exported a copy of an exhibit.',
  ),
};

const speech: Record<string, Teller> = {
  'expression.added': () => 'Put an expression on the speech worksheet.',
  'speech_answer.recorded': tell(
    z.object({ questionId: z.string(), answer: SpeechAnswer }),
    ({ questionId, answer }) => `Answered ${questionId} of the speech worksheet: ${speechAnswerLabels[answer].toLowerCase()}.`,
    'Answered a question of the speech worksheet.',
  ),
  'speech_factor.recorded': tell(
    z.object({ factor: z.int() }),
    ({ factor }) => `Entered factor ${factor} of the speech worksheet.`,
    'Entered a factor of the speech worksheet.',
  ),
  'disruption_effect.recorded': tell(
    z.object({ nature: z.enum(['actual', 'predicted']) }),
    ({ nature }) => `Added an effect to the disruption ledger: ${effectNatureLabels[nature].toLowerCase()}.`,
    'Added a line to the disruption ledger.',
  ),
};

const decisions: Record<string, Teller> = {
  'hold.cleared': tell(
    z.object({ kind: HoldKind, clearedBy: z.string() }),
    ({ kind, clearedBy }) => `Recorded that ${clearedBy} cleared the hold “${holdKindLabels[kind]}”.`,
    'Recorded that a hold was cleared.',
  ),
  'finding.recorded': tell(
    z.object({ outcome: FindingOutcome, replacedFindingId: z.string().nullable() }),
    ({ outcome, replacedFindingId }) =>
      `Recorded a finding: ${findingOutcomeLabels[outcome].toLowerCase()}${replacedFindingId === null ? '' : ', in the place of an earlier one'}.`,
    'Recorded a finding.',
  ),
  'corrective_action.chosen': tell(
    z.object({ level: z.string() }),
    ({ level }) => `Chose corrective action: ${level}.`,
    'Chose corrective action.',
  ),
  'corrective_action.approved': tell(
    z.object({ level: z.string(), approvedBy: z.string() }),
    ({ level, approvedBy }) => `Recorded that ${approvedBy} approved: ${level}.`,
    'Recorded an approval of corrective action.',
  ),
  'corrective_action.withdrawn': tell(
    z.object({ level: z.string() }),
    ({ level }) => `Withdrew corrective action: ${level}.`,
    'Withdrew corrective action.',
  ),
  'prerequisite.recorded': tell(
    z.object({ level: z.string(), prerequisite: z.string(), doneOn: z.string().nullable() }),
    ({ level, prerequisite, doneOn }) =>
      doneOn === null
        ? `${level}: marked as not done: ${prerequisite}`
        : `${level}: recorded as done on ${formatCivilDate(doneOn)}: ${prerequisite}`,
    'Recorded what must come before corrective action.',
  ),
};

const Issued = z.object({ title: z.string(), issue: z.int() });
const named = ({ title, issue }: z.infer<typeof Issued>): string => `issue ${issue} of the ${title.toLowerCase()}`;

const documents: Record<string, Teller> = {
  'document.issued': tell(Issued, (document) => `Issued ${named(document)}.`, 'Issued a document.'),
  'document.viewed': tell(Issued, (document) => `Viewed ${named(document)}; its digest was as recorded.`, 'Viewed an issued document.'),
  'document.exported': tell(Issued, (document) => `Exported a copy of ${named(document)}.`, 'Exported a copy of an issued document.'),
};

const CourtRemoval = z.object({
  order: z.object({ court: z.string(), docketNumber: z.string(), orderedOn: z.string() }),
  events: z.array(z.int()),
  exhibits: z.array(z.object({ label: z.string() })),
  documents: z.array(z.object({ issue: z.int() })),
});

const proof: Record<string, Teller> = {
  'audit_extract.made': tell(
    z.object({ caseNumber: z.string(), events: z.int() }),
    ({ caseNumber, events }) => `Exported the log of case ${caseNumber} for checking, ${events} events.`,
    'Exported the log of the case for checking.',
  ),
  'content.removed': tell(
    CourtRemoval,
    ({ order, events, exhibits, documents }) => {
      const parts = [
        ...(events.length === 0 ? [] : [`the content of ${events.length === 1 ? 'event' : 'events'} ${events.join(', ')}`]),
        ...exhibits.map(({ label }) => label),
        ...documents.map(({ issue }) => `issue ${issue} of the report`),
      ];
      return `Removed ${parts.join('; ')} by order of ${order.court}, ${order.docketNumber}, of ${formatCivilDate(order.orderedOn)}.`;
    },
    'Removed content by order of a court.',
  ),
};

const backups: Record<string, Teller> = {
  'backup_plan.changed': tell(
    z.object({ everyDays: z.int().nullable() }),
    ({ everyDays }) =>
      everyDays === null
        ? 'Set where backups go; they are made by hand.'
        : `Set where backups go, and that one is made every ${everyDays === 1 ? 'day' : `${everyDays} days`}.`,
    'Changed the plan for backups.',
  ),
  'backup.made': tell(
    z.object({ headNumber: z.int(), isSeparateVolume: z.boolean() }),
    ({ headNumber, isSeparateVolume }) =>
      `Made a backup of everything up to event ${headNumber}${isSeparateVolume ? '' : ', on the casebook’s own drive'}, and read it back.`,
    'Made a backup and read it back.',
  ),
  'backup.checked': tell(
    z.object({ isSound: z.boolean() }),
    ({ isSound }) => (isSound ? 'Read a backup again; it was as it was made.' : 'Read a backup again; it was damaged.'),
    'Read a backup again.',
  ),
  'backup.thinned': tell(
    z.object({ snapshotIds: z.array(z.string()) }),
    ({ snapshotIds }) => `Thinned out ${snapshotIds.length} older ${snapshotIds.length === 1 ? 'backup' : 'backups'}.`,
    'Thinned out older backups.',
  ),
  'casebook.restored': tell(
    z.object({ fromHead: z.object({ epoch: z.int(), number: z.int() }) }),
    ({ fromHead }) =>
      `Restored the casebook from a backup that ended with event ${fromHead.number}. Here epoch ${fromHead.epoch + 1} of the log begins.`,
    'Restored the casebook from a backup.',
  ),
};

const tellers: ReadonlyMap<string, Teller> = new Map(
  Object.entries({
    ...casebook,
    ...policies,
    ...matters,
    ...evidence,
    ...speech,
    ...speechTellers,
    ...decisions,
    ...documents,
    ...proof,
    ...backups,
    ...accessTellers,
    ...intakeTellers,
    ...interviewTellers,
    ...districtTellers,
    ...documentTellers,
    ...incidentTellers,
    ...judgmentTellers,
    ...peopleTellers,
    ...measureTellers,
    ...lawTellers,
    ...letterTellers,
    ...listTellers,
    ...reportTellers,
    ...packetTellers,
    ...redactionTellers,
    ...recordTellers,
    ...reviewTellers,
    ...signOffTellers,
    ...undoTellers,
    ...logTellers,
    ...afterTellers,
    ...deadlineTellers,
    ...factTellers,
  }),
);

/** The types that have a sentence of their own. */
export const toldEventTypes: readonly string[] = [...tellers.keys()];

/** A plain sentence without a subject: the activity tab shows beside it who did it. `payload` is null once it was erased. */
export function sentenceOf(type: string, payload: string | null): string {
  const teller = tellers.get(type);
  return teller === undefined ? `Recorded: ${type.replace(/[._]/g, ' ')}.` : teller(payload, undefined);
}
