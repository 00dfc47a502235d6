/** @file The last parts of the speech memo: orders for the future, and what is left without the statement. */
import type { Block } from '#shared/domain/document-model.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { clauseOutcomeLabels } from '#shared/domain/labels.ts';
import {
  checkAnswerLabels,
  clauseLeftLabels,
  directiveCheckQuestions,
  directiveOutcomeLabels,
  directiveStateLabels,
  findingLeftLabels,
  levelLeftLabels,
} from '#shared/domain/speech/cause-labels.ts';
import type { ComparatorsLeft } from '#shared/domain/speech/comparators-left.ts';
import { type Directive, DirectiveCheck } from '#shared/domain/speech/orders/directives.ts';
import type { Expression } from '#shared/domain/speech/speech.ts';
import { speechAnswerLabels } from '#shared/domain/speech/speech-labels.ts';
import type { SameDecisionSheet } from '../../speech/cause/same-decision.ts';
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

export function sameDecisionBlocks({ whatIf, answers, comparators }: SameDecisionSheet, expressions: readonly Expression[]): Block[] {
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
    ...comparatorBlocks(comparators),
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

/** What was decided elsewhere on the same clauses, by whether they are left. Nobody is named. */
function comparatorBlocks({ matters, leftCount, isFew }: ComparatorsLeft): Block[] {
  const shares =
    leftCount === 0
      ? 'No matter decided elsewhere shares'
      : leftCount === 1
        ? 'One matter decided elsewhere shares'
        : `${leftCount} matters decided elsewhere share`;
  const few = isFew && leftCount > 0 ? ' Fewer than three say little of what is usual.' : '';
  return [
    paragraph(`${shares} a clause that is left.${few}`),
    ...(matters.length === 0
      ? []
      : [
          table(
            'Decided elsewhere',
            [
              ['Matter', 22],
              ['What was done', 34],
              ['Shares what is left', 22],
              ['Shares the rest', 22],
            ],
            matters.map(({ called, levelName, decidedOn, sharesLeft, sharesGone, isToldApart }) => [
              isToldApart ? `${called}\ntold apart` : called,
              `${levelName}, ${formatCivilDate(decidedOn)}`,
              sharesLeft.join(', '),
              sharesGone.join(', '),
            ]),
          ),
        ]),
  ];
}
