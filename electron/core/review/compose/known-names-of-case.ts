/** @file Every name known in a case, and what stands for each in a summary. Invariant: a person keeps their word for as long as the case lives. */
import type { ParticipantRole } from '#shared/domain/people.ts';
import type { KnownName } from '#shared/domain/review/known-names.ts';
import { correctiveActionsOfCase } from '../../corrective-action/read-corrective-actions.ts';
import { exhibitsOfCase } from '../../evidence/read-exhibits.ts';
import { holdsOfCase } from '../../holds/read-holds.ts';
import { peopleKnownInIncident } from '../../people/known-people.ts';
import { personNamedIn } from '../../people/person-named-in.ts';
import type { ReadHandle } from '../../service-context.ts';
import { expressionsOfCase } from '../../speech/read-worksheet.ts';
import { selectOfficeNames } from '../review-queries.ts';

/** Where a case usually has one of a kind the first has no number, so that none changes when a second comes in. */
const words: Record<ParticipantRole, { first: string; each: string }> = {
  complainant: { first: 'the complainant', each: 'complainant' },
  respondent: { first: 'the respondent', each: 'respondent' },
  witness: { first: 'witness 1', each: 'witness' },
  student: { first: 'student 1', each: 'student' },
  'parent-or-guardian': { first: 'parent or guardian 1', each: 'parent or guardian' },
  'union-representative': { first: 'the union representative', each: 'union representative' },
  'support-person': { first: 'the support person', each: 'support person' },
  investigator: { first: 'the investigator', each: 'investigator' },
  'decision-maker': { first: 'the decision-maker', each: 'decision-maker' },
};

/** `standsOf` gives by participant what stands for a mention: exact, whatever the person is called. */
export type NamesOfCase = { names: KnownName[]; standsOf: ReadonlyMap<string, string> };

/** People of the incident by their roles, whoever left it included; then reviewers, the office, and whoever a line of the record names. */
export async function knownNamesOfCase(
  handle: ReadHandle,
  file: { id: string; incident_id: string },
  reviewers: readonly string[],
): Promise<NamesOfCase> {
  const standsOf = new Map<string, string>();
  const known: KnownName[] = [];
  const add = (name: string, stands: string) => {
    if (!known.some((entry) => entry.name.toLowerCase() === name.toLowerCase())) known.push({ name, stands });
  };
  const counts = new Map<ParticipantRole, number>();
  for (const person of await peopleKnownInIncident(handle, file.incident_id)) {
    const role = person.roles[0] ?? 'witness';
    const count = (counts.get(role) ?? 0) + 1;
    counts.set(role, count);
    const stands = person.isPseudonym ? person.displayName : count === 1 ? words[role].first : `${words[role].each} ${count}`;
    for (const participantId of person.participantIds) standsOf.set(participantId, stands);
    for (const name of person.names) add(name, stands);
  }
  for (const name of reviewers) add(name, 'a reviewer');
  for (const name of await selectOfficeNames(handle)) add(name, 'a member of the office');
  for (const line of await linesThatName(handle, file.id)) {
    const name = personNamedIn(line);
    if (name !== null) add(name, 'a named person');
  }
  return { names: known, standsOf };
}

/** Lines of the record in which a person types who did or met with something. */
async function linesThatName(handle: ReadHandle, caseId: string): Promise<string[]> {
  const [exhibits, actions, holds, expressions] = await Promise.all([
    exhibitsOfCase(handle, caseId),
    correctiveActionsOfCase(handle, caseId),
    holdsOfCase(handle, caseId),
    expressionsOfCase(handle, caseId),
  ]);
  return [
    ...exhibits.map((exhibit) => exhibit.provenance.obtainedBy),
    ...actions.flatMap((action) => [action.imposedBy, action.approvedBy ?? '', ...action.prerequisites.map((step) => step.doneBy)]),
    ...holds.map((hold) => hold.clearedBy ?? ''),
    ...expressions.flatMap((expression) => expression.effects.map((effect) => effect.experiencedBy)),
  ];
}
