/** @file Open items of people: who holds two roles. */
import { anchors } from '#shared/domain/anchors.ts';
import type { OpenItemRule } from './case-snapshot.ts';

/** Allowed, and shown: the one who decides is the one who investigated. */
export const peopleItems: OpenItemRule = ({ participants }) => {
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
};
