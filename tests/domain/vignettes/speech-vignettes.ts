/** @file Twelve told matters of speech: what a careful person answers on each expression, and where its path must lead. */
import type { SpeechAnswer } from '#shared/domain/speech/answer.ts';
import type { QuestionId, SpeechOutput } from '#shared/domain/speech/speech.ts';

type Told = {
  words: string;
  /** In the order of asking. */
  answers: readonly (readonly [QuestionId, SpeechAnswer])[];
  outputs: readonly SpeechOutput[];
  /** Null: the path has ended. */
  next: QuestionId | null;
  /** By which question the balance was reached; null where it was not. */
  route: 'S3n' | 'S3c' | null;
  holds: readonly string[];
};
export type SpeechVignette = { story: string; isAdministrator: boolean; expressions: readonly Told[] };

const asked: Told['answers'] = [
  ['S0', 'yes'],
  ['S1', 'no'],
];
const notInJob: Told['answers'] = [...asked, ['S2a', 'no'], ['S2b', 'no']];
const citizen: Told['answers'] = [...notInJob, ['S2c', 'no']];
const tied: Told['answers'] = [...citizen, ['S3n', 'no']];

const inTheJob = { outputs: ['EMPLOYEE-SPEECH'], next: null, route: null, holds: [] } satisfies Partial<Told>;
const privateMatter = { outputs: ['PRIVATE-CONCERN'], next: null, route: null, holds: [] } satisfies Partial<Told>;
const byPublicTopic = { outputs: ['BALANCING-REQUIRED'], next: 'S4', route: 'S3c', holds: [] } satisfies Partial<Told>;
const byUnrelatedSpeech = { ...byPublicTopic, route: 'S3n' } satisfies Partial<Told>;

export const speechVignettes: readonly SpeechVignette[] = [
  {
    story: 'Asked in current events whether she had marched, a teacher tells the class what her sign said.',
    isAdministrator: false,
    expressions: [{ words: 'What the sign said', answers: [...asked, ['S2a', 'yes']], ...inTheJob }],
  },
  {
    story: 'A counselor’s monthly report to the principal, which the post asks for, says that a colleague cheats on records.',
    isAdministrator: false,
    expressions: [{ words: 'The passage in the report', answers: [...asked, ['S2a', 'no'], ['S2b', 'yes']], ...inTheJob }],
  },
  {
    story: 'A coach who was passed over complains on her page that the director plays favorites.',
    isAdministrator: false,
    expressions: [{ words: 'The complaint', answers: [...tied, ['S3c', 'no']], ...privateMatter }],
  },
  {
    story: 'Under a heading on fairness in public office, an aide settles a score with the clerk who docked his pay.',
    isAdministrator: false,
    expressions: [{ words: 'The letter on fairness', answers: [...tied, ['S3c', 'no']], ...privateMatter }],
  },
  {
    story: 'A teacher writes to the newspaper about how her own board spends the building levy.',
    isAdministrator: false,
    expressions: [{ words: 'The letter to the newspaper', answers: [...tied, ['S3c', 'yes']], ...byPublicTopic }],
  },
  {
    story: 'On holiday, on a page shared mostly with graduates, a teacher comments coarsely on unrest far away.',
    isAdministrator: false,
    expressions: [{ words: 'The comments', answers: [...tied, ['S3c', 'yes']], ...byPublicTopic }],
  },
  {
    story: 'A data clerk publishes stories under another name, none of them about schools.',
    isAdministrator: false,
    expressions: [{ words: 'The stories', answers: [...citizen, ['S3n', 'yes']], ...byUnrelatedSpeech }],
  },
  {
    story: 'A bus mechanic reviews films on a public channel that never names his work.',
    isAdministrator: false,
    expressions: [{ words: 'A review', answers: [...citizen, ['S3n', 'yes']], ...byUnrelatedSpeech }],
  },
  {
    story: 'One day, two statements: the steward’s call about overtime for the unit, and an hour later his own quarrel over a shift.',
    isAdministrator: false,
    expressions: [
      {
        words: 'The call',
        answers: [...notInJob, ['S2c', 'yes'], ['S3n', 'no'], ['S3c', 'yes']],
        ...byPublicTopic,
        holds: ['concerted-activity', 'religion', 'retaliation'],
      },
      { words: 'The quarrel', answers: [...tied, ['S3c', 'no']], ...privateMatter },
    ],
  },
  {
    story: 'A lesson and an evening: a slogan pressed on the class, and the same slogan at a board meeting in the citizen’s time.',
    isAdministrator: false,
    expressions: [
      { words: 'In class', answers: [...asked, ['S2a', 'yes']], ...inTheJob },
      { words: 'At the meeting', answers: [...tied, ['S3c', 'yes']], ...byPublicTopic },
    ],
  },
  {
    story: 'What is charged is that an account was not approved; nobody minds what was written there.',
    isAdministrator: false,
    expressions: [
      { words: 'Reminders about practice', answers: [['S0', 'no']], outputs: ['SPEECH-NOT-AT-ISSUE'], next: null, route: null, holds: [] },
    ],
  },
  {
    story: 'A principal speaks out against the grading policy that she herself was hired to shape.',
    isAdministrator: true,
    expressions: [
      {
        words: 'The speech',
        answers: [...tied, ['S3c', 'yes'], ['S3p', 'yes']],
        ...byPublicTopic,
        outputs: ['BALANCING-REQUIRED', 'COUNSEL-HOLD'],
        holds: ['policymaking-role'],
      },
    ],
  },
];
