/** @file Saying how a fact stands to an element, with what takes it back. */
import { useMutation } from '@tanstack/react-query';
import { bearingInWords } from '#shared/domain/facts/fact-labels.ts';
import type { Bearing, Fact } from '#shared/domain/facts/facts.ts';
import type { FactId } from '#shared/domain/facts/ids.ts';
import type { AllegationClauseId, ElementId } from '#shared/domain/ids.ts';
import { api, client } from '../../app/client.ts';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { undoBy } from '../../ui/feedback/undo.ts';

export type BearingPlace = { factId: FactId; allegationClauseId: AllegationClauseId; elementId: ElementId };

/** `standing` is what the person saw there. */
export type BearingChange = { to: Bearing | null; standing: Pick<Fact['bearings'][number], 'id' | 'bearing'> | null; factNumber: number };

const sentence = (number: number, bearing: Bearing | null): string =>
  bearing === null
    ? `Of fact ${number} nothing is said for this element any more.`
    : bearing === 'neutral'
      ? `Fact ${number} is neutral on this element.`
      : `Fact ${number} ${bearingInWords(bearing)} this element.`;

/** Records a choice at once; the same choice again does nothing. */
export function useBearing(): { say: (place: BearingPlace, change: BearingChange) => void; isBusy: boolean; error: unknown } {
  const set = useMutation(api.facts.setBearing.mutationOptions());
  const say = (place: BearingPlace, { to, standing, factNumber }: BearingChange) => {
    const before = standing?.bearing ?? null;
    if (set.isPending || to === before) return;
    set.mutate(
      { ...place, bearing: to, basedOn: standing?.id ?? null },
      {
        onSuccess: (fact) => {
          const now = fact.bearings.find((one) => one.allegationClauseId === place.allegationClauseId && one.elementId === place.elementId);
          saySo(
            sentence(factNumber, to),
            undoBy(
              () => client.facts.setBearing({ ...place, bearing: before, basedOn: now?.id ?? null }),
              `${sentence(factNumber, before)} That is as before.`,
            ),
          );
        },
      },
    );
  };
  return { say, isBusy: set.isPending, error: set.error };
}
