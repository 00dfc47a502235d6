/** @file The level of an invented case that follows an opinion: what must come first, its packet and authority, its holds, its approval, and the question without the statement. */
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import { isFilledByPacket, needsPacket } from '#shared/domain/corrective-action/pre-deprivation.ts';
import { type ProportionalityFactorId, proportionalityFactors } from '#shared/domain/corrective-action/proportionality.ts';
import { shiftDays } from '#shared/domain/date-span.ts';
import type { Exhibit } from '#shared/domain/evidence.ts';
import { holdKinds } from '#shared/domain/holds/kinds.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { explainHarsher } from '../../comparators/decide-comparator.ts';
import { listComparators } from '../../comparators/read-comparators.ts';
import { approveAction } from '../../corrective-action/approve-action.ts';
import { chooseAction } from '../../corrective-action/choose-action.ts';
import { recordPrerequisite } from '../../corrective-action/record-prerequisite.ts';
import { draftPacket, issuePacket, recordAnswer } from '../../corrective-action/records/packet.ts';
import { recordAuthority } from '../../corrective-action/records/record-authority.ts';
import { weighFactor } from '../../corrective-action/records/weigh-factor.ts';
import { clearHold } from '../../holds/clear-hold.ts';
import { listHolds } from '../../holds/read-holds.ts';
import { answerSameDecision, readSameDecision } from '../../speech/cause/same-decision.ts';
import type { Teller } from '../teller.ts';
import type { ModelledStory } from './modelled-story.ts';

const DAY = 60 * 24;

/** Chooses the level and brings it to its approval; asks, where a statement reached the balance, what would be left without it. */
export async function takeModelledLevel(
  teller: Teller,
  caseId: CaseId,
  { story, sameDecision }: ModelledStory,
  exhibits: readonly Exhibit[],
): Promise<void> {
  const { context, clock } = teller;
  if (story.action === null) return;
  const { prerequisitesDoneBy, approvedBy, ...choice } = story.action;
  clock.step(DAY);
  const chosen = await chooseAction(context, { caseId, ...choice });
  const correctiveActionId = chosen.id;
  if (chosen.level.id === 'suspension-without-pay') {
    const [citation = ''] = choice.authoritySource.split(', adopted ');
    await recordAuthority(context, {
      correctiveActionId,
      authority: {
        kind: 'board-policy',
        citation,
        adoptedOn: '2018-03-12',
        note: 'Names suspension without pay up to ten days, and the appeal.',
      },
    });
  }
  await givePacket(teller, chosen, story, exhibits);
  for (const { id: prerequisiteId } of chosen.prerequisites.filter(({ id }) => !isFilledByPacket(chosen.level, id))) {
    clock.step(20);
    await recordPrerequisite(context, { correctiveActionId, prerequisiteId, doneOn: today(teller), doneBy: prerequisitesDoneBy, note: '' });
  }
  if (chosen.level.isDiscipline) await weigh(teller, caseId, story);
  await clearHoldsOf(teller, caseId, story);
  const { harsher } = await listComparators(context, { caseId });
  if (harsher.some((level) => level.correctiveActionId === correctiveActionId && level.reason === '')) {
    clock.step(5);
    await explainHarsher(context, { caseId, correctiveActionId, reason: `No earlier matter is like it. ${choice.reason}` });
  }
  if (sameDecision !== null) {
    clock.step(30);
    const { whatIf } = await readSameDecision(context, { caseId });
    await answerSameDecision(context, {
      correctiveActionId,
      without: whatIf.without,
      ...sameDecision,
      answeredFor: approvedBy,
      exhibitIds: [],
    });
  }
  clock.step(DAY);
  await approveAction(context, { correctiveActionId, approvedBy });
}

const today = ({ clock }: Teller): string => clock.now().toISOString().slice(0, 10);

/** Charges, evidence, range and time to answer, given, and the answer heard a week later. */
async function givePacket(
  teller: Teller,
  { id: correctiveActionId, level }: CorrectiveAction,
  story: ModelledStory['story'],
  exhibits: readonly Exhibit[],
): Promise<void> {
  if (!needsPacket(level)) return;
  const { context, clock } = teller;
  clock.step(DAY);
  const issuedOn = today(teller);
  await draftPacket(context, {
    correctiveActionId,
    draft: {
      charges: story.allegation?.statement ?? '',
      exhibitIds: exhibits.map(({ id }) => id),
      evidence: story.finding?.rationale ?? '',
      proposedRange: `Up to ${level.name.toLowerCase()}`,
      respondBy: shiftDays(issuedOn, 7),
      representativeNotice: 'Robin Tansy, or another representative of the association, may come with you (Article 8).',
    },
  });
  await issuePacket(context, { correctiveActionId, issuedOn, issuedBy: 'Imogen Marsh', deliveredHow: 'By hand, with a receipt' });
  clock.step(DAY * 7);
  const answer = { kind: 'at-a-meeting', on: today(teller), heardBy: 'Avery Northgate', note: 'Heard with the representative.' } as const;
  await recordAnswer(context, { correctiveActionId, answer });
}

/** What each factor of the worksheet was met with; the rest is said not to be relevant. */
async function weigh({ context, clock }: Teller, caseId: CaseId, { finding, action, priors }: ModelledStory['story']): Promise<void> {
  const considered: Partial<Record<ProportionalityFactorId, string>> = {
    seriousness: finding?.rationale ?? '',
    'past-discipline':
      priors === undefined
        ? 'None is on paper.'
        : priors.map(({ givenOn, level, whatFor }) => `${givenOn}: ${level}. ${whatFor}`).join(' '),
    'mitigating-circumstances': finding?.mitigating ?? '',
    'lesser-measures': action?.skippedLevelsReason ?? '',
  };
  for (const factorId of Object.keys(proportionalityFactors) as ProportionalityFactorId[]) {
    clock.step(3);
    const text = considered[factorId] ?? '';
    const standing = text === '' ? 'not-relevant' : 'considered';
    await weighFactor(context, {
      caseId,
      factorId,
      standing,
      text: text || 'Nothing was put forward on it by either side.',
      exhibitIds: [],
    });
  }
}

/** Clears what may be cleared, in the name of the person whom the story gives. */
async function clearHoldsOf({ context, clock }: Teller, caseId: CaseId, { holdsCleared }: ModelledStory['story']): Promise<void> {
  if (holdsCleared === null) return;
  for (const hold of await listHolds(context, { caseId })) {
    if (hold.clearedAt !== null || holdKinds[hold.kind].isPermanent === true) continue;
    clock.step(30);
    await clearHold(context, { caseId, holdId: hold.id, clearedBy: holdsCleared.by, reason: holdsCleared.reason });
  }
}
