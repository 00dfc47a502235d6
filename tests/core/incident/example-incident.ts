/** @file An invented incident with three respondents, entered through the application's own services. */
import type { Exhibit, SharedItem } from '#shared/domain/evidence.ts';
import type { CaseId, IncidentId } from '#shared/domain/ids.ts';
import { type FurtherCase, openFurtherCase } from '../../../electron/core/cases/open-further-case.ts';
import { openMatter } from '../../../electron/core/cases/open-matter.ts';
import { readWorkspace, type Workspace } from '../../../electron/core/cases/read-workspace.ts';
import { citeEvidence } from '../../../electron/core/evidence/citing/cite-evidence.ts';
import { listCitable } from '../../../electron/core/evidence/citing/shared-items.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { takeIn } from '../chain/example-matter.ts';
import { exampleMatter } from '../matters/example-matter.ts';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The first case of an incident, about `name`. */
export function openFirst(context: ServiceContext, name = 'Dana Whitlock', title = 'Pictures in a staff chat'): Promise<Workspace> {
  return openMatter(context, exampleMatter({ matter: { title }, respondent: { name } }));
}

/** One more respondent in an incident. */
export function openBeside(
  context: ServiceContext,
  incidentId: IncidentId,
  name: string,
  change: Partial<FurtherCase> = {},
): Promise<Workspace> {
  const { respondent, ...rest } = change;
  return openFurtherCase(context, {
    incidentId,
    track: 'investigation',
    title: '',
    investigatorId: null,
    ...rest,
    respondent: {
      name,
      account: '',
      position: 'Science teacher',
      building: 'Elm Grove Middle School',
      employmentStatus: 'tenured-teacher',
      ...respondent,
    },
  });
}

/** Three cases in one incident, in the order of their numbers. */
export async function openThree(context: ServiceContext): Promise<{ incidentId: IncidentId; cases: [CaseId, CaseId, CaseId] }> {
  const first = await openFirst(context);
  const incidentId = first.incident.id;
  const second = await openBeside(context, incidentId, 'Ruben Castellan');
  const third = await openBeside(context, incidentId, 'Wanda Fairbrook');
  return { incidentId, cases: [first.summary.id, second.summary.id, third.summary.id] };
}

/** Takes a text in for a case; its file is called `name`. */
export function takeText(context: ServiceContext, caseId: CaseId, name: string): Promise<Exhibit> {
  return takeIn(context, caseId, name, bytesOf(`What ${name} holds.`));
}

/** What the case could cite, by the name of its file. */
export async function citable(context: ServiceContext, caseId: CaseId, fileName: string): Promise<SharedItem> {
  const found = (await listCitable(context, { caseId })).items.find((item) => item.fileName === fileName);
  if (found === undefined) throw new Error(`${fileName} cannot be cited.`);
  return found;
}

/** Cites the item of that file in the case. */
export async function cite(context: ServiceContext, caseId: CaseId, fileName: string): Promise<Exhibit> {
  return citeEvidence(context, { caseId, evidenceItemId: (await citable(context, caseId, fileName)).id });
}

/** Names and roles of everybody in the incident of a case now. */
export async function rolesOf(context: ServiceContext, caseId: CaseId): Promise<string[]> {
  const { incident } = await readWorkspace(context, { caseId });
  return incident.participants.map(({ displayName, role }) => `${displayName}, ${role}`).sort();
}
