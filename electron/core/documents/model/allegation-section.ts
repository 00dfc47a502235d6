/** @file One allegation in the report: what is alleged, each clause charged in its own words, its elements, the finding. */
import type { Allegation, AllegationClause } from '#shared/domain/allegations.ts';
import { anchors } from '#shared/domain/anchors.ts';
import type { Block } from '#shared/domain/document-model.ts';
import type { Finding } from '#shared/domain/findings.ts';
import { formatFuzzyDate, formatInstant } from '#shared/domain/format-date.ts';
import {
  clauseOutcomeLabels,
  elementStateLabels,
  findingOutcomeLabels,
  findingOutcomeMeanings,
  textStateLabels,
} from '#shared/domain/labels.ts';
import type { VersionSummary } from '#shared/domain/policy.ts';
import { versionLabel } from '#shared/domain/short-label.ts';
import { factsInReason } from '#shared/domain/suggest.ts';
import { elementSupport, findingSupport } from '../support/steps.ts';
import { blockingGap, capitalized, heading, openGap, pairs, paragraph, prose, restingOn, table } from './blocks.ts';
import type { CaseRecord, Drafting } from './case-record.ts';
import { conductLines, factsWithin } from './conduct-in-words.ts';
import type { Citations } from './exhibit-citations.ts';

/** One allegation: statement, conduct in words, each charged clause with its text and elements, and the finding. */
export function allegationSection(record: CaseRecord, allegation: Allegation, citations: Citations, drafting: Drafting): Block[] {
  const { id, position, conductDate } = allegation;
  const at = { tab: 'allegations', anchor: anchors.clauses(id) } as const;
  const versions = new Map<string, VersionSummary>(record.versionsInForce.map((version) => [version.id, version]));
  const finding = record.findings.find((candidate) => candidate.allegationId === id);
  return [
    ...prose(allegation.statement),
    pairs(['When', capitalized(formatFuzzyDate(conductDate))], ...conductLines(allegation.conductFacts)),
    ...(conductDate.kind === 'unknown'
      ? [
          openGap(
            `Allegation ${position}: the date of the conduct`,
            { tab: 'allegations', anchor: anchors.conductDate(id) },
            'The date of the conduct is not known.',
          ),
        ]
      : []),
    ...(allegation.versionsInForce.length === 0
      ? [
          blockingGap(`Allegation ${position}: no adopted version of a policy was in force at that time`, {
            tab: 'allegations',
            anchor: anchors.conductDate(id),
          }),
        ]
      : []),
    ...(allegation.clauses.length === 0 ? [blockingGap(`Allegation ${position}: no clause is charged`, at)] : []),
    ...allegation.clauses.flatMap((charged) => clauseBlocks(charged, versions.get(charged.clause.versionId), citations, drafting)),
    heading(3, `Finding on allegation ${position}`),
    ...(finding === undefined
      ? [blockingGap(`Allegation ${position}: no finding is recorded`, { tab: 'findings', anchor: anchors.finding(id) })]
      : findingBlocks(allegation, finding)),
  ];
}

function clauseBlocks(charged: AllegationClause, version: VersionSummary | undefined, citations: Citations, drafting: Drafting): Block[] {
  const { clause, shortLabel, elements } = charged;
  const place = { tab: 'allegations', anchor: anchors.clause(charged.id) } as const;
  const rows = elements.map((element) => [
    element.text,
    element.state === 'not-assessed'
      ? elementStateLabels[element.state]
      : restingOn(elementStateLabels[element.state], elementSupport(charged, element)),
    element.reason,
    citations.pins(element.pins, 'for'),
    citations.pins(element.pins, 'against'),
  ]);
  const unassessed = elements.filter((element) => element.state === 'not-assessed');
  return [
    heading(3, clause.heading === '' ? shortLabel : `${shortLabel}: ${clause.heading}`),
    ...(clause.textState === 'missing'
      ? [blockingGap(`The wording of ${shortLabel} is not in hand`, place)]
      : [clauseQuote(charged, version, drafting)]),
    paragraph(whyCharged(charged)),
    ...(rows.length === 0
      ? []
      : [
          table(
            `Elements of ${shortLabel}`,
            [
              ['Element', 25],
              ['State', 17],
              ['Reason', 26],
              ['Evidence for', 16],
              ['Evidence against', 16],
            ],
            rows,
          ),
        ]),
    ...unassessed.map((element) =>
      blockingGap(`${shortLabel}: not assessed: ${element.text}`, {
        tab: 'allegations',
        anchor: anchors.element(charged.id, element.elementId),
      }),
    ),
  ];
}

