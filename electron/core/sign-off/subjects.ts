/** @file What can be signed off in a case: findings in use, corrective action that stands, and the newest issue of each document. */
import { createHash } from 'node:crypto';
import { findingOutcomeLabels } from '#shared/domain/labels.ts';
import type { SignOffSubject } from '#shared/domain/sign-off/sign-off.ts';
import { allegationsOfCase } from '../allegations/read-allegations.ts';
import { canonicalBytes } from '../audit/canonical-json.ts';
import { correctiveActionsOfCase } from '../corrective-action/read-corrective-actions.ts';
import { issuesOfCase } from '../documents/issued-documents.ts';
import { findingsOfCase } from '../findings/read-findings.ts';
import type { ReadHandle } from '../service-context.ts';

export type Subject = Omit<SignOffSubject, 'current'>;

const digest = (value: unknown): string => createHash('sha256').update(canonicalBytes(value)).digest('hex');

/** In the order of the case: findings, then corrective action, then documents, the newest first. */
export async function subjectsOfCase(handle: ReadHandle, caseId: string): Promise<Subject[]> {
  const positions = new Map<string, number>((await allegationsOfCase(handle, caseId)).map(({ id, position }) => [id, position]));
  const findings = (await findingsOfCase(handle, caseId)).map(
    (finding): Subject => ({
      kind: 'finding',
      id: finding.id,
      name: `Finding on allegation ${positions.get(finding.allegationId) ?? ''}`,
      about: findingOutcomeLabels[finding.outcome],
      sha256: digest(finding),
    }),
  );
  const actions = (await correctiveActionsOfCase(handle, caseId)).map(
    ({ id, level, terms, reason, skippedLevelsReason, authoritySource, imposedBy, startsOn, endsOn }): Subject => ({
      kind: 'corrective-action',
      id,
      name: level.name,
      about: terms,
      sha256: digest({ id, level: level.id, terms, reason, skippedLevelsReason, authoritySource, imposedBy, startsOn, endsOn }),
    }),
  );
  const seen = new Set<string>();
  const documents: Subject[] = [];
  for (const document of await issuesOfCase(handle, caseId)) {
    if (document.removed !== null || seen.has(document.kind)) continue;
    seen.add(document.kind);
    const { id, title, issue, sha256 } = document;
    documents.push({ kind: 'document', id, name: `${title}, issue ${issue}`, about: `SHA-256 ${sha256.slice(0, 16)}…`, sha256 });
  }
  return [...findings, ...actions, ...documents];
}
