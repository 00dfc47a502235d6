/** @file Tells a small invented matter: opened, logged, raised, closed, each at its own moment. */
import type { CaseId } from '#shared/domain/ids.ts';
import { caseById } from '../cases/find-case.ts';
import { openMatter } from '../cases/open-matter.ts';
import { closeCase } from '../closing/close-case.ts';
import { changeTrack } from '../intake/change-track.ts';
import { enterInterimMeasure } from '../interim-measures/enter-measure.ts';
import { addLine } from '../log/write-log.ts';
import { identifyPerson } from '../people/identifying/identify-person.ts';
import { participantsOfIncident } from '../people/read-participants.ts';
import { addTask, finishTask } from '../tasks/write-tasks.ts';
import { happening, type Step } from './agenda.ts';
import type { BriefStory, StoryLogLine, StoryTask } from './brief-story.ts';
import type { Teller } from './teller.ts';

/** The zone in which the invented district keeps its clocks. */
const ZONE = 'America/Chicago';

/** The opening of the matter, which brings about the rest of it. */
export function briefStoryStep(teller: Teller, story: BriefStory): Step {
  return {
    at: story.opensAt,
    tell: async () => {
      const { summary } = await openMatter(teller.context, { track: story.track, ...story.matter });
      const tasks = await enterTasks(teller, summary.id, story.tasks);
      return [...story.log.map((line) => logStep(teller, summary.id, line)), ...tasks, ...changes(teller, summary.id, story)];
    },
  };
}

/** One line of the log, at its own moment. */
function logStep({ context }: Teller, caseId: CaseId, { at, how, who, text }: StoryLogLine): Step {
  const line = { caseId, text, how, who, participantId: null, when: null, zone: ZONE, about: null, isPrivileged: false };
  return happening(at, () => addLine(context, line));
}

/** Enters the tasks now and gives the steps in which they are done. */
async function enterTasks({ context, clock }: Teller, caseId: CaseId, tasks: readonly StoryTask[]): Promise<Step[]> {
  const steps: Step[] = [];
  for (const { text, dueOn, because, waitsFor, doneOn } of tasks) {
    clock.step(2);
    const doer = waitsFor === '' ? { userId: context.actor.userId } : { name: waitsFor };
    const { id } = await addTask(context, { caseId, text, dueOn, dueBecause: because, doer, about: null });
    if (doneOn !== null) steps.push(happening(`${doneOn}T14:10:00.000Z`, () => finishTask(context, { taskId: id, note: '' })));
  }
  return steps;
}

function changes(teller: Teller, caseId: CaseId, { track, raised, identified, measure, closed }: BriefStory): Step[] {
  const { context } = teller;
  const steps: Step[] = [];
  if (raised !== null)
    steps.push(happening(raised.at, () => changeTrack(context, { caseId, from: track, to: raised.to, reason: raised.reason })));
  if (identified !== null) steps.push(happening(identified.at, () => identify(teller, caseId, identified)));
  if (measure !== null) {
    const { at, ...account } = measure;
    steps.push(happening(at, () => enterInterimMeasure(context, { caseId, wordingReason: '', ...account })));
  }
  if (closed !== null) {
    const closing = { caseId, closedOn: closed.at.slice(0, 10), reason: closed.reason };
    steps.push(
      happening(closed.at, () => closeCase(context, { ...closing, withoutFindingsReason: 'A small matter; nothing was charged.' })),
    );
  }
  return steps;
}

async function identify({ context }: Teller, caseId: CaseId, told: NonNullable<BriefStory['identified']>): Promise<void> {
  const handle = context.unitOfWork.read;
  const { incident_id: incidentId } = await caseById(handle, caseId);
  const participant = (await participantsOfIncident(handle, incidentId)).find(({ role }) => role === told.role);
  if (participant === undefined) throw new Error(`the sample has no ${told.role} to identify`);
  const { name, since, howKnown } = told;
  const entry = { name, since, howKnown, source: '', showsInDocuments: true, samePersonId: null };
  await identifyPerson(context, { caseId, participantId: participant.id, ...entry });
}
