/** @file Open items of people: who is not known yet, and who holds two roles. */
import { anchors } from '#shared/domain/anchors.ts';
import type { OpenItem } from '#shared/domain/cases.ts';
import type { CaseSnapshot, OpenItemRule } from './case-snapshot.ts';

export const peopleItems: OpenItemRule = (snapshot) => [...unknownRespondent(snapshot), ...bothRoles(snapshot)];

function unknownRespondent({ isRespondentUnknown, participants }: CaseSnapshot): OpenItem[] {
  const respondent = participants.find((participant) => participant.role === 'respondent');
  if (!isRespondentUnknown || respondent === undefined) return [];
  return [
    {
      key: 'respondent-unknown',
      tab: 'people',
      anchor: anchors.participant(respondent.id),
      text: 'The respondent is known by an account only.',
      blocks: 'nothing',
    },
  ];
}

/** Allowed, and shown: the one who decides is the one who investigated. */
function bothRoles({ participants }: CaseSnapshot): OpenItem[] {
  const investigators = new Set(participants.filter(({ role }) => role === 'investigator').map(({ personId }) => personId));
  return participants
    .filter(({ role, personId }) => role === 'decision-maker' && investigators.has(personId))
    .map((participant) => ({
      key: `both-roles-${participant.id}`,
      tab: 'people',
      anchor: anchors.participant(participant.id),
      text: `${participant.displayName} investigates and decides. Name another decision-maker, or let the report say so.`,
      blocks: 'nothing',
    }));
}
