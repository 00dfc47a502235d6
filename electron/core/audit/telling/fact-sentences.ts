/** @file What the activity tab says of facts. Invariant: the words of a fact stay in the fact. */
import { z } from 'zod';
import { bearingInWords } from '#shared/domain/facts/fact-labels.ts';
import { Bearing } from '#shared/domain/facts/facts.ts';
import { type Teller, tell } from './tell-event.ts';

const Numbered = z.object({ fact: z.int() });

const parts = (numbers: readonly { fact: number }[]): string => numbers.map(({ fact }) => String(fact)).join(', ');
const Parted = Numbered.extend({ parts: z.array(Numbered) });

export const factTellers: Record<string, Teller> = {
  'fact.entered': tell(Numbered, ({ fact }) => `Entered fact ${fact}.`, 'Entered a fact.'),
  'fact.amended': tell(Numbered, ({ fact }) => `Amended fact ${fact}.`, 'Amended a fact.'),
  'fact.taken_back': tell(Numbered, ({ fact }) => `Took back fact ${fact}, with a reason.`, 'Took back a fact.'),
  'fact.restored': tell(Numbered, ({ fact }) => `Put back fact ${fact}.`, 'Put back a fact.'),
  'fact.split': tell(Parted, (told) => `Split fact ${told.fact} into facts ${parts(told.parts)}.`, 'Split a fact.'),
  'fact.split_undone': tell(Parted, (told) => `Took back the split of fact ${told.fact}.`, 'Took back the split of a fact.'),
  'fact.bearing_set': tell(
    Numbered.extend({ clause: z.string(), element: z.string(), bearing: Bearing.nullable() }),
    ({ fact, clause, element, bearing }) =>
      bearing === null
        ? `Took away what fact ${fact} was said to show of an element of ${clause}: ${element}`
        : `Said how fact ${fact} stands to an element of ${clause}, ${bearingInWords(bearing)}: ${element}`,
    'Said how a fact stands to an element.',
  ),
};
