/** @file The shape of an invented case, told in the order in which an investigator would have entered it. */

import type { ElementState } from '#shared/domain/allegations.ts';
import type { ReceivedHow } from '#shared/domain/cases.ts';
import type { ConductFacts } from '#shared/domain/conduct-facts.ts';
import type { Provenance } from '#shared/domain/evidence.ts';
import type { ClauseOutcome, FindingOutcome } from '#shared/domain/findings.ts';
import type { FirstHourEntry } from '#shared/domain/first-hour.ts';
import type { FuzzyDate } from '#shared/domain/fuzzy-date.ts';
import type { EmploymentStatus, ParticipantRole } from '#shared/domain/people.ts';
import type { ElementKind } from '#shared/domain/policy.ts';
import type { SpeechAnswer } from '#shared/domain/speech/answer.ts';
import type { EffectTyped, FactorDirection, FactorState, QuestionId } from '#shared/domain/speech/speech.ts';
import type { EntryInput } from '../after-decision/enter-after-decision.ts';
import type { PaperAccount } from '../prior-record/enter-prior.ts';
import type { StoryHearing } from './hearing/hearing.ts';

/** An exhibit by its place in the story's list, counted from 1, with where in it. */
export type StoryPin = { exhibit: number; side: 'for' | 'against'; locator: string; note: string };
/** `contrary` is what the finding says of the evidence against the assessment; needed where there is any. */
export type StoryElement = { state: ElementState; reason: string; pins: StoryPin[]; contrary?: string };

export type StoryClause = {
  /** Of the clause, as in its policy: `['Use of Personal Technology', '6']`. */
  labelPath: string[];
  because: string;
  elements: Partial<Record<ElementKind, StoryElement>>;
  outcome: ClauseOutcome;
};

export type StoryExpression = {
  exactWords: string;
  answers: { question: QuestionId; answer: SpeechAnswer; reason: string; exhibits: number[] }[];
  factors: { factor: number; state: FactorState; direction: FactorDirection; reason: string; exhibits: number[] }[];
  effects: (Omit<EffectTyped, 'exhibitIds'> & { exhibits: number[] })[];
};

/** What came after the decision. Instants; the first entry has no date of its own before its `at`. */
type Afterwards = {
  entries: readonly { at: string; entry: Omit<EntryInput, 'caseId'>; concluded: { at: string; outcome: string } | null }[];
  closed: { at: string; reason: string } | null;
  reopened: { at: string; because: string } | null;
};

type StoryAction = {
  /** The level's place on the ladder is found by this id. */
  levelId: string;
  terms: string;
  reason: string;
  skippedLevelsReason: string;
  authoritySource: string;
  imposedBy: string;
  startsOn: string | null;
  endsOn: string | null;
  prerequisitesDoneBy: string;
  approvedBy: string;
};

export type Story = {
  /** First instant of the story; every later step follows some minutes after. */
  opensAt: string;
  matter: {
    title: string;
    receivedOn: string;
    receivedHow: ReceivedHow;
    summary: string;
    firstHour: FirstHourEntry[];
    complainant: { name: string; role: 'parent-or-guardian' | 'student' | 'staff' | 'resident' | 'other' };
    respondent: { name: string; account: string; position: string; building: string; employmentStatus: EmploymentStatus };
  };
  participants: { role: ParticipantRole; name: string; position: string }[];
  /** In the order in which they came in; `receivedAt` never before it was obtained. */
  exhibits: { receivedAt: string; fileName: string; bytes: () => Uint8Array | Promise<Uint8Array>; provenance: Provenance }[];
  allegation: { recordedAt: string; statement: string; conductDate: FuzzyDate; conductFacts: ConductFacts; clauses: StoryClause[] } | null;
  /** Facts and interviews, between the charge and the finding. */
  hearing?: StoryHearing;
  expression: StoryExpression | null;
  finding: { outcome: FindingOutcome; rationale: string; contraryEvidence: string; aggravating: string; mitigating: string } | null;
  holdsCleared: { by: string; reason: string } | null;
  action: StoryAction | null;
  isIssued: boolean;
  /** Discipline on paper from before the casebook. */
  priors?: readonly PaperAccount[];
  afterwards?: Afterwards;
  /** Other respondents of the same incident. */
  furtherCases?: readonly FurtherStory[];
};

/** `sharedFile` is the name of the file of the incident that the case cites after its own papers. */
export type FurtherStory = {
  at: string;
  respondent: Story['matter']['respondent'];
  exhibits: Story['exhibits'];
  sharedFile: string;
  closed: { at: string; reason: string; withoutFindingsReason: string } | null;
};
