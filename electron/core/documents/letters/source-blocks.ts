/**
 * @file What the application writes into a letter from the record. Invariant: what was alleged, found, quoted and shown, and no answer of the speech
 * worksheet, no reason of a hold, no comparator and nothing of how a penalty was weighed. What some audience does not get stands under a heading of its own,
 * whatever a district writes around it.
 */
import { interimMeasureKindLabels } from '#shared/domain/after/after-labels.ts';
import type { Allegation, AllegationClause } from '#shared/domain/allegations.ts';
import { anchors } from '#shared/domain/anchors.ts';
import { dutiesToldToRespondent } from '#shared/domain/corrective-action/collateral-duties.ts';
import type { Block } from '#shared/domain/document-model.ts';
import type { TemplateSource } from '#shared/domain/documents/templates/template.ts';
import { formatCivilDate, formatFuzzyDate } from '#shared/domain/format-date.ts';
import { clauseOutcomeLabels, findingOutcomeLabels } from '#shared/domain/labels.ts';
import { blockingGap, capitalized, heading, paragraph, table } from '../model/blocks.ts';
import type { Drafting } from '../model/case-record.ts';
import { allegationInWords, quoted } from './charged-words.ts';
import type { LetterSubject } from './letter-choices.ts';
import type { LetterMaterial } from './letter-material.ts';
import { particularsBlocks } from './particulars.ts';

type Source = (material: LetterMaterial, subject: LetterSubject | null, drafting: Drafting) => Block[];

const sources: Record<TemplateSource, Source> = {
  allegations: ({ record }) => allegationBlocks(record.allegations),
  'charged-clauses': ({ record }, _, drafting) => {
    const versions = new Map<string, LetterMaterial['record']['versionsInForce'][number]>(
      record.versionsInForce.map((one) => [one.id, one]),
    );
    const charged = distinctClauses(record.allegations);
    if (charged.length === 0) return [noClause];
    return charged.flatMap((one) => quoted(one, drafting, versions.get(one.clause.versionId)));
  },
  'evidence-list': evidenceBlocks,
  particulars: ({ record }, _, drafting) => particularsBlocks(record, drafting),
  outcomes: ({ record }) => outcomeBlocks(record),
  'prior-record': ({ record }) => priorBlocks(record),
  duties: (_, subject) => {
    const told = dutiesToldToRespondent(subject?.action?.level.collateralDuties ?? []);
    return told.length === 0 ? [] : [{ kind: 'list', items: told }];
  },
  measures: ({ measures }) => measureBlocks(measures.filter(({ ended }) => ended === null)),
};

/** The blocks that stand in the place of a source; empty where the record has nothing to say and nothing must be said. */
export function sourceBlocks(name: TemplateSource, material: LetterMaterial, subject: LetterSubject | null, drafting: Drafting): Block[] {
  return sources[name](material, subject, drafting);
}

const noClause = blockingGap('No clause is charged', { tab: 'allegations', anchor: anchors.addAllegation });

function measureBlocks(running: LetterMaterial['measures']): Block[] {
  const place = { tab: 'corrective-action', anchor: anchors.addInterimMeasure } as const;
  if (running.length === 0) return [blockingGap('No interim measure is in place', place)];
  const items = running.map(
    ({ kind, startsOn, terms }) => `${interimMeasureKindLabels[kind]}, from ${formatCivilDate(startsOn)}: ${terms}`,
  );
  return [heading(2, 'Interim measures'), { kind: 'list', items }];
}

function allegationBlocks(allegations: readonly Allegation[]): Block[] {
  if (allegations.length === 0) return [blockingGap('No allegation is recorded', { tab: 'allegations', anchor: anchors.addAllegation })];
  return [{ kind: 'list', isNumbered: true, items: allegations.map(allegationInWords) }];
}

/** Each clause once, though several allegations are charged with it; a permission is no charge. */
function distinctClauses(allegations: readonly Allegation[]): AllegationClause[] {
  const charged = allegations.flatMap(({ clauses }) => clauses).filter(({ clause }) => clause.kind !== 'permission');
  return [...new Map(charged.map((one) => [one.clause.id, one])).values()];
}

/** The packet's own list where there is one; else what is cited for an element of what is charged. */
function evidenceBlocks({ record, packets }: LetterMaterial, subject: LetterSubject | null): Block[] {
  const packet = subject?.action == null ? undefined : packets.get(subject.action.id);
  const pinned = record.allegations.flatMap(({ clauses }) => clauses.flatMap(({ elements }) => elements.flatMap(({ pins }) => pins)));
  const wanted = new Set<string>(
    packet === undefined || packet.exhibitIds.length === 0
      ? pinned.filter(({ side }) => side === 'for').map(({ exhibitId }) => exhibitId)
      : packet.exhibitIds,
  );
  const listed = record.exhibits.filter(({ id, removed }) => wanted.has(id) && removed === null);
  if (listed.length === 0)
    return [blockingGap('No exhibit is cited for what is charged', { tab: 'evidence', anchor: anchors.addEvidence })];
  return [
    table(
      '',
      [
        ['Exhibit', 14],
        ['What it is', 62],
        ['Obtained', 24],
      ],
      listed.map(({ label, fileName, provenance }) => [
        label,
        provenance.description || fileName,
        capitalized(formatFuzzyDate(provenance.obtainedOn)),
      ]),
    ),
  ];
}

function outcomeBlocks({ allegations, findings }: LetterMaterial['record']): Block[] {
  if (allegations.length === 0) return [blockingGap('No allegation is recorded', { tab: 'allegations', anchor: anchors.addAllegation })];
  return allegations.flatMap((allegation): Block[] => {
    const finding = findings.find(({ allegationId }) => allegationId === allegation.id);
    if (finding === undefined) {
      return [
        blockingGap(`Allegation ${allegation.position}: no finding is recorded`, {
          tab: 'findings',
          anchor: anchors.finding(allegation.id),
        }),
      ];
    }
    const clauses = finding.clauses.flatMap(({ allegationClauseId, outcome }) => {
      const charged = allegation.clauses.find(({ id }) => id === allegationClauseId);
      return charged === undefined ? [] : [`${charged.shortLabel}: ${clauseOutcomeLabels[outcome].toLowerCase()}`];
    });
    return [
      {
        kind: 'paragraph',
        runs: [
          { text: `Allegation ${allegation.position}. `, emphasis: 'strong' },
          { text: `${allegationInWords(allegation)} `, emphasis: 'none' },
          { text: `Finding: ${findingOutcomeLabels[finding.outcome].toLowerCase()}.`, emphasis: 'strong' },
          { text: clauses.length === 0 ? '' : ` ${clauses.join('; ')}.`, emphasis: 'none' },
        ],
      },
    ];
  });
}

/** Only what a person lets count, or nobody left out: the record holds no other. */
function priorBlocks({ priors }: LetterMaterial['record']): Block[] {
  const title = heading(2, 'Prior record');
  if (priors.length === 0) return [title, paragraph('No earlier discipline is relied on.')];
  return [
    title,
    {
      kind: 'list',
      items: priors.map(({ givenOn, level, whatFor }) => [`${level}, ${formatCivilDate(givenOn)}`, whatFor].filter(Boolean).join(': ')),
    },
  ];
}
