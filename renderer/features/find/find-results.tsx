import { Kbd } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { type FindHit, FindKind, findKindLabels, type Stretch } from '#shared/domain/find.ts';
import { shownKeys } from '../../ui/page/shortcuts.ts';
import { keyed } from '../../ui/workspace/keyed.ts';
import type { FindAction } from './find-actions.ts';

export type FoundOption =
  | { kind: 'hit'; key: string; hit: FindHit; run: () => void }
  | { kind: 'action'; key: string; action: FindAction; run: () => void };

/** Text with the words that were sought marked. Never read as markup: each stretch is text. */
function Marked({ stretches }: { stretches: readonly Stretch[] }) {
  return keyed([...stretches]).map(({ key, item }) => (item.isMatch ? <mark key={key}>{item.text}</mark> : item.text));
}

function Hit({ hit }: { hit: FindHit }) {
  return (
    <>
      <span className="find-head">
        <span className="find-title">{hit.title.length > 0 ? <Marked stretches={hit.title} /> : hit.label}</span>
        <span className="find-where quiet figures">
          {hit.title.length > 0 && hit.kind !== 'case' && hit.kind !== 'person' ? `${hit.label} · ` : ''}
          {hit.kind === 'case' ? '' : hit.caseNumber}
        </span>
      </span>
      {hit.excerpt.length > 0 && (
        <span className="find-excerpt">
          <Marked stretches={hit.excerpt} />
        </span>
      )}
    </>
  );
}

type FindResultsProps = {
  options: readonly FoundOption[];
  active: number;
  hasMore: readonly FindKind[];
  onMore: (kind: FindKind) => void;
  onPoint: (index: number) => void;
};

/** Hits by kind, then actions. The field keeps the focus; what is chosen is told by `aria-activedescendant`. */
export function FindResults({ options, active, hasMore, onMore, onPoint }: FindResultsProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`#find-option-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const groups = [...FindKind.options, 'action' as const].map((group) => ({
    group,
    entries: options
      .map((option, index) => ({ option, index }))
      .filter(({ option }) => (option.kind === 'action' ? group === 'action' : option.hit.kind === group)),
  }));
  return (
    <>
      <div ref={list} id="find-results" role="listbox" aria-label="What was found" className="find-results">
        {groups
          .filter(({ entries }) => entries.length > 0)
          .map(({ group, entries }) => (
            <div key={group} className="find-group">
              <div className="find-group-name" aria-hidden>
                {group === 'action' ? 'Actions' : findKindLabels[group]}
              </div>
              {entries.map(({ option, index }) => (
                <button
                  key={option.key}
                  type="button"
                  id={`find-option-${index}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={index === active}
                  className="find-option"
                  onClick={option.run}
                  onMouseMove={() => onPoint(index)}
                >
                  <span className="visually-hidden">{group === 'action' ? 'Action' : findKindLabels[group]}:</span>
                  {option.kind === 'hit' ? (
                    <Hit hit={option.hit} />
                  ) : (
                    <span className="find-head">
                      <span className="find-title find-action">
                        <IconArrowRight size={16} aria-hidden /> {option.action.label}
                      </span>
                      {option.action.keys !== '' && <Kbd>{shownKeys(option.action.keys)}</Kbd>}
                    </span>
                  )}
                </button>
              ))}
            </div>
          ))}
      </div>
      {hasMore.length > 0 && (
        <div className="find-more">
          <span className="quiet small">More:</span>
          {hasMore.map((kind) => (
            <button key={kind} type="button" className="find-back" onClick={() => onMore(kind)}>
              {findKindLabels[kind]}
            </button>
          ))}
        </div>
      )}
    </>
  );
}
