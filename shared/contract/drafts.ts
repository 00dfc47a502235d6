/** @file What was typed and not yet recorded, and how a window learns that another wrote. */
import { z } from 'zod';
import { Draft, DraftContent, DraftKey, DraftPlace } from '../domain/drafts.ts';
import { CaseId } from '../domain/ids.ts';
import { base } from './base.ts';

/** kept: it is in the casebook; other: another window of the same person keeps another text under this key, and nothing was changed. */
export const KeptDraft = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('kept'), draft: Draft }),
  z.object({ outcome: z.literal('other'), draft: Draft }),
]);
export type KeptDraft = z.infer<typeof KeptDraft>;

export const draftsContract = {
  /** The drafts of whoever is signed in, the newest first. */
  list: base.output(z.array(Draft)),
  /** `seen` is the revision that this window last knew of, null for none. */
  keep: base
    .input(z.object({ key: DraftKey, caseId: CaseId.nullable(), place: DraftPlace, content: DraftContent, seen: z.string().nullable() }))
    .output(KeptDraft),
  /** Forgets the draft that has the revision `seen`; what another window keeps there stays. */
  discard: base.input(z.object({ key: DraftKey, seen: z.string() })).output(z.object({ discarded: z.boolean() })),
};

export const changesContract = {
  /** Two counters of this session, so that a window can tell that something was recorded, or a draft kept, since it last asked. */
  latest: base.output(z.object({ records: z.number().int(), drafts: z.number().int() })),
};
