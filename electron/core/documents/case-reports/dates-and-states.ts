/** @file The second page of the summary: what happened when, and how each thing stands. */

import { interimMeasureKindLabels } from '#shared/domain/after/after-labels.ts';
import type { CaseVersions } from '#shared/domain/after/closing.ts';
import type { Block, IssuedDocument } from '#shared/domain/document-model.ts';
import { civilDateOf, formatCivilDate, formatFuzzyDate } from '#shared/domain/format-date.ts';
import { findingOutcomeLabels } from '#shared/domain/labels.ts';
import { capitalized, heading, paragraph, table } from '../model/blocks.ts';
import type { CaseRecord } from '../model/case-record.ts';
import type { Asked } from './asked.ts';
import { approvedOf, findingOn } from './outcomes.ts';

type Beside = { asked: readonly Asked[]; issued: readonly IssuedDocument[]; versions: CaseVersions['versions'] };

/** Both tables. Pure. */
export function datesAndStates(record: CaseRecord, beside: Beside): Block[] {
  return [
    heading(2, 'Dates'),
    table(
      '',
      [
        ['Day', 26],
        ['What happened', 74],
      ],
      datesOf(record, beside).map(({ on, what }) => [formatCivilDate(on), what]),
    ),
    heading(2, 'States'),
    ...statesOf(record),
    ...askedTable(beside.asked),
  ];
}

type DatedLine = { on: string; what: string };

function datesOf(record: CaseRecord, { issued, versions }: Beside): DatedLine[] {
  const { incident, summary, allegations, findings, interimMeasures } = record;
  const onDay = (on: string | null, what: string): DatedLine[] => (on === null ? [] : [{ on, what }]);
  const positions = new Map<string, number>(allegations.map(({ id, position }) => [id, position]));
  const lines = [
    ...onDay(incident.receivedOn, 'The report came in.'),
    ...onDay(civilDateOf(summary.openedAt), `Case ${summary.number} was opened.`),
    ...interimMeasures.flatMap(({ kind, startsOn, endedOn }) => [
      ...onDay(startsOn, `Interim measure, which is not discipline, began: ${interimMeasureKindLabels[kind].toLowerCase()}.`),
      ...onDay(endedOn, `Interim measure ended: ${interimMeasureKindLabels[kind].toLowerCase()}.`),
    ]),
    ...findings.flatMap(({ allegationId, recordedAt }) =>
      onDay(civilDateOf(recordedAt), `The finding on allegation ${positions.get(allegationId) ?? ''} was recorded.`),
    ),
    ...approvedOf(record).flatMap(({ level, approvedAt, startsOn, endsOn }) => [
      ...onDay(approvedAt === null ? null : civilDateOf(approvedAt), `${level.name} was approved.`),
      ...onDay(startsOn, `${level.name} begins.`),
      ...onDay(endsOn, `${level.name} ends.`),
    ]),
    ...issued.flatMap(({ title, issue, issuedAt }) => onDay(civilDateOf(issuedAt), `${title}, issue ${issue}, was issued.`)),
    ...versions.flatMap(({ closedOn, reopened }) => [
      ...onDay(closedOn, 'The case was closed.'),
      ...onDay(reopened?.on ?? null, 'The case was reopened.'),
    ]),
  ];
  return lines.sort((one, other) => one.on.localeCompare(other.on));
}

function statesOf(record: CaseRecord): Block[] {
  const { allegations } = record;
  if (allegations.length === 0) return [paragraph('No allegation is recorded yet.')];
  const rows = allegations.map((allegation) => {
    const finding = findingOn(record, allegation);
    return [
      `Allegation ${allegation.position}`,
      capitalized(formatFuzzyDate(allegation.conductDate)),
      finding === undefined ? 'No finding yet' : findingOutcomeLabels[finding.outcome],
    ];
  });
  return [
    table(
      '',
      [
        ['Allegation', 26],
        ['Date of the conduct', 40],
        ['Finding', 34],
      ],
      rows,
    ),
  ];
}

function askedTable(asked: readonly Asked[]): Block[] {
  if (asked.length === 0) return [];
  return [
    table(
      '',
      [
        ['Asked', 46],
        ['Of whom', 22],
        ['By', 16],
        ['State', 16],
      ],
      asked.map(({ text, who, dueOn, state }) => [text, who, dueOn === null ? '' : formatCivilDate(dueOn), state]),
    ),
  ];
}
