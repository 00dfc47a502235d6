/** @file From a claim to what it rests on, one step at a time: finding, element, fact, exhibit. Pure: one record gives one chain. */
import type { Allegation, AllegationClause, ElementAssessment } from '#shared/domain/allegations.ts';
import { anchors } from '#shared/domain/anchors.ts';
import type { Support } from '#shared/domain/document-model.ts';
import type { RestsOn, SupportStep } from '#shared/domain/documents/support.ts';
import { statusInWords } from '#shared/domain/facts/fact-labels.ts';
import { type Fact, factName } from '#shared/domain/facts/facts.ts';
import { locatorInWords } from '#shared/domain/facts/locator.ts';
import type { Finding } from '#shared/domain/findings.ts';
import { formatInstant } from '#shared/domain/format-date.ts';
import { elementStateLabels, findingOutcomeLabels, findingOutcomeMeanings } from '#shared/domain/labels.ts';
import type { CaseRecord } from '../model/case-record.ts';

/** What a chain needs of a case. */
export type ChainRecord = Pick<CaseRecord, 'allegations' | 'findings' | 'facts' | 'exhibits' | 'closedExhibits' | 'statementNames'>;

export const findingSupport = (finding: Pick<Finding, 'id'>, { position }: Pick<Allegation, 'position'>): Support => ({
  kind: 'finding',
  id: finding.id,
  label: `Finding on allegation ${position}`,
});

export function elementSupport(
  { id, shortLabel, elements }: AllegationClause,
  { elementId }: Pick<ElementAssessment, 'elementId'>,
): Support {
  const number = elements.findIndex((element) => element.elementId === elementId) + 1;
  return { kind: 'element', id: `${id}/${elementId}`, label: `Element ${number} of ${shortLabel}` };
}

export const factSupport = (fact: Pick<Fact, 'id' | 'position'>): Support => ({ kind: 'fact', id: fact.id, label: factName(fact) });

export const exhibitSupport = ({ id, label }: { id: string; label: string }): Support => ({ kind: 'exhibit', id, label });

/** Undefined for what is not in this record. */
export function stepOf(record: ChainRecord, support: Support): SupportStep | undefined {
  switch (support.kind) {
    case 'finding':
      return findingStep(record, support.id);
    case 'element':
      return elementStep(record, support.id);
    case 'fact':
      return factStep(record, support.id);
    case 'exhibit':
      return exhibitStep(record, support.id);
    case 'interview':
      return statementStep(record, support.id);
    case 'clause':
      return undefined;
  }
}

function findingStep({ findings, allegations }: ChainRecord, id: string): SupportStep | undefined {
  const finding = findings.find((candidate) => candidate.id === id);
  const allegation = allegations.find((candidate) => candidate.id === finding?.allegationId);
  if (finding === undefined || allegation === undefined) return undefined;
  return {
    support: findingSupport(finding, allegation),
    words: `${findingOutcomeLabels[finding.outcome]}. ${findingOutcomeMeanings[finding.outcome]}`,
    standing: `Recorded ${formatInstant(finding.recordedAt)}, by ${finding.recordedBy}`,
    restsOn: allegation.clauses.flatMap((charged) =>
      charged.elements.map((element) => ({
        support: elementSupport(charged, element),
        relation: 'covers' as const,
        place: '',
        says: element.text,
      })),
    ),
    isClosed: false,
    at: { tab: 'findings', anchor: anchors.finding(allegation.id) },
  };
}

