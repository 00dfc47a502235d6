/** @file A case that every kind of letter can be written in, and answers for what a letter asks. */

import type { LetterKind } from '#shared/domain/documents/kinds.ts';
import type { LetterInMaking } from '#shared/domain/documents/templates/letter.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { chooseAction } from '../../../../electron/core/corrective-action/choose-action.ts';
import { draftPacket } from '../../../../electron/core/corrective-action/records/packet.ts';
import { readLetter, saveLetter } from '../../../../electron/core/documents/letters/answer-letter.ts';
import { enterInterimMeasure } from '../../../../electron/core/interim-measures/enter-measure.ts';
import type { ServiceContext } from '../../../../electron/core/service-context.ts';
import { preparePacket } from '../example-packet.ts';

/** Decided, with a leave in place and a packet drawn up before a suspension that nobody approved. */
export async function prepareForLetters(context: ServiceContext): Promise<CaseId> {
  const { caseId, allegation } = await preparePacket(context);
  await enterInterimMeasure(context, {
    caseId,
    kind: 'leave-with-pay',
    terms: 'Leave with pay from all duties.',
    wordingReason: '',
    approvedBy: 'Oskar Lindahl, Superintendent',
    startsOn: '2021-10-18',
    reviewOn: '2021-11-01',
  });
  const { id: correctiveActionId } = await chooseAction(context, {
    caseId,
    levelId: 'suspension-without-pay',
    terms: 'Three days without pay.',
    reason: 'To be heard first.',
    skippedLevelsReason: 'A talk was held before without effect.',
    authoritySource: 'Board policy 5:240',
    imposedBy: 'Oskar Lindahl, Superintendent',
    startsOn: null,
    endsOn: null,
  });
  const exhibitIds = allegation.clauses.flatMap(({ elements }) => elements.flatMap(({ pins }) => pins.map(({ exhibitId }) => exhibitId)));
  await draftPacket(context, {
    correctiveActionId,
    draft: {
      charges: 'That four graded quizzes were posted on a public page.',
      exhibitIds: [...new Set(exhibitIds)],
      evidence: 'The capture shows the page as the public saw it.',
      proposedRange: 'from a written warning to three days without pay',
      respondBy: '2021-11-15',
      representativeNotice: 'You may bring a representative of your union to any meeting about this.',
    },
  });
  return caseId;
}

const typed = { line: 'Ilse Brand, Principal, 555-0100', prose: 'What was agreed.', date: '2021-12-01', time: '14:30' } as const;

/** An answer to every question of the letter, the first of the choices where there are some. */
export const answersTo = (letter: LetterInMaking): Record<string, string> =>
  Object.fromEntries(letter.fields.map(({ key, input, choices }) => [key, input === 'choice' ? (choices[0]?.value ?? '') : typed[input]]));

/** Answers whatever the letter asks, also what it asks only once other questions are answered. */
export async function answerAll(context: ServiceContext, caseId: CaseId, kind: LetterKind): Promise<LetterInMaking> {
  let letter = await readLetter(context, { caseId, kind, about: null });
  for (let round = 0; round < 2; round += 1) {
    if (letter.about === null) throw new Error(`The letter ${kind} can be about nobody here.`);
    const basedOn = letter.standing?.id ?? null;
    letter = await saveLetter(context, { caseId, kind, about: letter.about, answers: answersTo(letter), basedOn });
  }
  return letter;
}
