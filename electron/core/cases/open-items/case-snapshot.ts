/** @file A case as its open items see it: domain shapes only, so that every rule is a pure function. */
import type { AfterDecisionEntry } from '#shared/domain/after/after-decision.ts';
import type { InterimMeasure } from '#shared/domain/after/interim-measures.ts';
import type { Allegation } from '#shared/domain/allegations.ts';
import type { Incident, OpenItem, Track } from '#shared/domain/cases.ts';
import type { HarsherLevel } from '#shared/domain/comparators/comparators.ts';
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import type { Deadline, Proposal } from '#shared/domain/deadlines/deadlines.ts';
import type { Exhibit } from '#shared/domain/evidence.ts';
import type { Fact } from '#shared/domain/facts/facts.ts';
import type { FindingStanding } from '#shared/domain/findings/finding-state.ts';
import type { Finding } from '#shared/domain/findings.ts';
import type { FirstHourAnswer } from '#shared/domain/first-hour.ts';
import type { GateAnswer } from '#shared/domain/holds/gate-questions.ts';
import type { Hold } from '#shared/domain/holds.ts';
import type { LawOfCase } from '#shared/domain/law/law-record.ts';
import type { EmploymentStatus, Participant } from '#shared/domain/people.ts';
import type { Directive } from '#shared/domain/speech/orders/directives.ts';
import type { Expression } from '#shared/domain/speech/speech.ts';
import type { MeasureOfCase } from '../../corrective-action/measure-of-case.ts';
import type { InterviewInBrief } from '../../interviews/interviews-in-brief.ts';
import type { FactNotPut } from '../../interviews/putting/adverse-facts.ts';

/**
 * Findings in use, actions that stand, answers of the first hour in use, holds cleared and open. `issueCount` is how often a report of the case has
 * been issued. `respondent` holds what intake asks of the respondent; empty is not known.
 */
export type CaseSnapshot = {
  track: Track;
  incident: Pick<Incident, 'receivedOn' | 'receivedHow'>;
  respondent: { position: string; building: string };
  firstHour: FirstHourAnswer[];
  hasReview: boolean;
  participants: Participant[];
  isRespondentUnknown: boolean;
  /** Ids of parents who print by name beside a student under a pseudonym because nobody chose. */
  parentsNotChosen: string[];
  allegations: Allegation[];
  exhibits: Exhibit[];
  /** Those that stand, in the order of time. */
  facts: Fact[];
  interviews: (InterviewInBrief & { isWithRespondent: boolean })[];
  /** Adverse facts that were not put to the respondent as they read now. */
  factsNotPut: FactNotPut[];
  expressions: Expression[];
  /** What is ordered for the future, with its review. */
  directives: Directive[];
  holds: Hold[];
  employmentStatus: EmploymentStatus;
  /** Answers in use. */
  gateAnswers: GateAnswer[];
  law: LawOfCase[];
  findings: Finding[];
  /** How each finding stands towards what it rests on. */
  standings: FindingStanding[];
  correctiveActions: CorrectiveAction[];
  measure: MeasureOfCase;
  /** Levels chosen that lie above those of the comparators, explained or not. */
  harsher: HarsherLevel[];
  issueCount: number;
  interimMeasures: InterimMeasure[];
  afterDecision: AfterDecisionEntry[];
  deadlines: Deadline[];
  /** Rules that something in the record may set going, and that nobody has decided about. */
  proposals: Proposal[];
  /** The day on which it is read, to tell what is overdue; null where nobody asks. */
  today: string | null;
  isClosed: boolean;
};

/** One slice's rules: gaps in the order in which they will bite within the slice. */
export type OpenItemRule = (snapshot: CaseSnapshot) => OpenItem[];

/** "Allegation 2" */
export const allegationName = (allegation: Pick<Allegation, 'position'>): string => `Allegation ${allegation.position}`;

/** The first words of a text that a person typed, for a line that names it. */
export function inBrief(text: string): string {
  const words = text.replace(/\s+/g, ' ').split(' ');
  return words.length > 9 ? `${words.slice(0, 9).join(' ')}…` : words.join(' ');
}
