/**
 * @file What people say an expression was: when, through which account, on which subject. Invariant: it is entered and explained, never derived.
 * The account follows Lindke v. Freed, 601 U.S. 187 (2024): authority to speak for the District on the matter, and that very post using it.
 */
import { z } from 'zod';
import { Standing } from '../based-on.ts';
import type { HoldKind } from '../holds.ts';
import { ExhibitId } from '../ids.ts';
import { CivilDate, OptionalProse } from '../text.ts';
import { SpeechAnswer } from './answer.ts';

/** `mixed`: the account serves both, so each post is looked at by itself; `none`: spoken or on paper. */
export const Account = z.enum(['official', 'personal', 'mixed', 'none', 'not-known']);
export type Account = z.infer<typeof Account>;

export const NatureInput = z.object({
  madeOn: CivilDate.nullable(),
  account: Account,
  /** The person had authority to speak for the District on this matter: a policy, a duty, a delegation. */
  hasAuthority: SpeechAnswer,
  /** This very post used it: labels, staff, District means. */
  usedAuthority: SpeechAnswer,
  duty: z.enum(['on-duty', 'off-duty', 'not-known']),
  /** It spoke on public policy or politics. */
  isPolitical: SpeechAnswer,
  /** What is held against it, or why anybody noticed, is the view it takes and no effect on the work. */
  restsOnView: SpeechAnswer,
  reason: OptionalProse,
  exhibitIds: z.array(ExhibitId).max(100),
});
export type NatureInput = z.infer<typeof NatureInput>;

export const ExpressionNature = NatureInput.extend({ standing: Standing });
export type ExpressionNature = z.infer<typeof ExpressionNature>;

/** Where what was entered does not fit together, a sentence each; people settle it. */
export function accountRemarks({
  account,
  hasAuthority,
  usedAuthority,
}: Pick<NatureInput, 'account' | 'hasAuthority' | 'usedAuthority'>): string[] {
  if (account === 'official' && (hasAuthority === 'no' || usedAuthority === 'no')) {
    return ['The account is called official, and one of the two questions is answered no. Read both again, or say why.'];
  }
  if (account === 'personal' && hasAuthority === 'yes' && usedAuthority === 'yes') {
    return ['The account is called personal, and both questions are answered yes. Read both again, or say why.'];
  }
  return [];
}

/** Words of the test for what students say, which is another than the one asked here. As they stand in the text; empty when there are none. */
export function studentTestWords(text: string): string[] {
  const found = text.match(
    /\btinker\b|\b(?:materially|substantially)\s+(?:and|or)\s+(?:materially|substantially)\b|\bsubstantial(?:ly)?\s+disrupt\w*/gi,
  );
  return [...new Set((found ?? []).map((words) => words.trim()))];
}

/**
 * Holds that the entry gives cause for. A view as the reason asks for the effect that is meant; political or policy speech outside work time falls under a
 * statute of its own (50 ILCS 135/10). What is not settled counts as given.
 */
export function holdsFromNature({
  isPolitical,
  restsOnView,
  duty,
}: Pick<NatureInput, 'isPolitical' | 'restsOnView' | 'duty'>): { kind: HoldKind; because: string }[] {
  return [
    ...(restsOnView === 'no'
      ? []
      : [
          {
            kind: 'viewpoint' as const,
            because:
              restsOnView === 'yes'
                ? 'What is held against the expression is the view it takes.'
                : 'It is not settled whether the view or an effect on the work is held against the expression.',
          },
        ]),
    ...(isPolitical === 'no' || duty === 'on-duty'
      ? []
      : [
          {
            kind: 'political-rights' as const,
            because: `The expression ${isPolitical === 'yes' ? 'speaks' : 'may speak'} on politics or public policy${duty === 'off-duty' ? '' : ', and whether it was off duty is not known'} (50 ILCS 135/10).`,
          },
        ]),
  ];
}
