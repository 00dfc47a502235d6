/**
 * @file The recommendation memo: what was found, who the person is to the District, what is recommended, and everything that was weighed. Invariant: it prints
 * what people entered, for those who decide and their counsel; it proposes no level and is no part of the packet.
 */

import { anchors } from '#shared/domain/anchors.ts';
import { factorsOpen } from '#shared/domain/corrective-action/proportionality.ts';
import type { Block, DocumentPart } from '#shared/domain/document-model.ts';
import { documentKinds } from '#shared/domain/documents/kinds.ts';
import { formatInstant } from '#shared/domain/format-date.ts';
import { clauseOutcomeLabels, findingOutcomeLabels } from '#shared/domain/labels.ts';
import { comparatorsOf } from '../../comparators/read-comparators.ts';
import { type MeasureOfCase, measureOfCase } from '../../corrective-action/measure-of-case.ts';
import { employmentOf } from '../../employment/read-employment.ts';
import { listExhibits } from '../../evidence/read-exhibits.ts';
import { holdsOfCase } from '../../holds/read-holds.ts';
import { lossesOf } from '../../losses/losses.ts';
import type { ServiceContext } from '../../service-context.ts';
import { civilToday } from '../../today/civil-today.ts';
import { blockingGap, heading, pairs, paragraph, prose } from '../model/blocks.ts';
import type { CaseRecord } from '../model/case-record.ts';
import { priorSection } from '../model/interim-and-prior-sections.ts';
import { recordBlocks, type Seal } from '../model/investigation-report.ts';
import { comparatorBlocks, holdBlocks } from './beside-blocks.ts';
import {
  employmentBlocks,
  factorBlocks,
  type LabelOf,
  levelBlocks,
  licensureBlocks,
  lossBlocks,
  remedyBlocks,
} from './recommendation-blocks.ts';

type Section = [title: string, blocks: Block[]];

/** The memo of a case as it would read now. */
export async function recommendationMemo(context: ServiceContext, record: CaseRecord, seal: Seal): Promise<DocumentPart> {
  const handle = context.unitOfWork.read;
  const { summary, respondent, incident, actions } = record;
  const caseId = summary.id;
  const labels = new Map<string, string>((await listExhibits(context, { caseId })).map(({ id, label }) => [id, label]));
  const labelOf: LabelOf = (id) => labels.get(id) ?? 'an exhibit closed to whoever drew this up';
  const measure: MeasureOfCase = {
    ...(await measureOfCase(handle, caseId)),
    employment: await employmentOf(handle, caseId, civilToday(context.ports.clock)),
  };
  const losses = await lossesOf(handle, caseId);
  const isRemedyAsked = measure.employment.status === 'tenured-teacher' && actions.some(({ level }) => asksRemedyFacts.includes(level.id));
  const hasRemedy = measure.remedy.facts.length + measure.remedy.notices.length > 0;
  const sections: Section[] = [
    ['What was found', foundBlocks(record)],
    ['Employment status', employmentBlocks(measure.employment)],
    ['Prior record', record.priors.length === 0 ? [paragraph('Nothing is counted from an earlier record.')] : priorSection(record.priors)],
    ...(actions.length === 0 ? [['Level chosen', [noLevel]] as Section] : []),
    ...actions.map(
      (action): Section => [
        `Level chosen: ${action.level.name}`,
        levelBlocks(
          action,
          measure.levels.find(({ correctiveActionId }) => correctiveActionId === action.id),
          labelOf,
        ),
      ],
    ),
    ['Proportionality', weighed(measure, record, labelOf)],
    ['Comparators', comparatorBlocks(await comparatorsOf(handle, caseId))],
    ...(isRemedyAsked || hasRemedy ? [['Facts for a notice to remedy', remedyBlocks(measure.remedy, labelOf)] as Section] : []),
    ['Holds', holdBlocks(await holdsOfCase(handle, caseId))],
    ...(measure.licensure === null ? [] : [['Notice of licensure', licensureBlocks(measure.licensure)] as Section]),
    ...(losses.length === 0 ? [] : [['Ledger of losses', lossBlocks(losses, labelOf)] as Section]),
    ['Record and signature', [...recordBlocks(seal), { kind: 'signature', label: 'Drawn up by', name: seal.preparedBy }]],
  ];
  const deciders = incident.participants.filter(({ role }) => role === 'decision-maker').map(({ displayName }) => displayName);
  return {
    key: 'recommendation-memo',
    title: documentKinds['recommendation-memo'].label,
    blocks: [
      pairs(
        ['To', deciders.join('; ') || [...new Set(actions.map(({ imposedBy }) => imposedBy))].join('; ')],
        ['From', seal.preparedBy],
        ['Respondent', [respondent.name, respondent.position, respondent.building].filter(Boolean).join(', ')],
        ['Case', `${summary.number}, ${summary.title}`],
        ['Prepared', formatInstant(seal.preparedAt)],
      ),
      ...sections.flatMap(([title, blocks], index) => [heading(2, `${index + 1}. ${title}`), ...blocks]),
    ],
  };
}

/** Levels for which a hearing would ask whether the Board warned first. */
const asksRemedyFacts: readonly string[] = ['notice-to-remedy', 'dismissal'];

const noLevel = blockingGap('No level of corrective action is chosen, so there is nothing to recommend', {
  tab: 'corrective-action',
  anchor: anchors.chooseLevel,
});

function foundBlocks({ allegations, findings }: CaseRecord): Block[] {
  if (allegations.length === 0) return [paragraph('No allegation is recorded.')];
  return allegations.flatMap(({ id, position, statement, clauses }): Block[] => {
    const finding = findings.find(({ allegationId }) => allegationId === id);
    const title = heading(3, `Allegation ${position}`);
    if (finding === undefined) {
      const place = { tab: 'findings', anchor: anchors.finding(id) } as const;
      return [title, ...prose(statement), blockingGap(`Allegation ${position} has no finding yet`, place)];
    }
    const outcomes = finding.clauses.flatMap(({ allegationClauseId, outcome }) => {
      const charged = clauses.find((clause) => clause.id === allegationClauseId);
      return charged === undefined ? [] : [`${charged.shortLabel}: ${clauseOutcomeLabels[outcome].toLowerCase()}`];
    });
    return [
      title,
      ...prose(statement),
      pairs(
        ['Finding', findingOutcomeLabels[finding.outcome]],
        ['Clauses', outcomes.join('; ')],
        ['Aggravating', finding.aggravating],
        ['Mitigating', finding.mitigating],
        ['Contrary evidence', finding.contraryEvidence],
      ),
    ];
  });
}

/** Where pay or the job is at stake every factor has to be considered, or set aside for a reason, before the memo is issued. */
function weighed({ factors }: MeasureOfCase, { actions }: CaseRecord, labelOf: LabelOf): Block[] {
  const open = factorsOpen(factors).length;
  const isAsked = actions.some(({ level }) => level.isDiscipline && level.isUnpaidOrTerminal);
  const place = { tab: 'corrective-action', anchor: anchors.proportionality } as const;
  const words = open === 1 ? '1 factor is neither considered nor set aside' : `${open} factors are neither considered nor set aside`;
  return [...factorBlocks(factors, labelOf), ...(open > 0 && isAsked ? [blockingGap(words, place)] : [])];
}
