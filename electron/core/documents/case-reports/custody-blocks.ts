/** @file The chain of custody of one exhibit as blocks. */
import type { Block } from '#shared/domain/document-model.ts';
import type { ClosedExhibit, CustodyEvent, Exhibit } from '#shared/domain/evidence.ts';
import { formatFuzzyDate, formatInstant } from '#shared/domain/format-date.ts';
import { custodyWhatLabels, howObtainedLabels } from '#shared/domain/labels.ts';
import { capitalized, heading, pairs, paragraph, table } from '../model/blocks.ts';

/** A digest in pieces that fit a column and can be compared by eye. */
const inPieces = (sha256: string, length: number): string => (sha256.match(new RegExp(`.{${length}}`, 'g')) ?? []).join('\n');

/** How the item came in, and everything that was done with it since, the first first. */
export function custodyOf(exhibit: Exhibit, events: readonly CustodyEvent[]): Block[] {
  const { label, fileName, provenance, receivedAt, receivedBy, sha256, size, mediaType, removed } = exhibit;
  if (removed !== null) {
    const order = `The file was removed by order of ${removed.court}, ${removed.docketNumber}, on ${formatInstant(removed.at)}. It is no longer kept.`;
    return [heading(2, label), paragraph(order), eventsTable(exhibit, events)];
  }
  return [
    heading(2, `${label}: ${fileName}`),
    pairs(
      ['What it is', provenance.description],
      ['Obtained', `${howObtainedLabels[provenance.howObtained]}; by ${provenance.obtainedBy}`],
      ['When obtained', capitalized(formatFuzzyDate(provenance.obtainedOn))],
      ['Taken in', `${formatInstant(receivedAt)}, by ${receivedBy}`],
      ['Size and type', `${size.toLocaleString('en-US')} bytes, ${mediaType}`],
      ['SHA-256', inPieces(sha256, 32)],
      ['Copies given out', copiesInWords(events)],
    ),
    eventsTable(exhibit, events),
  ];
}

/** For a draft of whoever may not see the exhibit. */
export const closedCustody = ({ label, sha256 }: ClosedExhibit): Block[] => [
  heading(2, label),
  paragraph('Restricted to named people. Its chain of custody is shown to them.'),
  pairs(['SHA-256', inPieces(sha256, 32)]),
];

function copiesInWords(events: readonly CustodyEvent[]): string {
  const count = events.filter(({ what }) => what === 'exported').length;
  return count === 0 ? 'None' : `${count}, as listed below`;
}

function eventsTable({ sha256 }: Pick<Exhibit, 'sha256'>, events: readonly CustodyEvent[]): Block {
  return table(
    '',
    [
      ['No.', 7],
      ['When', 27],
      ['What was done', 27],
      ['By', 17],
      ['Note', 22],
    ],
    events.map(({ at, by, what, note }, index) => [
      String(index + 1),
      formatInstant(at),
      custodyWhatLabels[what],
      by,
      noteOf(note, sha256),
    ]),
  );
}

/** What was recorded with the event. A digest is compared here, so that a reader need not. */
function noteOf(note: string, sha256: string): string {
  const digest = /^SHA-256 ([0-9a-f]{64})$/.exec(note)?.[1];
  if (digest === undefined) return note;
  return digest === sha256 ? 'Digest as above' : `Another digest:\n${inPieces(digest, 16)}`;
}
