/**
 * @file The notice on a licence holder's dismissal or resignation. Invariant: a named person says whether there is cause; the application only asks. Source: 105 ILCS
 * 5/10-21.9(e-5).
 */
import { z } from 'zod';
import { Standing } from '../based-on.ts';
import { CivilDate } from '../text.ts';
import type { Licence } from './employment.ts';

/** Whether there is reasonable cause to believe what the statute names, as a named person said. */
export const LicensureCause = z.enum(['yes', 'no', 'unsure']);
export type LicensureCause = z.infer<typeof LicensureCause>;

export const LicensureInput = z.object({
  cause: LicensureCause,
  reason: z.string(),
  /** Who said so, by name and office. */
  decidedBy: z.string(),
  /** To the State Superintendent, to the regional superintendent, and the copy to the holder; null while not sent. */
  toStateOn: CivilDate.nullable(),
  toRegionOn: CivilDate.nullable(),
  copyToHolderOn: CivilDate.nullable(),
  note: z.string(),
});
export type LicensureInput = z.infer<typeof LicensureInput>;

export const LicensureNotice = LicensureInput.extend({ standing: Standing });
export type LicensureNotice = z.infer<typeof LicensureNotice>;

/** Levels that end employment, after which the question is asked; a resignation does not end the duty. */
const ends = ['dismissal', 'resignation'];

/** Whether the question stands: employment ends by an approved level, and no one has said that there is no licence. */
export function isLicensureAsked(licence: Licence, actions: readonly { level: { id: string }; approvedAt: string | null }[]): boolean {
  return mayAskForLicensure(
    licence,
    actions.filter(({ approvedAt }) => approvedAt !== null),
  );
}

/** Whether the question may come: employment ends by a level that is chosen, approved or not, and no one has said that there is no licence. */
export function mayAskForLicensure(licence: Licence, actions: readonly { level: { id: string } }[]): boolean {
  return licence !== 'not-licensed' && actions.some(({ level }) => ends.includes(level.id));
}

/** What is still open, as sentences. */
export function licensureOpen(notice: LicensureInput | null): string[] {
  if (notice === null || notice.cause === 'unsure') {
    return [
      'Say whether there is cause for a notice to the State Superintendent and the regional superintendent (105 ILCS 5/10-21.9(e-5)).',
    ];
  }
  if (notice.cause === 'no') return [];
  return [
    ...(notice.toStateOn === null ? ['No day is recorded for the notice to the State Superintendent.'] : []),
    ...(notice.toRegionOn === null ? ['No day is recorded for the notice to the regional superintendent.'] : []),
    ...(notice.copyToHolderOn === null ? ['No day is recorded for the copy to the license holder.'] : []),
  ];
}
