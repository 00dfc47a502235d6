/** @file What was found and decided, in the words that short reports have in common. */
import type { Allegation } from '#shared/domain/allegations.ts';
import { anchors } from '#shared/domain/anchors.ts';
import type { Track } from '#shared/domain/cases.ts';
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import type { Block } from '#shared/domain/document-model.ts';
import type { Finding } from '#shared/domain/findings.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { clauseOutcomeLabels } from '#shared/domain/labels.ts';
import { trackScopes } from '#shared/domain/tracks.ts';
import { blockingGap, openGap, type Place, uncapitalized } from '../model/blocks.ts';
import type { CaseRecord } from '../model/case-record.ts';

export const findingOn = ({ findings }: CaseRecord, { id }: Allegation): Finding | undefined =>
  findings.find((candidate) => candidate.allegationId === id);

/** "5:125 §6, student record information: clause breached" of each clause charged. */
export function clauseOutcomes(allegation: Allegation, finding: Finding | undefined): string[] {
  return allegation.clauses.map(({ id, shortLabel, clause }) => {
    const outcome = finding?.clauses.find(({ allegationClauseId }) => allegationClauseId === id)?.outcome;
    const named = [shortLabel, uncapitalized(clause.heading)].filter(Boolean).join(', ');
    return outcome === undefined ? named : `${named}: ${uncapitalized(clauseOutcomeLabels[outcome])}`;
  });
}

export const approvedOf = ({ actions }: CaseRecord): CorrectiveAction[] => actions.filter(({ approvedAt }) => approvedAt !== null);

/** "from Nov 8, 2021 until Jun 30, 2022"; empty without days. */
export function daysOf({ startsOn, endsOn }: Pick<CorrectiveAction, 'startsOn' | 'endsOn'>): string {
  return [startsOn === null ? '' : `from ${formatCivilDate(startsOn)}`, endsOn === null ? '' : `until ${formatCivilDate(endsOn)}`]
    .filter(Boolean)
    .join(' ');
}

const atAllegations = { tab: 'allegations', anchor: anchors.addAllegation } as const;
const atLevels = { tab: 'corrective-action', anchor: anchors.chooseLevel } as const;

/** In a summary, which may be given at any stage. */
export const noAllegationYet = openGap('Allegations', atAllegations, 'No allegation is recorded yet.');
export const nothingDecidedYet = openGap('What was decided', atLevels, 'Nothing is decided yet.');

/**
 * What a form that tells how a matter ended cannot do without. A note asks for neither allegation nor finding nor level, and a case may be closed
 * without: the form then says so.
 */
export function dispositionLacks({ track, isClosed }: { track: Track; isClosed: boolean }) {
  const mayLack = (topic: 'findings' | 'corrective-action'): boolean => isClosed || !trackScopes[track].topics.includes(topic);
  const lacks = (text: string, at: Place, otherwise: string, topic: 'findings' | 'corrective-action'): Block =>
    mayLack(topic) ? openGap(text, at, otherwise) : blockingGap(text, at);
  return {
    allegation: (): Block => lacks('No allegation is recorded', atAllegations, 'No allegation is recorded.', 'findings'),
    finding: ({ id, position }: Allegation): Block => {
      const at = { tab: 'findings', anchor: anchors.finding(id) } as const;
      return lacks(
        `Allegation ${position}: no finding is recorded`,
        at,
        `Allegation ${position} was closed without a finding.`,
        'findings',
      );
    },
    action: (): Block =>
      lacks('No corrective action is approved; “No action” is one of the levels', atLevels, 'None was approved.', 'corrective-action'),
  };
}
