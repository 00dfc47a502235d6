/** @file One expression in the speech memo: words, account, path, factors, ledger, cause, balance. */
import type { Block } from '#shared/domain/document-model.ts';
import { formatCivilDate, formatInstant } from '#shared/domain/format-date.ts';
import { momentsInOrder, orderOfDates } from '#shared/domain/speech/cause.ts';
import {
  accountLabels,
  balanceLabels,
  dutyLabels,
  effectTypeLabels,
  firstHandLabels,
  momentKindLabels,
  restsLabels,
} from '#shared/domain/speech/cause-labels.ts';
import { sharesByAffiliation } from '#shared/domain/speech/ledger/disruption-plot.ts';
import type { DisruptionEffect, Expression } from '#shared/domain/speech/speech.ts';
import {
  affiliationLabels,
  causedByLabels,
  effectNatureLabels,
  factorDirectionLabels,
  factorStateLabels,
  questionTitles,
  speechAnswerLabels,
} from '#shared/domain/speech/speech-labels.ts';
import { heading, pairs, paragraph, prose, table } from '../model/blocks.ts';

/** What an exhibit is called; one that is closed to the reader has no label of its own here. */
export type LabelOf = (exhibitId: string) => string;

export function expressionBlocks(expression: Expression, labelOf: LabelOf): Block[] {
  return [
    { kind: 'quote', text: expression.exactWords, source: 'As taken down on the worksheet', bracket: '' },
    ...accountBlocks(expression),
    heading(3, 'Questions and answers'),
    ...pathBlocks(expression, labelOf),
    heading(3, 'The seven factors'),
    ...factorBlocks(expression, labelOf),
    heading(3, 'The disruption ledger'),
    ...ledgerBlocks(expression.effects, labelOf),
    heading(3, 'Cause'),
    ...causeBlocks(expression, labelOf),
    heading(3, 'Balance'),
    ...balanceBlocks(expression),
  ];
}

const withExhibits = (text: string, ids: readonly string[], labelOf: LabelOf): string =>
  [text, ids.map(labelOf).join(', ')].filter((part) => part !== '').join('\n');

function accountBlocks({ nature }: Expression): Block[] {
  if (nature === null) return [paragraph('When it was made and through which account is not entered.', 'quiet')];
  const { madeOn, account, hasAuthority, usedAuthority, duty, isPolitical, restsOnView, reason } = nature;
  return [
    pairs(
      ['Made on', madeOn === null ? 'Not known' : formatCivilDate(madeOn)],
      ['Account', accountLabels[account]],
      ['Authority to speak for the District on it', speechAnswerLabels[hasAuthority]],
      ['Used in this very statement', speechAnswerLabels[usedAuthority]],
      ['Duty', dutyLabels[duty]],
      ['On politics or public policy', speechAnswerLabels[isPolitical]],
      ['Held against it is the view itself', speechAnswerLabels[restsOnView]],
    ),
    ...prose(reason),
  ];
}

function pathBlocks({ questions, outputs }: Expression, labelOf: LabelOf): Block[] {
  const rows = questions.map(({ id, state, current, notReachedBecause }) => {
    const name = `${id} ${questionTitles[id]}`;
    if (state === 'not-reached' || current === null) return [name, state === 'not-reached' ? 'Not reached' : 'Open', notReachedBecause];
    const answer = speechAnswerLabels[current.answer];
    return [
      name,
      state === 'answered' ? answer : `${answer}; to be given again`,
      withExhibits(current.reason, current.exhibitIds, labelOf),
    ];
  });
  return [
    table(
      '',
      [
        ['Question', 24],
        ['Answer', 18],
        ['Reason, and exhibits', 58],
      ],
      rows,
    ),
    ...(outputs.length === 0 ? [] : [{ kind: 'list', items: outputs.map(({ sentence, code }) => `${sentence} (${code})`) } as const]),
    ...earlierBlocks(questions),
  ];
}

/** Answers that stand no longer, in the order of the questions. */
function earlierBlocks(questions: Expression['questions']): Block[] {
  const items = questions.flatMap(({ id, history }) =>
    history.map(
      ({ answer, answeredBy, answeredAt, reason }) =>
        `${id}: ${speechAnswerLabels[answer]} (${answeredBy}, ${formatInstant(answeredAt)}). ${reason}`,
    ),
  );
  return items.length === 0 ? [] : [paragraph('Answers given before:', 'strong'), { kind: 'list', items }];
}

