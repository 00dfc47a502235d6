/** @file Open items of what the ladder rests on: how the status is known, authority, packet, duties, weighing, and the notice of licensure. */
import { anchors } from '#shared/domain/anchors.ts';
import type { OpenItem } from '#shared/domain/cases.ts';
import { UNPAID_SUSPENSION } from '#shared/domain/corrective-action/authority-source.ts';
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import { remedyProngLabels } from '#shared/domain/corrective-action/labels.ts';
import { needsPacket, packetState } from '#shared/domain/corrective-action/pre-deprivation.ts';
import { factorsOpen } from '#shared/domain/corrective-action/proportionality.ts';
import { isLicensureAsked, licensureOpen } from '#shared/domain/employment/licensure.ts';
import { prongsWithoutFact } from '#shared/domain/employment/remedy-facts.ts';
import type { CaseSnapshot, OpenItemRule } from './case-snapshot.ts';

const tab = 'corrective-action';

/** Asked only where pay or the job is at stake, or the person leaves. */
export const measureItems: OpenItemRule = (snapshot) => {
  const atStake = snapshot.correctiveActions.filter(({ level }) => level.isUnpaidOrTerminal);
  if (atStake.length === 0) return [];
  return [
    ...statusItems(snapshot),
    ...probationItems(snapshot, atStake),
    ...atStake.flatMap((action) => [
      ...(action.approvedAt === null ? beforeApproval(snapshot, action) : []),
      ...(action.approvedAt === null ? [] : afterApproval(snapshot, action)),
    ]),
    ...weighingItems(snapshot, atStake),
    ...remedyItems(snapshot, atStake),
    ...licensureItems(snapshot),
  ];
};

function statusItems({ measure: { employment } }: CaseSnapshot): OpenItem[] {
  if (employment.status !== 'unknown' && employment.howKnown !== '' && employment.isOfPresentStatus) return [];
  const text =
    employment.status === 'unknown'
      ? 'The employment status is not known: it decides which process applies.'
      : 'How the employment status is known is not recorded.';
  return [{ key: 'employment-status', tab, anchor: anchors.employment, text, blocks: 'nothing' }];
}

/** The notice of non-renewal states reasons in the last year of probation, so which year it is has to be known (105 ILCS 5/24-11). */
function probationItems({ measure: { employment } }: CaseSnapshot, atStake: readonly CorrectiveAction[]): OpenItem[] {
  const isAsked = atStake.some(({ level, approvedAt }) => level.id === 'non-renewal' && approvedAt === null);
  if (!isAsked || employment.status !== 'probationary-teacher' || employment.lastProbationaryYear !== 'unknown') return [];
  const text = 'Whether this is the last year of probation is not recorded: in that year the notice of non-renewal states reasons.';
  return [{ key: 'last-probationary-year', tab, anchor: anchors.employment, text, blocks: 'nothing' }];
}

function beforeApproval({ measure }: CaseSnapshot, { id, level }: CorrectiveAction): OpenItem[] {
  const records = measure.levels.find(({ correctiveActionId }) => correctiveActionId === id);
  const state = packetState(records?.packet ?? null);
  const authority = level.id === UNPAID_SUSPENSION ? authorityOpen(records) : null;
  const packetWords = {
    missing: 'the packet of charges, evidence and time to answer is not drawn up.',
    draft: 'the packet of charges, evidence and time to answer is not issued.',
    waiting: 'the packet is issued, and no answer or end of the time is recorded.',
    closed: '',
  };
  return [
    ...(authority !== null
      ? [
          {
            key: `authority-${id}`,
            tab,
            anchor: anchors.authority(id),
            text: `${level.name}: ${authority}`,
            blocks: 'approval',
          } as const,
        ]
      : []),
    ...(needsPacket(level) && state !== 'closed'
      ? [
          {
            key: `packet-${id}`,
            tab,
            anchor: anchors.packet(id),
            text: `${level.name}: ${packetWords[state]}`,
            blocks: 'approval',
          } as const,
        ]
      : []),
  ];
}

/** What is open about the authority of a suspension without pay, as the end of a sentence; null where nothing is. */
function authorityOpen(records: CaseSnapshot['measure']['levels'][number] | undefined): string | null {
  if (records === undefined || records.authority === null) return 'no source of authority is recorded.';
  return records.authorityProblem === null ? null : 'its source of authority does not carry it as the conduct is dated now.';
}

function afterApproval({ measure }: CaseSnapshot, { id, level }: CorrectiveAction): OpenItem[] {
  const duties = measure.levels.find(({ correctiveActionId }) => correctiveActionId === id)?.duties ?? [];
  const open = duties.filter(({ standing }) => standing === 'open').length;
  if (open === 0) return [];
  const text = `${level.name}: ${open === 1 ? '1 duty that comes with it has' : `${open} duties that come with it have`} no task and no reason yet.`;
  return [{ key: `duties-${id}`, tab, anchor: anchors.duties(id), text, blocks: 'nothing' }];
}

function weighingItems({ measure }: CaseSnapshot, atStake: readonly CorrectiveAction[]): OpenItem[] {
  const open = factorsOpen(measure.factors).length;
  if (open === 0 || !atStake.some(({ level, approvedAt }) => level.isDiscipline && approvedAt === null)) return [];
  const text = `${open === 1 ? '1 factor' : `${open} factors`} of the proportionality worksheet ${open === 1 ? 'is' : 'are'} neither considered nor set aside.`;
  return [{ key: 'proportionality', tab, anchor: anchors.proportionality, text, blocks: 'nothing' }];
}

function remedyItems({ measure }: CaseSnapshot, atStake: readonly CorrectiveAction[]): OpenItem[] {
  const isAsked = measure.employment.status === 'tenured-teacher' && atStake.some(({ level }) => level.id === 'dismissal');
  if (!isAsked) return [];
  return prongsWithoutFact(measure.remedy.facts).map((prong) => ({
    key: `remedy-${prong}`,
    tab,
    anchor: anchors.remedyFacts,
    text: `No fact is recorded under “${remedyProngLabels[prong].name}”.`,
    blocks: 'nothing',
  }));
}

function licensureItems({ measure, correctiveActions }: CaseSnapshot): OpenItem[] {
  if (!isLicensureAsked(measure.employment.licence, correctiveActions)) return [];
  return licensureOpen(measure.licensure).map((text, index) => ({
    key: `licensure-${index}`,
    tab,
    anchor: anchors.licensure,
    text,
    blocks: 'nothing',
  }));
}
