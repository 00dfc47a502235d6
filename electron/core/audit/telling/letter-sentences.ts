/** @file What the activity tab says of templates and of letters in the making. No answer is repeated. */
import { z } from 'zod';
import { documentKinds, LetterKind } from '#shared/domain/documents/kinds.ts';
import { type Teller, tell } from './tell-event.ts';

const Kind = z.object({ kind: LetterKind });
const named = (kind: LetterKind): string => `“${documentKinds[kind].label}”`;

export const letterTellers: Record<string, Teller> = {
  'template.saved': tell(
    Kind.extend({ number: z.int() }),
    ({ kind, number }) => `Saved version ${number} of the template ${named(kind)}.`,
    'Saved a version of a template.',
  ),
  'template.restored': tell(
    Kind,
    ({ kind }) => `Went back to the shipped wording of the template ${named(kind)}; earlier versions are kept.`,
    'Went back to the shipped wording of a template.',
  ),
  'letter.answered': tell(Kind, ({ kind }) => `Worked on the letter ${named(kind)}.`, 'Worked on a letter.'),
  'letter.template_taken': tell(
    Kind,
    ({ kind }) => `Let the letter ${named(kind)} go by the present wording of its template.`,
    'Let a letter go by the present wording of its template.',
  ),
};
