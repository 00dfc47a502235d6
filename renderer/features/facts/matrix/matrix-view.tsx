import { Button } from '@mantine/core';
import { useState } from 'react';
import { anchors } from '#shared/domain/anchors.ts';
import { bearingLabels } from '#shared/domain/facts/fact-labels.ts';
import { Bearing, type Fact } from '#shared/domain/facts/facts.ts';
import type { Matrix, MatrixCell, MatrixColumn, MatrixRow } from '#shared/domain/facts/matrix.ts';
import { elementStateLabels } from '#shared/domain/labels.ts';
import { Prose } from '../../../ui/display/prose.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { useShortcut } from '../../../ui/page/shortcuts.ts';
import { useJump } from '../../../ui/workspace/jump.ts';
import { useBearing } from '../use-bearing.ts';
import { cellInWords } from './cell-mark.tsx';
import { MatrixGrid, type Place } from './matrix-grid.tsx';

type MatrixViewProps = { matrix: Matrix; facts: readonly Fact[]; isFiltered: boolean };

/** What each letter says; `-` and the keys that delete take it away. */
const letters: Record<string, Bearing | null> = { s: 'supports', c: 'contradicts', n: 'neutral', Delete: null, Backspace: null };

function Nothing({ matrix, isFiltered }: { matrix: Matrix; isFiltered: boolean }) {
  const { jump } = useJump();
  if (matrix.rows.length === 0) {
    return (
      <EmptyState
        title="No clause is charged yet"
        headingLevel={3}
        actions={
          <Button variant="default" onClick={() => jump({ tab: 'allegations', anchor: anchors.addAllegation })}>
            Go to the allegations
          </Button>
        }
      >
        The matrix shows the elements of the clauses charged against the facts and the exhibits.
      </EmptyState>
    );
  }
  if (isFiltered) return <p className="quiet">No fact passes the filter.</p>;
  return (
    <EmptyState
      title="Neither a fact nor an exhibit yet"
      headingLevel={3}
      actions={
        <Button variant="default" onClick={() => jump({ tab: 'facts', anchor: anchors.addFact })}>
          Enter a fact
        </Button>
      }
    >
      {matrix.rows.length} {matrix.rows.length === 1 ? 'element waits' : 'elements wait'} for them.
    </EmptyState>
  );
}

type DetailProps = {
  row: MatrixRow;
  column: MatrixColumn;
  cell: MatrixCell | undefined;
  isBusy: boolean;
  onSay: (bearing: Bearing | null) => void;
};

/** The cell at hand in words, with what may be said of it. */
function Detail({ row, column, cell, isBusy, onSay }: DetailProps) {
  const { jump } = useJump();
  const isSaid = (bearing: Bearing) => cell?.isDirect === true && cell.bearing === bearing;
  return (
    <section className="matrix-detail" aria-label="The cell at hand">
      <div>
        <h4>{row.under}</h4>
        <p>
          {row.text} <span className="quiet">{elementStateLabels[row.state]}</span>
        </p>
      </div>
      <div>
        <h4>{column.name}</h4>
        <p className={column.kind === 'fact' ? 'serif' : ''}>
          <Prose text={column.text} />
        </p>
      </div>
      <div className="matrix-say">
        <p role="status">
          {column.name}: <b>{cellInWords(cell)}</b>
        </p>
        {column.kind === 'fact' ? (
          <div className="row">
            {Bearing.options.map((bearing) => (
              <Button
                key={bearing}
                size="compact-sm"
                variant={isSaid(bearing) ? 'light' : 'default'}
                aria-pressed={isSaid(bearing)}
                disabled={isBusy}
                onClick={() => onSay(bearing)}
              >
                {bearingLabels[bearing]}
              </Button>
            ))}
            <Button size="compact-sm" variant="subtle" color="gray" disabled={isBusy || cell === undefined} onClick={() => onSay(null)}>
              Take away
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={() => jump({ tab: 'facts', anchor: anchors.fact(column.factId) })}>
              Open {column.name.toLowerCase()}
            </Button>
          </div>
        ) : (
          <div className="row">
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => jump({ tab: 'allegations', anchor: anchors.element(row.allegationClauseId, row.elementId) })}
            >
              Pin {column.name} to the element
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={() => jump({ tab: 'evidence', anchor: anchors.exhibit(column.exhibitId) })}>
              Open {column.name}
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}

/** Elements against facts and exhibits: what supports, what contradicts, what is neutral. A person says so; nothing is added up. */
export function MatrixView({ matrix, facts, isFiltered }: MatrixViewProps) {
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const { say, isBusy, error } = useBearing();
  useShortcut('S C N', 'Say that the fact supports, contradicts or is neutral (in the matrix)', null);
  useShortcut('Delete', 'Take away what is said (in the matrix)', null);
  const active = {
    row: Math.min(place.row, Math.max(matrix.rows.length - 1, 0)),
    column: Math.min(place.column, Math.max(matrix.columns.length - 1, 0)),
  };
  const row = matrix.rows[active.row];
  const column = matrix.columns[active.column];
  if (row === undefined || column === undefined) {
    return (
      <section className="panel" id={anchors.factMatrix}>
        <Nothing matrix={matrix} isFiltered={isFiltered} />
      </section>
    );
  }
  const cell = matrix.cell(row, column);
  const onSay = (to: Bearing | null) => {
    const fact = column.kind === 'fact' ? facts.find(({ id }) => id === column.factId) : undefined;
    if (fact === undefined) return;
    const { allegationClauseId, elementId } = row;
    const standing = fact.bearings.find((one) => one.allegationClauseId === allegationClauseId && one.elementId === elementId) ?? null;
    say({ factId: fact.id, allegationClauseId, elementId }, { to, standing, factNumber: fact.position });
  };
  const onKey = (key: string): boolean => {
    const bearing = letters[key.length === 1 ? key.toLowerCase() : key];
    if (bearing === undefined || column.kind !== 'fact') return false;
    onSay(bearing);
    return true;
  };
  return (
    <section className="panel matrix-panel" id={anchors.factMatrix} aria-labelledby="matrix-heading">
      <div className="case-section-head">
        <h3 id="matrix-heading">Elements against facts and exhibits</h3>
        <p className="quiet small matrix-key">+ supports · − contradicts · ○ neutral · ± both · in brackets: an exhibit by way of a fact</p>
      </div>
      <MatrixGrid matrix={matrix} active={active} onMove={setPlace} onKey={onKey} />
      <Detail row={row} column={column} cell={cell} isBusy={isBusy} onSay={onSay} />
      <RefusalNotice error={error} />
    </section>
  );
}
