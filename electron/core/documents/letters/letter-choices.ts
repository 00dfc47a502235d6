/** @file Whom or what a letter of each kind can be about: somebody in the matter, or a level that was chosen. */
import { anchors } from '#shared/domain/anchors.ts';
import type { WorkspaceTab } from '#shared/domain/cases.ts';
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import { needsPacket } from '#shared/domain/corrective-action/pre-deprivation.ts';
import type { LetterKind } from '#shared/domain/documents/kinds.ts';
import { civilDateOf, formatCivilDate } from '#shared/domain/format-date.ts';
import { participantRoleLabels } from '#shared/domain/labels.ts';
import type { Participant, ParticipantRole } from '#shared/domain/people.ts';
import type { LetterMaterial } from './letter-material.ts';

/** `recipient` is the participant that it goes to. */
export type LetterSubject = { about: string; label: string; recipient: Participant; action: CorrectiveAction | null };

type Kinds = { goesTo: 'respondent' | readonly ParticipantRole[]; perLevel?: (action: CorrectiveAction) => boolean };

/** The respondent of the case comes first where there is a choice; a student is written to through a parent or guardian. */
const kinds: Record<LetterKind, Kinds> = {
  'notice-of-investigation': { goesTo: 'respondent' },
  'interview-notice': { goesTo: ['respondent', 'complainant', 'witness', 'parent-or-guardian'] },
  'administrative-leave': { goesTo: 'respondent' },
  'preservation-letter': { goesTo: ['respondent', 'complainant', 'witness', 'parent-or-guardian'] },
  'content-request': { goesTo: ['respondent', 'witness'] },
  'pre-deprivation-packet': { goesTo: 'respondent', perLevel: ({ level }) => needsPacket(level) },
  'notice-to-remedy': { goesTo: 'respondent' },
  'level-letter': { goesTo: 'respondent', perLevel: () => true },
  'closure-respondent': { goesTo: 'respondent' },
  'closure-complainant': { goesTo: ['complainant', 'parent-or-guardian'] },
  'disclosure-notice': { goesTo: 'respondent' },
};

/** Everything that a letter of the kind can be about, in the order in which it is offered. */
export function subjectsOf(kind: LetterKind, { record, respondentId }: Pick<LetterMaterial, 'record' | 'respondentId'>): LetterSubject[] {
  const { goesTo, perLevel } = kinds[kind];
  const { participants } = record.incident;
  const respondent = participants.find(({ id }) => id === respondentId);
  if (perLevel !== undefined) {
    if (respondent === undefined) return [];
    return record.actions
      .filter(perLevel)
      .map((action) => ({ about: action.id, label: levelLabel(action), recipient: respondent, action }));
  }
  const roles = goesTo === 'respondent' ? ['respondent'] : goesTo;
  return participants
    .filter(({ id, role }) => (role === 'respondent' ? id === respondentId && roles.includes(role) : roles.includes(role)))
    .sort((one, other) => roles.indexOf(one.role) - roles.indexOf(other.role))
    .map((recipient) => ({
      about: recipient.id,
      label: `${recipient.displayName}, ${participantRoleLabels[recipient.role].toLowerCase()}`,
      recipient,
      action: null,
    }));
}

const levelLabel = ({ level, approvedAt }: CorrectiveAction): string =>
  `${level.name}, ${approvedAt === null ? 'not yet approved' : `approved ${formatCivilDate(civilDateOf(approvedAt))}`}`;

/** What is missing where a letter can be about nobody and nothing, and where to go for it. */
export function missingSubject(kind: LetterKind): { text: string; tab: WorkspaceTab; anchor: string } {
  if (kind === 'pre-deprivation-packet') {
    return { text: 'No level is chosen that takes pay or the job', tab: 'corrective-action', anchor: anchors.chooseLevel };
  }
  if (kind === 'level-letter')
    return { text: 'No level of corrective action is chosen', tab: 'corrective-action', anchor: anchors.chooseLevel };
  const whom = kind === 'closure-complainant' ? 'No complainant is named among the people' : 'Nobody among the people can get this letter';
  return { text: whom, tab: 'people', anchor: anchors.addParticipant };
}
