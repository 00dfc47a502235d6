import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Allegation } from '#shared/domain/allegations.ts';
import { anchors } from '#shared/domain/anchors.ts';
import { bearingLabels, factGapLabels, statusInWords } from '#shared/domain/facts/fact-labels.ts';
import { type Fact, type FactStatus, factName } from '#shared/domain/facts/facts.ts';
import { gapsOf } from '#shared/domain/facts/gaps.ts';
import { locatorInWords } from '#shared/domain/facts/locator.ts';
import { formatFuzzyDate } from '#shared/domain/format-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { Prose } from '../../../ui/display/prose.tsx';
import { StateBadge, type StateTone } from '../../../ui/display/state-badge.tsx';
import { hasDraft } from '../../../ui/drafts/drafts.ts';
import { focusIn } from '../../../ui/workspace/jump.ts';
import { SplitDialog, splitKey, TakeBackDialog } from './fact-dialogs.tsx';
import { FactForm, factFormKey } from './fact-form.tsx';
import { type Source, sourceName } from './sources.ts';
import { TieForm } from './tie-form.tsx';

const tones: Record<FactStatus, StateTone> = { undisputed: 'ready', admitted: 'ready', disputed: 'needs', unknown: 'neutral' };

/** "5:125 §6, “disclosed by social media”" for a bearing; null where its clause is charged no more. */
function elementName(allegations: readonly Allegation[], bearing: Fact['bearings'][number]): string | null {
  for (const { position, clauses } of allegations) {
    const charged = clauses.find(({ id }) => id === bearing.allegationClauseId);
    const element = charged?.elements.find(({ elementId }) => elementId === bearing.elementId);
    if (charged !== undefined && element !== undefined) return `Allegation ${position}, ${charged.shortLabel}: ${element.text}`;
  }
  return null;
}

function Pins({ fact, sources }: { fact: Fact; sources: readonly Source[] }) {
  if (fact.pins.length === 0) {
    return fact.expectedSource === '' ? (
      <span className="quiet">nothing yet</span>
    ) : (
      <span className="quiet">nothing yet; evidence may be found: {fact.expectedSource}</span>
    );
  }
  return (
    <ul className="plain-list">
      {fact.pins.map((pin) => (
        <li key={pin.id}>
          {[sourceName(sources, pin), locatorInWords(pin.locator)].filter((part) => part !== '').join(', ')}
          {pin.quote !== '' && (
            <span className="serif">
              {' '}
              “<Prose text={pin.quote} />”
            </span>
          )}
          {pin.note !== '' && (
            <span className="quiet">
              {' '}
              <Prose text={pin.note} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Bearings({ fact, allegations }: { fact: Fact; allegations: readonly Allegation[] }) {
  if (fact.bearings.length === 0) return <span className="quiet">no element yet</span>;
  return (
    <ul className="plain-list">
      {fact.bearings.map((bearing) => (
        <li key={bearing.id}>
          <b>{bearingLabels[bearing.bearing]}</b> {elementName(allegations, bearing)}
        </li>
      ))}
    </ul>
  );
}

type FactCardProps = { caseId: CaseId; fact: Fact; allegations: readonly Allegation[]; sources: readonly Source[] };
type Asking = 'amend' | 'tie' | 'split' | 'take-back' | null;

function askedAtFirst(caseId: CaseId, fact: Fact): Asking {
  if (caseId !== fact.caseId) return null;
  if (hasDraft(factFormKey(caseId, fact))) return 'amend';
  return hasDraft(splitKey(fact.id)) ? 'split' : null;
}

/** One fact with its standing, the places it rests on and what it bears on. */
export function FactCard({ caseId, fact, allegations, sources }: FactCardProps) {
  const [asking, setAsking] = useState<Asking>(() => askedAtFirst(caseId, fact));
  const name = factName(fact);
  const close = () => {
    setAsking(null);
    focusIn(anchors.fact(fact.id));
  };
  const gaps = gapsOf(fact).filter((gap) => gap !== 'disputed');
  const action = (what: Exclude<Asking, null>, label: string) => (
    <Button size="compact-sm" variant="default" aria-label={`${label}: ${name.toLowerCase()}`} onClick={() => setAsking(what)}>
      {label}
    </Button>
  );
  return (
    <li className="panel fact-card" aria-label={name}>
      <div className="case-section-head">
        <h4>
          {name} <span className="fact-when">{formatFuzzyDate(fact.happened)}</span>
        </h4>
        <div className="fact-badges">
          {fact.isAdverse && <StateBadge tone="info" word="Against the respondent" />}
          <StateBadge tone={tones[fact.status]} word={statusInWords(fact)} />
        </div>
      </div>
      {asking === 'amend' ? (
        <FactForm caseId={caseId} fact={fact} sources={sources} onClose={close} />
      ) : (
        <>
          <p className="serif fact-assertion">
            <Prose text={fact.assertion} />
          </p>
          <dl className="facts">
            <dt>Pinned to</dt>
            <dd>
              <Pins fact={fact} sources={sources} />
            </dd>
            <dt>Bears on</dt>
            <dd>
              <Bearings fact={fact} allegations={allegations} />
            </dd>
          </dl>
          {gaps.length > 0 && (
            <p className="fact-gaps">
              {gaps.map((gap) => (
                <StateBadge key={gap} tone="needs" word={factGapLabels[gap]} />
              ))}
            </p>
          )}
        </>
      )}
      {asking === 'tie' && <TieForm fact={fact} allegations={allegations} onClose={close} />}
      <div className="row" id={anchors.fact(fact.id)}>
        {asking !== 'amend' && asking !== 'tie' && (
          <>
            {action('amend', 'Amend')}
            {action('tie', 'Say what it bears on')}
            {action('split', 'Split')}
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              aria-label={`Take back: ${name.toLowerCase()}`}
              onClick={() => setAsking('take-back')}
            >
              Take back
            </Button>
          </>
        )}
      </div>
      {asking === 'split' && <SplitDialog fact={fact} onClose={close} />}
      {asking === 'take-back' && <TakeBackDialog fact={fact} onClose={close} />}
    </li>
  );
}
