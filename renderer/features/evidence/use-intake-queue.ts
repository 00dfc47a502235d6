import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { SLICE_BYTES } from '#shared/contract/evidence.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { client } from '../../app/client.ts';
import { stayAwake } from '../../app/stay-awake.ts';
import { refusalCode } from '../../ui/feedback/refusal.ts';
import { type Intake, IntakeQueue } from './intake-queue.ts';

/**
 * The queue of a case, which goes on while its author looks at other pages. It lives in the query cache and so is dropped with everything
 * else when the casebook locks.
 */
export function useIntakeQueue(caseId: CaseId): { queue: IntakeQueue; intakes: readonly Intake[] } {
  const cache = useQueryClient();
  const queryKey = ['intake-queue', caseId];
  let queue = cache.getQueryData<IntakeQueue>(queryKey);
  if (queue === undefined) {
    queue = new IntakeQueue(
      {
        begin: (file) => client.evidence.beginIntake({ caseId, ...file }),
        put: (slice) => {
          // A large file takes longer than nobody at the keys is waited for.
          stayAwake(cache);
          return client.evidence.putSlice(slice);
        },
        finish: (intakeId) => client.evidence.finishIntake({ intakeId }),
        cancel: (intakeId) => client.evidence.cancelIntake({ intakeId }),
        isRefusal: (problem) => refusalCode(problem) !== null,
        received: () => void cache.invalidateQueries(),
      },
      SLICE_BYTES,
    );
    cache.setQueryDefaults(['intake-queue'], { gcTime: Number.POSITIVE_INFINITY });
    cache.setQueryData(queryKey, queue);
  }
  return { queue, intakes: useSyncExternalStore(queue.subscribe, queue.snapshot) };
}
