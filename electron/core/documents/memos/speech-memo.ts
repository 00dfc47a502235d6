/**
 * @file The speech memo: the worksheet of every expression as people filled it in, for counsel and those who decide. Invariant: it prints entries and
 * what is open; it concludes nothing, adds nothing up, and is no part of the packet.
 */

import { anchors } from '#shared/domain/anchors.ts';
import type { Block, DocumentPart } from '#shared/domain/document-model.ts';
import { documentKinds } from '#shared/domain/documents/kinds.ts';
import { formatInstant } from '#shared/domain/format-date.ts';
import type { Expression } from '#shared/domain/speech/speech.ts';
import { authorityStatusLabels } from '#shared/domain/speech/speech-labels.ts';
import { listExhibits } from '../../evidence/read-exhibits.ts';
import type { ServiceContext } from '../../service-context.ts';
import { sameDecisionOf } from '../../speech/cause/same-decision.ts';
import { directivesOf } from '../../speech/directives/read-directives.ts';
import { expressionsOfCase } from '../../speech/read-worksheet.ts';
import { blockingGap, heading, pairs, paragraph, table } from '../model/blocks.ts';
import type { CaseRecord } from '../model/case-record.ts';
import { recordBlocks, type Seal } from '../model/investigation-report.ts';
import { directiveBlocks, sameDecisionBlocks } from './consequence-blocks.ts';
import { expressionBlocks, type LabelOf } from './expression-blocks.ts';

/** The memo of a case as it would read now. */
export async function speechMemo(context: ServiceContext, record: CaseRecord, seal: Seal): Promise<DocumentPart> {
  const handle = context.unitOfWork.read;
  const { summary, respondent } = record;
  const expressions = await expressionsOfCase(handle, summary.id);
  const labels = new Map<string, string>((await listExhibits(context, { caseId: summary.id })).map(({ id, label }) => [id, label]));
  const labelOf: LabelOf = (id) => labels.get(id) ?? 'an exhibit closed to whoever drew this up';
  const sheet = await sameDecisionOf(handle, summary.id);
  const sections: [title: string, blocks: Block[]][] = [
    ...expressions.map((expression, place): [string, Block[]] => [
      `Expression ${place + 1}, on allegation ${expression.allegationPosition}`,
      expressionBlocks(expression, labelOf),
    ]),
    ['What is ordered for the future', directiveBlocks(await directivesOf(handle, summary.id))],
    ['Same decision without the statement', sameDecisionBlocks(sheet, expressions)],
    ['Authorities', authorityBlocks(expressions)],
    ['Record and signature', [...recordBlocks(seal), { kind: 'signature', label: 'Drawn up by', name: seal.preparedBy }]],
  ];
  const none = blockingGap('No expression is on the speech worksheet, so there is nothing to tell', {
    tab: 'speech',
    anchor: anchors.addExpression(record.allegations[0]?.id ?? ''),
  });
  return {
    key: 'speech-memo',
    title: documentKinds['speech-memo'].label,
    blocks: [
      pairs(
        ['Case', `${summary.number}, ${summary.title}`],
        ['Respondent', [respondent.name, respondent.position, respondent.building].filter(Boolean).join(', ')],
        ['Investigator', summary.investigator],
        ['Prepared', `${formatInstant(seal.preparedAt)}, by ${seal.preparedBy}`],
      ),
      paragraph(
        'What follows is what people answered and entered, with their reasons, one expression at a time. What the law makes of a statement, and how the interests balance, is for counsel and for those who decide.',
        'quiet',
      ),
      ...(expressions.length === 0 ? [none] : []),
      ...sections.flatMap(([title, blocks], index) => [heading(2, `${index + 1}. ${title}`), ...blocks]),
    ],
  };
}

/** Every authority that a question on the path names, once, with its status. */
function authorityBlocks(expressions: readonly Expression[]): Block[] {
  const asked = expressions.flatMap(({ questions }) => questions).filter(({ state }) => state !== 'not-reached');
  const authorities = new Map(asked.flatMap(({ authorities: named }) => named).map((authority) => [authority.lawId, authority]));
  if (authorities.size === 0) return [paragraph('No question that names an authority was reached.')];
  const changed = [...new Set(asked.flatMap(({ authoritiesChanged }) => authoritiesChanged))];
  return [
    table(
      '',
      [
        ['Authority', 62],
        ['As of', 18],
        ['Status', 20],
      ],
      [...authorities.values()].map(({ citation, asOf, status }) => [citation, asOf, authorityStatusLabels[status]]),
    ),
    ...(changed.length === 0
      ? []
      : [paragraph('Status changed since an answer was given:', 'strong'), { kind: 'list', items: changed } as const]),
  ];
}
