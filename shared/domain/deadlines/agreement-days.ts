/** @file Days that a bargaining agreement counts, or does not, against what its kind of days would say. */
import { z } from 'zod';
import { DayKind } from '../district.ts';
import { AgreementId } from '../ids.ts';
import { CivilDate } from '../text.ts';

/** `base` is the kind of days that the agreement names; `days` are the exceptions to it. */
export const AgreementDays = z.object({
  agreementId: AgreementId,
  unit: z.string(),
  title: z.string(),
  base: DayKind,
  days: z.array(z.object({ id: z.string(), day: CivilDate, isCounted: z.boolean(), reason: z.string(), by: z.string() })),
});
export type AgreementDays = z.infer<typeof AgreementDays>;
