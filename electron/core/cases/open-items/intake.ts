/** @file Open items of intake: what was not known when the report came in. Each is a gap that is shown, and none stops anything. */
import { anchors } from '#shared/domain/anchors.ts';
import type { OpenItem } from '#shared/domain/cases.ts';
import { type IntakeGap, trackScopes } from '#shared/domain/tracks.ts';
import type { CaseSnapshot, OpenItemRule } from './case-snapshot.ts';

const atOverview = (field: IntakeGap): Pick<OpenItem, 'key' | 'tab' | 'anchor'> => ({
  key: field,
  tab: 'overview',
  anchor: anchors.intake(field),
});

/** The line of each gap, or null where there is none. */
const gaps: Record<IntakeGap, (snapshot: CaseSnapshot) => Omit<OpenItem, 'blocks'> | null> = {
  'received-on': ({ incident }) =>
    incident.receivedOn === null ? { ...atOverview('received-on'), text: 'The day on which the report came in is not known.' } : null,
  'received-how': ({ incident }) =>
    incident.receivedHow === null ? { ...atOverview('received-how'), text: 'How the report came in is not recorded.' } : null,
  complainant: ({ participants }) =>
    participants.some(({ role }) => role === 'complainant')
      ? null
      : { key: 'complainant', tab: 'people', anchor: anchors.addParticipant, text: 'No complainant (who made the report) is recorded.' },
  respondent: ({ isRespondentUnknown, participants }) => {
    const respondent = participants.find(({ role }) => role === 'respondent');
    if (!isRespondentUnknown || respondent === undefined) return null;
    const text = 'Who the respondent is, is not known yet.';
    return { key: 'respondent-unknown', tab: 'people', anchor: anchors.participant(respondent.id), text };
  },
  position: ({ respondent }) =>
    respondent.position === '' ? { ...atOverview('position'), text: 'The respondent’s position is not recorded.' } : null,
  building: ({ respondent }) => (respondent.building === '' ? { ...atOverview('building'), text: 'The building is not recorded.' } : null),
};

export const intakeItems: OpenItemRule = (snapshot) =>
  trackScopes[snapshot.track].intake.flatMap((gap): OpenItem[] => {
    const item = gaps[gap](snapshot);
    return item === null ? [] : [{ ...item, blocks: 'nothing' }];
  });

/** A small matter that has grown: shown, and left to a person to raise. */
export const trackItems: OpenItemRule = ({ track, allegations }) => {
  const { allegations: most } = trackScopes[track];
  if (most === null || allegations.length <= most) return [];
  const text =
    track === 'note'
      ? 'An allegation is recorded, and a note asks nothing about it. Raise the matter to go on with it.'
      : 'More than one allegation is recorded. Raise the matter to an investigation, or take the others into cases of their own.';
  return [{ key: 'outgrown', tab: 'overview', anchor: anchors.track, text, blocks: 'nothing' }];
};
