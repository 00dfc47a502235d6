/** @file A small matter with an exhibit, for tests that need one but are not about it. */
import { createHash } from 'node:crypto';
import type { Exhibit } from '#shared/domain/evidence.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { openMatter } from '../../electron/core/cases/open-matter.ts';
import { beginIntake, finishIntake, putSlice } from '../../electron/core/evidence/intake/intake.ts';
import type { ServiceContext } from '../../electron/core/service-context.ts';
import { firstHourWith } from './first-hour.ts';

/** Words that stand in the matter and nowhere else: no file on the disk may hold one of them. */
export const EXAMPLE_PHRASES = ['Orsolya Quennell', 'graded quizzes on the porch', 'Larchmere Junior High', 'quizzes-on-porch'];

/** Opens a matter of the investigation track; gives the id of its case. */
export async function openExampleMatter(context: ServiceContext, title = 'graded quizzes on the porch'): Promise<CaseId> {
  const workspace = await openMatter(context, {
    track: 'investigation',
    title,
    receivedOn: '2026-03-02',
    receivedHow: 'telephone',
    summary: 'A parent says that Orsolya Quennell posted graded quizzes on the porch of a public account.',
    firstHour: firstHourWith(),
    complainant: { name: '', role: 'parent-or-guardian' },
    respondent: {
      name: 'Orsolya Quennell',
      account: '',
      position: 'Teacher',
      building: 'Larchmere Junior High',
      employmentStatus: 'tenured-teacher',
    },
  });
  return workspace.summary.id;
}

/** Takes `bytes` in as an exhibit of the case, in slices of at most 1 MiB. */
export async function receiveExampleExhibit(
  context: ServiceContext,
  caseId: CaseId,
  bytes: Uint8Array,
): Promise<Exhibit & { digest: string }> {
  const { intakeId } = await beginIntake(context, {
    caseId,
    fileName: 'quizzes-on-porch.txt',
    size: bytes.length,
    provenance: {
      howObtained: 'public-address',
      obtainedBy: 'Mara Voss',
      obtainedOn: { kind: 'exact', date: '2026-03-01' },
      description: 'Captured from the public page.',
      personnelFileBasis: 'not-yet-decided',
    },
  });
  for (let offset = 0; offset < bytes.length; offset += 1 << 20) {
    await putSlice(context, { intakeId, offset, bytes: bytes.subarray(offset, offset + (1 << 20)) });
  }
  const exhibit = await finishIntake(context, { intakeId });
  return { ...exhibit, digest: createHash('sha256').update(bytes).digest('hex') };
}
