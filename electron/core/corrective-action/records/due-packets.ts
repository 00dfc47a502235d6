/** @file Until when an issued packet may be answered, as Today shows it. */
import { anchors } from '#shared/domain/anchors.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { DueSource } from '../../today/due-sources.ts';
import { selectPacketsWaiting } from './level-queries.ts';

/** Packets whose time to answer is not closed. */
export const duePackets: DueSource = async (handle, scope) =>
  (await selectPacketsWaiting(handle, scope)).flatMap((row) =>
    row.respond_by === null
      ? []
      : [
          {
            key: `packet-${row.id}`,
            what: 'Time to answer a packet',
            text: 'Charges and evidence were given; record the answer, or that none came.',
            dueOn: row.respond_by,
            why: 'The day to answer by, as the packet names it.',
            who: row.issued_by,
            caseId: row.case_id as CaseId,
            tab: 'corrective-action',
            anchor: anchors.packet(row.corrective_action_id),
          },
        ],
  );
