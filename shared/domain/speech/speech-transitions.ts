/** @file What follows from each answer of the speech worksheet, as data. Invariant: an answer leads on, ends the path or opens a hold; none concludes. */
import type { HoldKind } from '../holds.ts';
import type { SpeechAnswer } from './answer.ts';
import type { Balance } from './balance.ts';
import type { QuestionId, SpeechOutput } from './speech.ts';

/** `balance` is S3p for an administrator and S4 for everyone else; `stay` waits for a yes; `end` leaves the path. */
type Destination = QuestionId | 'balance' | 'stay' | 'end';

type OpenedHolds = readonly { kind: HoldKind; because: string }[];

export type Branch = {
  to: Destination;
  output?: SpeechOutput;
  holds?: OpenedHolds;
  /** Why nothing later is reached, where the path ends. */
  endsBecause?: string;
};

const counsel = (because: string): OpenedHolds => [{ kind: 'counsel', because }];

export const speechTransitions: Record<QuestionId, Record<SpeechAnswer, Branch>> = {
  S0: {
    yes: { to: 'S1' },
    no: { to: 'end', output: 'SPEECH-NOT-AT-ISSUE', endsBecause: 'S0 was answered no: nothing charged rests on what was expressed.' },
    unsure: { to: 'S1' },
  },
  S1: {
    yes: {
      to: 'end',
      endsBecause: 'S1 was answered yes: the reporting routes and the other holds lead from here.',
      holds: [
        {
          kind: 'mandated-report',
          because:
            'S1 marks the expression as a threat, obscenity, images of a child, solicitation or sexual communication to a student: the first-hour routes (911, the child-abuse hotline, the police, Title IX) come first.',
        },
      ],
    },
    no: { to: 'S2a' },
    unsure: { to: 'S2a', holds: counsel('S1: it is not settled whether the expression belongs to an excluded class.') },
  },
  S2a: {
    yes: { to: 'end', output: 'EMPLOYEE-SPEECH', endsBecause: 'S2a was answered yes: it was said in class or while teaching.' },
    no: { to: 'S2b' },
    unsure: { to: 'S2b' },
  },
  S2b: {
    yes: { to: 'end', output: 'EMPLOYEE-SPEECH', endsBecause: 'S2b was answered yes: making the statement was part of the ordinary job.' },
    no: { to: 'S2c' },
    unsure: { to: 'S2c', holds: counsel('S2b: it is not settled whether making the statement was part of the ordinary job.') },
  },
  S2c: {
    yes: {
      to: 'S3n',
      holds: [
        { kind: 'concerted-activity', because: 'S2c: the statement may have been made for a union or for colleagues.' },
        { kind: 'retaliation', because: 'S2c: the statement may have been testimony or a report, so reprisal must be ruled out.' },
        { kind: 'religion', because: 'S2c: if it was religious expression, the questions on religion come first.' },
      ],
    },
    no: { to: 'S3n' },
    unsure: { to: 'S3n', holds: counsel('S2c: it is not settled in which capacity the statement was made.') },
  },
  S3n: { yes: { to: 'balance' }, no: { to: 'S3c' }, unsure: { to: 'S3c' } },
  S3c: {
    yes: { to: 'balance' },
    no: { to: 'end', output: 'PRIVATE-CONCERN', endsBecause: 'S3c was answered no: its subject or its aim was private.' },
    unsure: { to: 'balance', holds: counsel('S3c: it is not settled whether the subject and the aim were public.') },
  },
  S3p: {
    yes: {
      to: 'S4',
      holds: [{ kind: 'policymaking-role', because: 'S3p: the statement was about policies within a policymaking post.' }],
    },
    no: { to: 'S4' },
    unsure: { to: 'S4', holds: counsel('S3p: it is not settled whether the post makes policy or the statement was about it.') },
  },
  S4: { yes: { to: 'S5' }, no: { to: 'stay' }, unsure: { to: 'stay' } },
  S5: { yes: { to: 'S6' }, no: { to: 'stay' }, unsure: { to: 'stay' } },
  S6: { yes: { to: 'S7' }, no: { to: 'stay' }, unsure: { to: 'stay' } },
  S7: {
    yes: {
      to: 'end',
      output: 'PRIOR-RESTRAINT-REVIEW',
      holds: [{ kind: 'prior-restraint', because: 'S7: what is proposed restricts future speech, which needs a review of its own.' }],
    },
    no: { to: 'end', output: 'BALANCING-RECORDED' },
    unsure: { to: 'end', holds: counsel('S7: it is not settled whether what is proposed restricts future speech.') },
  },
};

const struck: Record<Balance['direction'], string> = { district: 'for the District', employee: 'for the employee', uncertain: 'uncertain' };

/** `evidenced` is the number of factors with evidence linked; `direction` the balance as a person entered it, null where none stands. */
export function outputSentence(code: SpeechOutput, evidenced: number, direction: Balance['direction'] | null): string {
  switch (code) {
    case 'SPEECH-NOT-AT-ISSUE':
      return 'Nothing charged rests on what was expressed, so the speech questions end here. The other holds still apply.';
    case 'EMPLOYEE-SPEECH':
      return 'The answers describe a statement made in doing the job (Garcetti; Mayer). The other holds still apply.';
    case 'PRIVATE-CONCERN':
      return 'The answers describe a private concern (Connick). The other holds still apply.';
    case 'BALANCING-REQUIRED':
      return `The interests of both sides are to be balanced by people (Pickering): ${evidenced} of 7 factors have evidence linked.`;
    case 'BALANCING-RECORDED':
      return `The balance stands as a person recorded it (Pickering)${direction === null ? '' : `, ${struck[direction]}`}: ${evidenced} of 7 factors have evidence linked.`;
    case 'PRIOR-RESTRAINT-REVIEW':
      return 'What is proposed restricts future speech and needs a review of its own (National Treasury Employees Union).';
    case 'COUNSEL-HOLD':
      return 'An answer asks for counsel before the matter goes on.';
  }
}
