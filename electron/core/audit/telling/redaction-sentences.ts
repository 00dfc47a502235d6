/** @file What the activity tab says of documents for another audience. */
import { z } from 'zod';
import { ProfileKey, profiles } from '#shared/domain/documents/profiles.ts';
import { type Teller, tell } from './tell-event.ts';

export const redactionTellers: Record<string, Teller> = {
  'pseudonyms.given': tell(
    z.object({ pseudonyms: z.array(z.string()) }),
    ({ pseudonyms }) => (pseudonyms.length === 1 ? 'Gave a pseudonym to one person.' : `Gave pseudonyms to ${pseudonyms.length} people.`),
    'Gave pseudonyms.',
  ),
  'redacted_document.issued': tell(
    z.object({ title: z.string(), issue: z.int(), profile: ProfileKey, kept: z.array(z.object({ found: z.string() })) }),
    ({ title, issue, profile, kept }) => {
      const words =
        kept.length === 0
          ? ''
          : kept.length === 1
            ? '; one word stayed for a reason given'
            : `; ${kept.length} words stayed for reasons given`;
      return `Issued issue ${issue} of the ${title.split(', redacted for ')[0]?.toLowerCase() ?? 'document'}, redacted for ${profiles[profile].audience}${words}.`;
    },
    'Issued a redacted document.',
  ),
};
