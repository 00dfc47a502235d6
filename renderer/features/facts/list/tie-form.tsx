import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { Allegation } from '#shared/domain/allegations.ts';
import { bearingLabels } from '#shared/domain/facts/fact-labels.ts';
import { Bearing, type Fact, factName } from '#shared/domain/facts/facts.ts';
import { AllegationClauseId, ElementId } from '#shared/domain/ids.ts';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { FieldRow } from '../../../ui/form/form-parts.tsx';
import { useBearing } from '../use-bearing.ts';

type TieFormProps = { fact: Fact; allegations: readonly Allegation[]; onClose: () => void };

const NOT_SAID = 'not-said';

/** Says how one fact stands to one element after the other. */
export function TieForm({ fact, allegations, onClose }: TieFormProps) {
  const groups = allegations.flatMap(({ position, clauses }) =>
    clauses.map((charged) => ({
      group: `Allegation ${position}, ${charged.shortLabel}`,
      items: charged.elements.map(({ elementId, text }) => ({ value: `${charged.id} ${elementId}`, label: text })),
    })),
  );
  const [place, setPlace] = useState(groups[0]?.items[0]?.value ?? '');
  const { say, isBusy, error } = useBearing();
  const [allegationClauseId = '', elementId = ''] = place.split(' ');
  const standing = fact.bearings.find((one) => one.allegationClauseId === allegationClauseId && one.elementId === elementId);
  if (groups.length === 0) {
    return (
      <div className="fact-tie">
        <p className="quiet">No clause is charged yet, so there is no element that it could bear on.</p>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          Close
        </Button>
      </div>
    );
  }
  return (
    <section className="fact-tie stack stack-tight" aria-label={`What ${factName(fact).toLowerCase()} bears on`}>
      <FieldRow>
        <NativeSelect label="Element" data={groups} value={place} onChange={(event) => setPlace(event.currentTarget.value)} />
        <NativeSelect
          label="How it stands to it"
          data={[
            { value: NOT_SAID, label: 'Not said' },
            ...Bearing.options.map((bearing) => ({ value: bearing, label: bearingLabels[bearing] })),
          ]}
          value={standing?.bearing ?? NOT_SAID}
          disabled={isBusy}
          onChange={(event) => {
            const chosen = Bearing.safeParse(event.currentTarget.value);
            say(
              { factId: fact.id, allegationClauseId: AllegationClauseId.parse(allegationClauseId), elementId: ElementId.parse(elementId) },
              { to: chosen.success ? chosen.data : null, standing: standing ?? null, factNumber: fact.position },
            );
          }}
        />
      </FieldRow>
      <RefusalNotice error={error} />
      <p className="quiet small">Each choice is recorded at once and can be taken back.</p>
      <div className="row">
        <Button size="compact-sm" variant="default" onClick={onClose}>
          Close
        </Button>
      </div>
    </section>
  );
}
