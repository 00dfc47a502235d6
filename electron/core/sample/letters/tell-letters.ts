/** @file Letters of the invented matters. Invariant: each is whole, so that it could go out as it stands. */
import type { LetterKind } from '#shared/domain/documents/kinds.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { previewDocument } from '../../documents/draw-up.ts';
import { readLetter, saveLetter } from '../../documents/letters/answer-letter.ts';
import { blockingGaps } from '../../documents/model/discipline-report.ts';
import { endInterimMeasure } from '../../interim-measures/change-measure.ts';
import { enterInterimMeasure } from '../../interim-measures/enter-measure.ts';
import type { Teller } from '../teller.ts';
import { mockingPageLetters, openBlogLetters } from './letters.ts';

/** Answers them one after the other. One that is not whole is a mistake in the sample. */
export async function tellLetters(teller: Teller): Promise<void> {
  const page = await caseTitled(teller, 'An open page that mocks a class');
  for (const letter of mockingPageLetters) await tellLetter(teller, page, letter);
  const blog = await caseTitled(teller, 'An open blog about students');
  await tellLeave(teller, blog);
  for (const letter of openBlogLetters) await tellLetter(teller, blog, letter);
}

async function caseTitled({ context }: Teller, title: string): Promise<CaseId> {
  const file = await context.unitOfWork.read.selectFrom('case_file').select('id').where('title', '=', title).executeTakeFirst();
  if (file === undefined) throw new Error(`the sample writes letters in a matter that it lacks: ${title}`);
  return file.id as CaseId;
}

/** Entered late and ended: what it was can be read in the letter, and nothing of it is due any more. */
async function tellLeave({ context, clock }: Teller, caseId: CaseId): Promise<void> {
  clock.step(10);
  const measure = await enterInterimMeasure(context, {
    caseId,
    kind: 'leave-with-pay',
    terms: 'Leave with pay from all duties, school events included.',
    wordingReason: '',
    approvedBy: 'Avery Northgate',
    startsOn: '2024-12-05',
    reviewOn: '2024-12-19',
  });
  clock.step(10);
  await endInterimMeasure(context, {
    interimMeasureId: measure.id,
    endedOn: '2025-01-21',
    reason: 'The Board has decided.',
    basedOn: measure.versionId,
  });
}

type Letter = { kind: LetterKind; answers: Readonly<Record<string, string>> };

async function tellLetter({ context, clock }: Teller, caseId: CaseId, { kind, answers }: Letter): Promise<void> {
  clock.step(15);
  const { about } = await readLetter(context, { caseId, kind, about: null });
  if (about === null) throw new Error(`the sample writes a letter to nobody: ${kind}`);
  await saveLetter(context, { caseId, kind, about, answers, basedOn: null });
  const gaps = blockingGaps(await previewDocument(context, { caseId, kind }));
  if (gaps.length > 0) throw new Error(`the sample leaves a letter with gaps: ${kind}: ${gaps.map(({ text }) => text).join('; ')}`);
}
