/** @file Tells the facts and the interviews of an invented case through the application's own services. */
import type { Allegation } from '#shared/domain/allegations.ts';
import type { Exhibit } from '#shared/domain/evidence.ts';
import type { Fact } from '#shared/domain/facts/facts.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { Interview, OpenInterview } from '#shared/domain/interviews/interviews.ts';
import type { Participant } from '#shared/domain/people.ts';
import { readWorkspace } from '../../cases/read-workspace.ts';
import { setBearing } from '../../facts/set-bearing.ts';
import { enterFact } from '../../facts/write-facts.ts';
import { planInterview } from '../../interviews/plan-interview.ts';
import { putFact } from '../../interviews/putting/adverse-facts.ts';
import { endInterview, startInterview } from '../../interviews/run-interview.ts';
import { settleConditions } from '../../interviews/settle-conditions.ts';
import { addNote } from '../../interviews/words/notes.ts';
import { addQuestions, markQuestion } from '../../interviews/words/questions.ts';
import { saveStatement, signStatement } from '../../interviews/words/statements.ts';
import { exhibitAt, type Teller } from '../teller.ts';
import type { StoryFact, StoryHearing, StoryInterview } from './hearing.ts';

type At = { caseId: CaseId; allegation: Allegation; exhibits: Exhibit[] };
type Told = { story: StoryFact; fact: Fact };

/** After the charge and before the finding. */
export async function tellHearing(teller: Teller, at: At, hearing: StoryHearing): Promise<void> {
  const facts: Told[] = [];
  for (const story of hearing.facts) facts.push({ story, fact: await tellFact(teller, at, story) });
  const last = hearing.interviews.findLast((interview) => interview.with === 'respondent');
  for (const interview of hearing.interviews) await tellInterview(teller, at.caseId, interview, interview === last ? facts : []);
}

async function tellFact({ context, clock }: Teller, at: At, story: StoryFact): Promise<Fact> {
  const { pins, bearsOn, answered: _answered, ...content } = story;
  clock.step(2);
  const fact = await enterFact(context, {
    caseId: at.caseId,
    statusBy: '',
    expectedSource: '',
    ...content,
    pins: pins.map(({ exhibit, locator, quote }) => ({
      on: { kind: 'exhibit', exhibitId: exhibitAt(at.exhibits, exhibit).id },
      locator,
      quote,
      note: '',
    })),
  });
  const [charged] = at.allegation.clauses;
  for (const { elementId, kind } of charged?.elements ?? []) {
    const bearing = bearsOn[kind];
    if (charged === undefined || bearing === undefined) continue;
    await setBearing(context, { factId: fact.id, allegationClauseId: charged.id, elementId, bearing, basedOn: null });
  }
  return fact;
}

function opened(interview: Interview): OpenInterview {
  if (interview.isClosed) throw new Error('the sample reads an interview that is kept to others');
  return interview;
}

function somebody(people: readonly Participant[], role: Participant['role']): Participant {
  const found = people.find((person) => person.role === role);
  if (found === undefined) throw new Error(`the sample hears somebody whom it lacks: ${role}`);
  return found;
}

async function tellInterview({ context, clock }: Teller, caseId: CaseId, story: StoryInterview, facts: readonly Told[]): Promise<void> {
  const { incident } = await readWorkspace(context, { caseId });
  const on = story.from.slice(0, 10);
  clock.step(2);
  const plan = { purpose: story.purpose, manner: 'in-person', plannedOn: on, plannedAt: null, place: story.place } as const;
  const planned = opened(await planInterview(context, { caseId, participantId: somebody(incident.participants, story.with).id, ...plan }));
  const at = { caseId, interviewId: planned.id };
  const present = story.present.map(({ role, capacity }) => {
    const { id, displayName } = somebody(incident.participants, role);
    return { participantId: id, name: displayName, capacity, consent: 'not-asked' as const };
  });
  const question = { topic: null, setVersion: null, allegationClauseId: null, elementId: null, factId: null };
  await addQuestions(context, { ...at, questions: story.asked.map(({ question: text }) => ({ ...question, text })) });
  if (Date.parse(story.from) > clock.now().getTime()) clock.jumpTo(story.from);
  await settleConditions(context, {
    ...at,
    mode: 'voluntary',
    conditions: {
      ...planned.conditions,
      representation: { ...planned.conditions.representation, ...story.representation },
      attendees: [...planned.conditions.attendees, ...present],
      confidentiality: { kind: 'standard', text: '' },
      openingWords: { on, by: context.actor.displayName },
    },
  });
  const { questions } = opened(await startInterview(context, { ...at, on }));
  for (const [index, { id: questionId }] of questions.entries()) {
    clock.step(3);
    await markQuestion(context, { ...at, questionId, state: 'asked', note: '' });
    await addNote(context, { ...at, questionId, text: story.asked[index]?.note ?? '' });
  }
  for (const { story: told, fact } of facts) {
    if (!told.isAdverse) continue;
    clock.step(2);
    await putFact(context, {
      caseId,
      factId: fact.id,
      basedOn: fact.versionId,
      interviewId: planned.id,
      putOn: on,
      response: told.answered ?? '',
    });
  }
  if (story.statement !== null) await tellStatement(context, at, { text: story.statement, signedBy: planned.person, signedOn: on });
  if (Date.parse(story.to) > clock.now().getTime()) clock.jumpTo(story.to);
  await endInterview(context, { ...at, note: '' });
}

async function tellStatement(
  context: Teller['context'],
  at: { caseId: string; interviewId: string },
  { text, signedBy, signedOn }: { text: string; signedBy: string; signedOn: string },
): Promise<void> {
  const { statements } = opened(await saveStatement(context, { ...at, statementId: null, kind: 'statement', text }));
  const [statement] = statements;
  if (statement === undefined) return;
  await signStatement(context, {
    ...at,
    statementId: statement.id,
    signedBy,
    signedOn,
    how: 'on-paper',
    exhibitId: null,
    basedOn: statement.versionId,
  });
}