function elementStep(record: ChainRecord, id: string): SupportStep | undefined {
  const [chargedId = '', elementId = ''] = id.split('/');
  const charged = record.allegations.flatMap(({ clauses }) => clauses).find((clause) => clause.id === chargedId);
  const element = charged?.elements.find((candidate) => candidate.elementId === elementId);
  if (charged === undefined || element === undefined) return undefined;
  const { assessedAt, assessedBy, state } = element;
  return {
    support: elementSupport(charged, element),
    words: element.text,
    standing: [
      elementStateLabels[state],
      ...(assessedAt === null || assessedBy === null ? [] : [`assessed ${formatInstant(assessedAt)}, by ${assessedBy}`]),
    ].join(', '),
    restsOn: [
      ...record.facts.flatMap((fact): RestsOn[] => {
        const bearing = fact.bearings.find((one) => one.allegationClauseId === chargedId && one.elementId === elementId)?.bearing;
        return bearing === undefined || bearing === 'neutral'
          ? []
          : [{ support: factSupport(fact), relation: bearing, place: '', says: fact.assertion }];
      }),
      ...element.pins.map(({ exhibitId, side, locator }): RestsOn => {
        const isClosed = record.closedExhibits.some(({ id: closedId }) => closedId === exhibitId);
        const relation = side === 'for' ? 'supports' : 'contradicts';
        return { support: labelled(record, exhibitId), relation, place: isClosed ? '' : locator, says: fileNameOf(record, exhibitId) };
      }),
    ],
    isClosed: false,
    at: { tab: 'allegations', anchor: anchors.element(charged.id, element.elementId) },
  };
}

function factStep(record: ChainRecord, id: string): SupportStep | undefined {
  const fact = record.facts.find((candidate) => candidate.id === id);
  if (fact === undefined) return undefined;
  return {
    support: factSupport(fact),
    words: fact.assertion,
    standing: statusInWords(fact),
    restsOn: fact.pins.map((pin) => ({
      support:
        pin.on.kind === 'exhibit'
          ? labelled(record, pin.on.exhibitId)
          : {
              kind: 'interview' as const,
              id: pin.on.statementId,
              label: record.statementNames[pin.on.statementId] ?? 'A restricted statement',
            },
      relation: 'stands-in' as const,
      place: pin.isClosed ? '' : locatorInWords(pin.locator),
      says: pin.on.kind === 'exhibit' ? fileNameOf(record, pin.on.exhibitId) : '',
    })),
    isClosed: false,
    at: { tab: 'facts', anchor: anchors.fact(fact.id) },
  };
}

function exhibitStep({ exhibits, closedExhibits }: ChainRecord, id: string): SupportStep | undefined {
  const exhibit = exhibits.find((candidate) => candidate.id === id);
  const at = { tab: 'evidence', anchor: anchors.exhibit(id) } as const;
  if (exhibit === undefined) {
    const closed = closedExhibits.find((candidate) => candidate.id === id);
    if (closed === undefined) return undefined;
    return {
      support: exhibitSupport(closed),
      words: 'Restricted to named people.',
      standing: '',
      restsOn: [],
      sha256: closed.sha256,
      isClosed: true,
    };
  }
  const { removed, fileName, provenance, receivedAt, receivedBy, sha256 } = exhibit;
  const words =
    removed === null
      ? [fileName, provenance.description].filter((part) => part !== '').join('\n')
      : `Removed by order of ${removed.court}.`;
  return {
    support: exhibitSupport(exhibit),
    words,
    standing: `Taken in ${formatInstant(receivedAt)}, by ${receivedBy}`,
    restsOn: [],
    ...(removed === null ? { sha256 } : {}),
    isClosed: false,
    at,
  };
}

function statementStep({ statementNames }: ChainRecord, id: string): SupportStep {
  const name = statementNames[id];
  const support: Support = { kind: 'interview', id, label: name ?? 'A restricted statement' };
  if (name === undefined) return { support, words: 'Restricted to named people.', standing: '', restsOn: [], isClosed: true };
  return { support, words: 'Taken in an interview and kept with it.', standing: '', restsOn: [], isClosed: false };
}

function labelled({ exhibits, closedExhibits }: ChainRecord, id: string): Support {
  const label = [...exhibits, ...closedExhibits].find((exhibit) => exhibit.id === id)?.label;
  return exhibitSupport({ id, label: label ?? 'An exhibit not in the index' });
}

const fileNameOf = ({ exhibits }: ChainRecord, id: string): string => exhibits.find((exhibit) => exhibit.id === id)?.fileName ?? '';
