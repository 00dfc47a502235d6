/** @file The further respondents of an invented incident: a case each, their own papers, and the one picture under a number of each case. */
import type { CaseId } from '#shared/domain/ids.ts';
import { caseById } from '../cases/find-case.ts';
import { openFurtherCase } from '../cases/open-further-case.ts';
import { closeCase } from '../closing/close-case.ts';
import { citeEvidence } from '../evidence/citing/cite-evidence.ts';
import { listCitable } from '../evidence/citing/shared-items.ts';
import { happening, type Step } from './agenda.ts';
import { receiveExhibits } from './receive-exhibits.ts';
import type { FurtherStory } from './story.ts';
import type { Teller } from './teller.ts';

/** Opens the further cases in the incident of `caseId`, each at its moment. */
export function furtherCaseSteps(teller: Teller, caseId: CaseId, stories: readonly FurtherStory[]): Step[] {
  return stories.map((story) => ({ at: story.at, tell: () => tellFurtherCase(teller, caseId, story) }));
}

async function tellFurtherCase(teller: Teller, caseId: CaseId, story: FurtherStory): Promise<Step[]> {
  const { context, clock } = teller;
  const { incident_id: incidentId } = await caseById(context.unitOfWork.read, caseId);
  const { summary } = await openFurtherCase(context, {
    incidentId,
    track: 'supervisory',
    title: '',
    respondent: story.respondent,
    investigatorId: null,
  });
  await receiveExhibits(teller, summary.id, story.exhibits);
  const { items } = await listCitable(context, { caseId: summary.id });
  const shared = items.find(({ fileName }) => fileName === story.sharedFile);
  if (shared === undefined) throw new Error(`the sample shares a file that its incident lacks: ${story.sharedFile}`);
  clock.step(6);
  await citeEvidence(context, { caseId: summary.id, evidenceItemId: shared.id });
  const { closed } = story;
  if (closed === null) return [];
  const { at, ...reasons } = closed;
  return [happening(at, () => closeCase(context, { caseId: summary.id, closedOn: at.slice(0, 10), ...reasons }))];
}