/** Who charged the clause and why: in their own words where they gave any, else with the alleged facts that a suggestion named. */
function whyCharged({ clause, addedBecause, addedBy }: AllegationClause): string {
  const isPermission = clause.kind === 'permission';
  const who = isPermission ? `Entered by ${addedBy} as a permission that may apply` : `Charged by ${addedBy}`;
  if (addedBecause.trim() === '') return `${who}.`;
  const suggested = factsInReason(addedBecause);
  if (suggested === null) return `${who}, who gave this reason: ${addedBecause}`;
  const advice = suggested.isGuideline ? ' The clause is a guideline, which is advice and not a rule.' : '';
  return `${who}. Facts alleged that touch this clause: ${factsWithin(suggested.facts)}.${advice}`;
}

/** The words of a charged clause with where they stand; where they are not the board’s own, that is said in a bracket. */
export function clauseQuote(
  { clause, shortLabel }: AllegationClause,
  version: VersionSummary | undefined,
  { restatement }: Drafting,
): Block {
  const printing = version === undefined ? shortLabel : `${version.board}, ${versionLabel(version)}`;
  const source = `${printing}; ${clause.labelPath.join(' > ')}. ${textStateLabels[clause.textState]}.`;
  if (clause.textState === 'adopted') return { kind: 'quote', text: clause.text, source, bracket: '' };
  const ours = 'Restated in words of the catalogue; these are not the words that the board adopted.';
  const bracket =
    restatement === null
      ? `${ours} To issue with them, a named person gives a reason.`
      : `${ours} Used by ${restatement.by}, because: ${restatement.reason}`;
  return { kind: 'quote', text: clause.text, source, bracket };
}

function findingBlocks(allegation: Allegation, finding: Finding): Block[] {
  const at = { tab: 'findings', anchor: anchors.finding(allegation.id) } as const;
  const outcomes = new Map<string, string>(
    finding.clauses.map((clause) => [clause.allegationClauseId, clauseOutcomeLabels[clause.outcome]]),
  );
  const without = allegation.clauses.filter((charged) => !outcomes.has(charged.id));
  return [
    {
      kind: 'paragraph',
      runs: [
        { text: `${findingOutcomeLabels[finding.outcome]}. `, emphasis: 'strong' },
        ...restingOn(findingOutcomeMeanings[finding.outcome], findingSupport(finding, allegation)),
      ],
    },
    pairs(...allegation.clauses.map(({ id, shortLabel }) => [shortLabel, outcomes.get(id) ?? ''] as const), [
      'Recorded',
      `${formatInstant(finding.recordedAt)}, by ${finding.recordedBy}`,
    ]),
    ...without.map(({ shortLabel }) => blockingGap(`The finding gives no outcome for ${shortLabel}`, at)),
    heading(4, 'Reasons'),
    ...(finding.rationale === '' ? [blockingGap('The reasons for the finding', at)] : prose(finding.rationale)),
    heading(4, 'Contrary evidence considered'),
    ...(finding.contraryEvidence === '' ? [blockingGap('What speaks against the finding', at)] : prose(finding.contraryEvidence)),
    ...contraryOfElements(allegation, finding),
    heading(4, 'Aggravating facts'),
    ...(finding.aggravating === '' ? [openGap('Aggravating facts', at, 'None recorded.')] : prose(finding.aggravating)),
    heading(4, 'Mitigating facts'),
    ...(finding.mitigating === '' ? [openGap('Mitigating facts', at, 'None recorded.')] : prose(finding.mitigating)),
  ];
}

/** What was said against how single elements were assessed, each under the element's own words. */
function contraryOfElements(allegation: Allegation, finding: Finding): Block[] {
  const told = finding.elements.filter(({ contraryEvidence }) => contraryEvidence !== '');
  return told.flatMap(({ allegationClauseId, elementId, contraryEvidence }) => {
    const charged = allegation.clauses.find(({ id }) => id === allegationClauseId);
    const element = charged?.elements.find((one) => one.elementId === elementId);
    if (charged === undefined || element === undefined) return [];
    return [paragraph(`On “${element.text}” (${charged.shortLabel}):`), ...prose(contraryEvidence)];
  });
}
