import { Radio, TextInput } from '@mantine/core';
import type { NameHit } from '#shared/domain/documents/redaction/hits.ts';
import { keyed } from '../../ui/workspace/keyed.ts';

/** What a person has chosen and typed on one word so far. */
export type TypedDecision = { kind: 'keep' | 'replace'; reason: string };

type HitFieldsProps = { hit: NameHit; typed: TypedDecision | undefined; onType: (typed: TypedDecision) => void };

/** How many places are shown; all of them are counted. */
const PLACES_SHOWN = 6;

/** One word that may be a name: where it stands, and what a person says of it. */
export function HitFields({ hit, typed, onType }: HitFieldsProps) {
  const who = hit.stands.join(' or ');
  const further = hit.places.length - PLACES_SHOWN;
  return (
    <section className="hit" aria-label={`“${hit.found}”`}>
      <h3>
        “{hit.found}” <span className="quiet">may name {who}</span>
      </h3>
      <ul className="hit-places">
        {keyed(hit.places.slice(0, PLACES_SHOWN)).map(({ key, item }) => (
          <li key={key}>
            <span className="quiet">{item.where}:</span> …{item.before}
            <mark>{item.found}</mark>
            {item.after}…
          </li>
        ))}
        {further > 0 && <li className="quiet">{further === 1 ? 'One further place' : `${further} further places`}</li>}
      </ul>
      <Radio.Group
        label={`What “${hit.found}” is`}
        value={typed?.kind ?? null}
        onChange={(kind) => onType({ kind: kind === 'keep' ? 'keep' : 'replace', reason: typed?.reason ?? '' })}
      >
        <div className="row hit-choices">
          <Radio value="keep" label="It names nobody" />
          <Radio value="replace" label="It names somebody: put the pseudonym in its place" />
        </div>
      </Radio.Group>
      {typed?.kind === 'keep' && (
        <TextInput
          label="Reason"
          description="For example: the month, not the student."
          required
          value={typed.reason}
          onChange={(event) => onType({ kind: 'keep', reason: event.currentTarget.value })}
        />
      )}
    </section>
  );
}