function factorBlocks({ factors, questions }: Expression, labelOf: LabelOf): Block[] {
  const balance = questions.find(({ id }) => id === 'S4');
  if (balance?.state === 'not-reached' && factors.every(({ state }) => state === 'not-answered')) {
    return [paragraph(`Not reached. ${balance.notReachedBecause}`)];
  }
  return [
    table(
      'A guide and no sum.',
      [
        ['Factor', 30],
        ['Evidence', 16],
        ['Cuts', 18],
        ['Reason, and exhibits', 36],
      ],
      factors.map(({ factor, question, state, direction, reason, exhibitIds }) => [
        `${factor}. ${question}`,
        factorStateLabels[state],
        factorDirectionLabels[direction],
        withExhibits(reason, exhibitIds, labelOf),
      ]),
    ),
  ];
}

function ledgerBlocks(effects: readonly DisruptionEffect[], labelOf: LabelOf): Block[] {
  if (effects.length === 0) return [paragraph('No effect is entered.')];
  const rows = effects.map((effect, place) => {
    const repeats = effects.findIndex(({ id }) => id === effect.repeats);
    const when =
      effect.occurredOn === null ? 'No date' : [formatCivilDate(effect.occurredOn), effect.occurredAt].filter(Boolean).join(', ');
    return [
      `${place + 1}. ${effectNatureLabels[effect.nature]}\n${when}`,
      [effect.effect, effectTypeLabels[effect.effectType], effect.duration, effect.cost].filter((part) => part !== '').join('\n'),
      [
        `${effect.experiencedBy}${effect.people > 1 ? ` (${effect.people})` : ''}`,
        affiliationLabels[effect.affiliation],
        effect.affiliationDisputed === '' ? '' : `Disputed: ${effect.affiliationDisputed}`,
        repeats < 0 ? '' : `Repeats line ${repeats + 1}`,
      ]
        .filter((part) => part !== '')
        .join('\n'),
      [causedByLabels[effect.causedBy], effect.firstHand === 'not-known' ? '' : firstHandLabels[effect.firstHand]]
        .filter(Boolean)
        .join('\n'),
      withExhibits(effect.source, effect.exhibitIds, labelOf),
    ];
  });
  const shares = sharesByAffiliation(effects);
  return [
    table(
      'What happened and what is predicted stand apart; nothing is added up.',
      [
        ['When', 16],
        ['Effect', 28],
        ['Felt by', 22],
        ['Caused by', 16],
        ['Source', 18],
      ],
      rows,
    ),
    ...(shares.length === 0
      ? []
      : [
          table(
            'Who felt what happened, each once',
            [
              ['Affiliation', 50],
              ['People', 25],
              ['Share', 25],
            ],
            shares.map(({ affiliation, people, percent }) => [affiliationLabels[affiliation], String(people), `${percent} %`]),
          ),
        ]),
  ];
}

function causeBlocks({ moments, bearings, charged, nature }: Expression, labelOf: LabelOf): Block[] {
  const dated = momentsInOrder(moments).map(({ kind, who, on, at, how, exhibitIds }) => [
    on === null ? 'Day not known' : [formatCivilDate(on), at].filter(Boolean).join(', '),
    `${momentKindLabels[kind]}: ${who}`,
    withExhibits(how, exhibitIds, labelOf),
  ]);
  const order = orderOfDates(moments, nature?.madeOn ?? null);
  return [
    ...(dated.length === 0
      ? [paragraph('No date is entered.')]
      : [
          table(
            'Dates in their order',
            [
              ['When', 22],
              ['What', 36],
              ['How it is known', 42],
            ],
            dated,
          ),
        ]),
    ...(order.length === 0 ? [] : [{ kind: 'list', items: order } as const]),
    table(
      'How far each clause rests on the statement',
      [
        ['Clause', 24],
        ['Rests on it', 18],
        ['Reason', 58],
      ],
      charged.map(({ allegationClauseId, label }) => {
        const said = bearings.find((bearing) => bearing.allegationClauseId === allegationClauseId);
        return [label, said === undefined ? 'Not said' : restsLabels[said.rests], said?.reason ?? ''];
      }),
    ),
  ];
}

function balanceBlocks({ balance, balanceState }: Expression): Block[] {
  if (balance === null) return [paragraph(balanceState === 'not-reached' ? 'Not reached.' : 'No balance is entered.')];
  const again = paragraph('An answer changed after this balance was entered; it has not been entered again.', 'strong');
  return [
    ...(balanceState === 'entered' ? [] : [again]),
    pairs(['Struck by', balance.enteredFor], ['Balance', balanceLabels[balance.direction]]),
    ...prose(balance.reason),
  ];
}
