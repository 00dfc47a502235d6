/** @file The papers of an invented case. */
import type { Exhibit } from '#shared/domain/evidence.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { beginIntake, finishIntake, putSlice } from '../evidence/intake/intake.ts';
import type { Story } from './story.ts';
import type { Teller } from './teller.ts';

/** Takes the files in, each at its moment. */
export async function receiveExhibits(teller: Teller, caseId: CaseId, files: Story['exhibits']): Promise<Exhibit[]> {
  const received: Exhibit[] = [];
  for (const { receivedAt, fileName, bytes, provenance } of files) {
    teller.clock.jumpTo(receivedAt);
    const content = await bytes();
    const { intakeId } = await beginIntake(teller.context, { caseId, fileName, size: content.length, provenance });
    await putSlice(teller.context, { intakeId, offset: 0, bytes: content });
    received.push(await finishIntake(teller.context, { intakeId }));
  }
  return received;
}
