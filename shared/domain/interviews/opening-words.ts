/**
 * @file What is said at the beginning, put together from what was settled. For the district's attorney to approve before it is used. Invariant: nobody
 * is asked for a password or for access to a personal account.
 */
import type { Conditions, InterviewMode } from './conditions.ts';
import { STANDARD_CONFIDENTIALITY } from './confidentiality.ts';

type Settled = { mode: InterviewMode | null; isStudent: boolean; conditions: Conditions };

/** The opening words, a paragraph each, in the order in which they are read. */
export function openingWords({ mode, isStudent, conditions }: Settled): string[] {
  const { representation, recording, confidentiality } = conditions;
  return [
    'I am looking into a matter for the District. I am here to learn what happened. I have not formed a view, and I am not your lawyer or anybody else’s.',
    ...(isStudent ? [] : modeWords(mode)),
    ...(isStudent ? ['You are not in trouble for talking with me. You may say that you do not know, and you may stop at any time.'] : []),
    ...(representation.standing === 'represented' ? ['If you want a union representative, say so.'] : []),
    recording === 'none'
      ? 'This conversation is not recorded. I take notes.'
      : `With the consent of everybody present this conversation is recorded (${recording}). Please say for the recording whether you agree.`,
    ...(confidentiality.kind === 'standard' ? [STANDARD_CONFIDENTIALITY] : []),
    ...(confidentiality.kind === 'own' && confidentiality.text !== '' ? [confidentiality.text] : []),
    'Nobody may act against you because you took part or told what you know. If somebody does, tell me or the complaint manager.',
    'You may correct the notes and add to them later. Please do not alter or destroy anything that has to do with this matter.',
    'I do not ask for a password, and I do not ask you to open a personal account.',
  ];
}

function modeWords(mode: InterviewMode | null): string[] {
  if (mode === 'voluntary') return ['You may decline to answer; declining will not be disciplined.'];
  if (mode === 'compelled') {
    return [
      'You are directed to answer questions about your job. Neither your answers nor anything learned from them can be used against you in a criminal case, except one for lying here. Refusing after this notice may be disciplined.',
    ];
  }
  return [];
}
