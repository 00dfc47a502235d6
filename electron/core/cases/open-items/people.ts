/** @file Open items of people: who holds two roles, and parents whose name can name a student. */
import { anchors } from '#shared/domain/anchors.ts';
import type { OpenItem } from '#shared/domain/cases.ts';
import type { Participant } from '#shared/domain/people.ts';
import type { CaseSnapshot, OpenItemRule } from './case-snapshot.ts';

const about = ({ id }: Participant): Pick<OpenItem, 'tab' | 'anchor' | 'blocks'> => ({
  tab: 'people',
  anchor: anchors.participant(id),
  blocks: 'nothing',
});

export const peopleItems: OpenItemRule = (snapshot) => [...bothRoles(snapshot), ...printedParents(snapshot)];

/** Allowed, and shown: the one who decides is the one who investigated. */
function bothRoles({ participants }: CaseSnapshot): OpenItem[] {
  const investigators = new Set(participants.filter(({ role }) => role === 'investigator').map(({ personId }) => personId));
  return participants
    .filter(({ role, personId }) => role === 'decision-maker' && investigators.has(personId))
    .map((participant) => ({
      ...about(participant),
      key: `both-roles-${participant.id}`,
      text: `${participant.displayName} investigates and decides. Name another decision-maker, or let the report say so.`,
    }));
}

/** Shown until a person chose either way, and asked no more once the report is issued. */
function printedParents({ participants, parentsNotChosen, issueCount }: CaseSnapshot): OpenItem[] {
  if (issueCount > 0) return [];
  return participants
    .filter(({ id }) => parentsNotChosen.includes(id))
    .map((participant) => ({
      ...about(participant),
      key: `parent-printed-${participant.id}`,
      text: `Documents print ${participant.displayName}, a parent, by name, which can name the student. Choose what they print.`,
    }));
}
