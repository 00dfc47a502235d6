/** @file The last parts of the speech memo: orders for the future, and what is left without the statement. */
import type { Block } from '#shared/domain/document-model.ts';
import { clauseOutcomeLabels } from '#shared/domain/labels.ts';
import type { SameDecision } from '#shared/domain/speech/cause.ts';
import {
  checkAnswerLabels,
  clauseLeftLabels,
  directiveCheckQuestions,
  directiveOutcomeLabels,
  directiveStateLabels,
  findingLeftLabels,
  levelLeftLabels,
} from '#shared/domain/speech/cause-labels.ts';
import { type Directive, DirectiveCheck } from '#shared/domain/speech/orders/directives.ts';
import type { Expression } from '#shared/domain/speech/speech.ts';
import { speechAnswerLabels } from '#shared/domain/speech/speech-labels.ts';
import type { WhatIf } from '#shared/domain/speech/what-if.ts';
import { heading, pairs, paragraph, prose, table } from '../model/blocks.ts';

export function directiveBlocks(directives: readonly Directive[]): Block[] {
  if (directives.length === 0) return [paragraph('Nothing is ordered or proposed.')];
  return directives.flatMap((directive): Block[] => {
    const { title, terms, state, review, phrases, missing } = directive;
    return [
      heading(3, title),
      ...prose(terms),
      pairs(
        ['Review', directiveStateLabels[state]],
        ['Words that look ahead to speech', phrases.map((phrase) => `“${phrase}”`).join(', ')],
        ['Limits what may be said', review === null ? '' : speechAnswerLabels[review.restricts]],
        ['Outcome', review === null ? '' : directiveOutcomeLabels[review.outcome]],
        ['Reviewed by', review?.reviewedFor ?? ''],
        ['Reason', review?.reason ?? ''],
      ),
      ...(review === null || review.restricts === 'no' ? [] : [checksBlock(review.checks)]),
      ...(missing.length === 0 ? [] : [{ kind: 'list', items: missing } as const]),
    ];
  });
}

function checksBlock(checks: NonNullable<Directive['review']>['checks']): Block {
  return table(
    '',
    [
      ['Question on its limits', 78],
      ['Answer', 22],
    ],
    DirectiveCheck.options.map((check) => {
      const answer = checks[check];
      return [directiveCheckQuestions[check], answer === undefined ? 'Not answered' : checkAnswerLabels[answer]];
    }),
  );
}

type Answers = readonly { correctiveActionId: string; answer: SameDecision }[];

export function sameDecisionBlocks(whatIf: WhatIf, answers: Answers, expressions: readonly Expression[]): Block[] {
  if (whatIf.without.length === 0) return [paragraph('No expression has come to the balance, so none is taken away.')];
  const away = expressions.flatMap(({ id }, place) => (whatIf.without.includes(id) ? [`Expression ${place + 1}`] : []));
  const rows = whatIf.allegations.flatMap(({ position, finding, clauses }) => [
    [`Allegation ${position}`, '', findingLeftLabels[finding], ''],
    ...clauses.map(({ label, outcome, left, reasons }) => [
      label,
      outcome === null ? 'No finding yet' : clauseOutcomeLabels[outcome],
      clauseLeftLabels[left],
      reasons.join('\n'),
    ]),
  ]);
  return [
    paragraph(`Taken away: ${away.join('; ')}, with everything that people said rests on ${away.length === 1 ? 'it' : 'them'}.`),
    table(
      'Charges and findings',
      [
        ['Charge', 24],
        ['Found', 18],
        ['Without it', 20],
        ['Reason given', 38],
      ],
      rows,
    ),
    ...(whatIf.levels.length === 0
      ? [paragraph('No level is chosen.')]
      : [
          table(
            'Levels',
            [
              ['Level', 26],
              ['Without it', 24],
              ['Answered by, and why', 50],
            ],
            whatIf.levels.map(({ correctiveActionId, name, left, remark }) => {
              const answer = answers.find((one) => one.correctiveActionId === correctiveActionId)?.answer;
              return [name, levelLeftLabels[left], [answer?.answeredFor, answer?.reason, remark].filter(Boolean).join('\n')];
            }),
          ),
        ]),
  ];
}
