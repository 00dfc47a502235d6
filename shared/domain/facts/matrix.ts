/** @file The matrix of elements against facts and exhibits. Invariant: it shows what people said and adds nothing up. */
import type { Allegation, ElementState } from '../allegations.ts';
import type { Exhibit } from '../evidence.ts';
import type { AllegationClauseId, AllegationId, ElementId, ExhibitId } from '../ids.ts';
import { type Bearing, type Fact, factName } from './facts.ts';
import type { FactId } from './ids.ts';

/** One element of one clause that is charged. */
export type MatrixRow = {
  key: string;
  allegationId: AllegationId;
  allegationClauseId: AllegationClauseId;
  elementId: ElementId;
  /** "Allegation 1, 5:125 §6" */
  under: string;
  text: string;
  state: ElementState;
};

/** `short` heads the column: "3", "Ex. 2". `text` may mention people. */
export type MatrixColumn =
  | { key: string; kind: 'fact'; factId: FactId; short: string; name: string; text: string }
  | { key: string; kind: 'exhibit'; exhibitId: ExhibitId; short: string; name: string; text: string };

/**
 * What stands where a row and a column meet. `mixed`: evidence that is said to support and to contradict. `isDirect`: somebody said so of this very
 * fact or exhibit; otherwise it comes from facts that are pinned to the exhibit, which `through` names.
 */
export type MatrixCell = { bearing: Bearing | 'mixed'; isDirect: boolean; entryId: string | null; through: string[] };

export type Matrix = { rows: MatrixRow[]; columns: MatrixColumn[]; cell: (row: MatrixRow, column: MatrixColumn) => MatrixCell | undefined };

const rowKey = (allegationClauseId: string, elementId: string): string => `${allegationClauseId} ${elementId}`;

function rowsOf(allegations: readonly Allegation[]): MatrixRow[] {
  return allegations.flatMap((allegation) =>
    allegation.clauses.flatMap((charged) =>
      charged.elements.map((element) => ({
        key: rowKey(charged.id, element.elementId),
        allegationId: allegation.id,
        allegationClauseId: charged.id,
        elementId: element.elementId,
        under: `Allegation ${allegation.position}, ${charged.shortLabel}`,
        text: element.text,
        state: element.state,
      })),
    ),
  );
}

/** One bearing where all agree; `mixed` where some support and some contradict. What is neutral gives way to what is not. */
function together(bearings: readonly Bearing[]): Bearing | 'mixed' {
  const said = new Set(bearings.filter((bearing) => bearing !== 'neutral'));
  if (said.size > 1) return 'mixed';
  return [...said][0] ?? 'neutral';
}

/** Cells of the facts, and what the exhibits get from facts that are pinned to them. */
function cellsOfFacts(facts: readonly Fact[], cells: Map<string, MatrixCell>): void {
  const gathered = new Map<string, { bearing: Bearing; through: string }[]>();
  for (const fact of facts) {
    const exhibits = new Set(fact.pins.flatMap(({ on }) => (on.kind === 'exhibit' ? [on.exhibitId] : [])));
    for (const { id, allegationClauseId, elementId, bearing } of fact.bearings) {
      const row = rowKey(allegationClauseId, elementId);
      cells.set(`${row} ${fact.id}`, { bearing, isDirect: true, entryId: id, through: [] });
      for (const exhibitId of exhibits) {
        const key = `${row} ${exhibitId}`;
        gathered.set(key, [...(gathered.get(key) ?? []), { bearing, through: factName(fact) }]);
      }
    }
  }
  for (const [key, said] of gathered) {
    cells.set(key, {
      bearing: together(said.map(({ bearing }) => bearing)),
      isDirect: false,
      entryId: null,
      through: said.map(({ through }) => through),
    });
  }
}

/** Pins of elements go before what comes through facts: somebody put them there for this very element. */
function cellsOfPins(allegations: readonly Allegation[], cells: Map<string, MatrixCell>): void {
  for (const { clauses } of allegations) {
    for (const charged of clauses) {
      for (const { elementId, pins } of charged.elements) {
        for (const [exhibitId, sides] of Map.groupBy(pins, (pin) => pin.exhibitId)) {
          const bearing = together(sides.map(({ side }) => (side === 'for' ? 'supports' : 'contradicts')));
          cells.set(`${rowKey(charged.id, elementId)} ${exhibitId}`, { bearing, isDirect: true, entryId: null, through: [] });
        }
      }
    }
  }
}

/** Elements in the order of their allegations and clauses; facts in the order given, then exhibits by number. */
export function matrixOf(input: {
  allegations: readonly Allegation[];
  facts: readonly Fact[];
  exhibits: readonly Pick<Exhibit, 'id' | 'label' | 'fileName'>[];
}): Matrix {
  const cells = new Map<string, MatrixCell>();
  cellsOfFacts(input.facts, cells);
  cellsOfPins(input.allegations, cells);
  const facts = input.facts.map(
    (fact): MatrixColumn => ({
      key: fact.id,
      kind: 'fact',
      factId: fact.id,
      short: String(fact.position),
      name: factName(fact),
      text: fact.assertion,
    }),
  );
  const exhibits = input.exhibits.map(
    ({ id, label, fileName }): MatrixColumn => ({ key: id, kind: 'exhibit', exhibitId: id, short: label, name: label, text: fileName }),
  );
  return {
    rows: rowsOf(input.allegations),
    columns: [...facts, ...exhibits],
    cell: (row, column) => cells.get(`${row.key} ${column.key}`),
  };
}
