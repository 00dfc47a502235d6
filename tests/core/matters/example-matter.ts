/** @file An invented matter entered through the application's own services, and the audit log as tests read it. */
import { ConductFacts } from '#shared/domain/conduct-facts.ts';
import type { Exhibit } from '#shared/domain/evidence.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { PolicyVersion } from '#shared/domain/policy.ts';
import { type NewMatter, openMatter } from '../../../electron/core/cases/open-matter.ts';
import type { Workspace } from '../../../electron/core/cases/read-workspace.ts';
import { beginIntake, finishIntake, putSlice } from '../../../electron/core/evidence/intake/intake.ts';
import { adoptVersion } from '../../../electron/core/policies/adopt-version.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { firstHourWith } from '../../support/first-hour.ts';

export const OLDER = 'millburn-5:125@2012';
export const NEWER = 'wilmette-5:125@2019';

type MatterChange = {
  matter?: Partial<Omit<NewMatter, 'complainant' | 'respondent'>>;
  complainant?: Partial<NewMatter['complainant']>;
  respondent?: Partial<NewMatter['respondent']>;
};

/** The report of a parent about a public post, with whatever a test changes. */
export function exampleMatter({ matter = {}, complainant = {}, respondent = {} }: MatterChange = {}): NewMatter {
  return {
    track: 'investigation',
    title: 'Graded quizzes on a public account',
    receivedOn: '2021-10-15',
    receivedHow: 'telephone',
    summary: 'A parent saw graded quizzes with first names on a public account.',
    firstHour: firstHourWith(),
    ...matter,
    complainant: { name: 'Ines Falk', role: 'parent-or-guardian', ...complainant },
    respondent: {
      name: 'Dana Whitlock',
      account: '',
      position: 'Mathematics teacher',
      building: 'Elm Grove Middle School',
      employmentStatus: 'tenured-teacher',
      ...respondent,
    },
  };
}

export function openExample(context: ServiceContext, change: MatterChange = {}): Promise<Workspace> {
  return openMatter(context, exampleMatter(change));
}

/** Both printings as two versions of the district's own 5:125: from Jan 1, 2013 and from Dec 16, 2019. */
export async function adoptBoth(context: ServiceContext): Promise<{ older: PolicyVersion; newer: PolicyVersion }> {
  const board = 'Elm Grove School District 900';
  const older = await adoptVersion(context, {
    templateKey: OLDER,
    board,
    adoptedOn: '2012-12-19',
    revisedOn: [],
    effectiveFrom: '2013-01-01',
    guidelinesFrom: '2014-01-01',
  });
  const newer = await adoptVersion(context, {
    templateKey: NEWER,
    board,
    adoptedOn: '2012-12-19',
    revisedOn: ['2019-12-16'],
    effectiveFrom: '2019-12-16',
    guidelinesFrom: null,
  });
  return { older, newer };
}

/** Conduct facts of the example: a public post of student work from an own account in work time. */
export const quizFacts: ConductFacts = ConductFacts.parse({
  channel: 'social-media',
  account: 'own',
  device: 'own',
  duty: 'on-duty',
  place: 'classroom',
  purpose: 'personal',
  audience: ['public', 'parents'],
  relationship: ['current-student'],
  content: ['student-work', 'student-name'],
  effects: ['parents-complained'],
});

/** Takes a few bytes in as evidence of the case. */
export async function takeEvidence(context: ServiceContext, caseId: CaseId, fileName: string): Promise<Exhibit> {
  const bytes = new TextEncoder().encode(`What ${fileName} says.`);
  const { intakeId } = await beginIntake(context, {
    caseId,
    fileName,
    size: bytes.length,
    provenance: {
      howObtained: 'public-address',
      obtainedBy: 'Mara Voss',
      obtainedOn: { kind: 'exact', date: '2021-10-15' },
      description: '',
      personnelFileBasis: 'interferes-with-work',
    },
  });
  await putSlice(context, { intakeId, offset: 0, bytes });
  return finishIntake(context, { intakeId });
}

export type LoggedEvent = { number: number; type: string; caseId: string | null; payload: Record<string, unknown> };

/** Every event with a number above `after`, oldest first, with its payload. */
export async function eventsAfter(context: ServiceContext, after: number): Promise<LoggedEvent[]> {
  const rows = await context.unitOfWork.read
    .selectFrom('audit_event')
    .innerJoin('audit_payload', 'audit_payload.event_number', 'audit_event.number')
    .select(['audit_event.number', 'audit_event.type', 'audit_event.case_id', 'audit_payload.payload'])
    .where('audit_event.number', '>', after)
    .orderBy('audit_event.number')
    .execute();
  return rows.map((row) => ({ number: row.number, type: row.type, caseId: row.case_id, payload: JSON.parse(row.payload ?? '{}') }));
}

export async function lastEventNumber(context: ServiceContext): Promise<number> {
  return (await eventsAfter(context, 0)).at(-1)?.number ?? 0;
}
