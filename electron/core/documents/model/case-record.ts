/** @file All that a report of one case is written from. Invariant: what part 1 must never print is not in it, but for `actions` and `priors`. */
import type { Prior } from '#shared/domain/after/prior-record.ts';
import type { Allegation } from '#shared/domain/allegations.ts';
import type { CaseSummary, Incident, OpenItem, Respondent } from '#shared/domain/cases.ts';
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import type { ClosedExhibit, Exhibit } from '#shared/domain/evidence.ts';
import type { Fact } from '#shared/domain/facts/facts.ts';
import type { Finding } from '#shared/domain/findings.ts';
import type { Hold } from '#shared/domain/holds.ts';
import type { VersionSummary } from '#shared/domain/policy.ts';
import type { SignOff } from '#shared/domain/sign-off/sign-off.ts';
import type { DisruptionEffect } from '#shared/domain/speech/speech.ts';
import type { PrintedMeasure } from './interim-and-prior-sections.ts';
import type { PrintedInterview, PrintedWorksheet } from './interview-sections.ts';

/** One dated line of the process log; `when` is as printed. `source` says where it stands in the record: "Event 12", "Line 3". */
export type ProcessStep = { when: string; what: string; by: string; source: string };

/** A hold without what opened it, who cleared it and why: those are confidential, so they never come near a document. */
type PrintedHold = Pick<Hold, 'kind' | 'openedAt' | 'clearedAt'>;

/** The word of whoever decides, as it is printed. */
export type PrintedSignOff = Pick<SignOff, 'subject' | 'reason' | 'capacity' | 'signedBy' | 'signedAt' | 'isInvestigator'>;

export type CaseRecord = {
  summary: CaseSummary;
  incident: Incident;
  respondent: Respondent;
  versionsInForce: VersionSummary[];
  allegations: Allegation[];
  exhibits: Exhibit[];
  /** Exhibits that whoever draws the document up may not see: nothing is issued with one. */
  closedExhibits: ClosedExhibit[];
  /** Labels that are not used any more, because their citation was withdrawn. */
  unusedLabels: string[];
  /** Those that stand, in the order of time; what each bears on stays behind. */
  facts: Fact[];
  /** How statements that facts are pinned to are cited, by id; one that whoever draws the document up may not read is missing. */
  statementNames: Record<string, string>;
  /** The disruption ledger, by allegation. The worksheet's questions, factors and outputs stay behind. */
  effects: { allegationPosition: number; effect: DisruptionEffect }[];
  /** That they were held, with whom and under which mode; what was said stays behind. */
  interviews: PrintedInterview[];
  /** Worksheets on which something is recorded. */
  credibility: PrintedWorksheet[];
  holds: PrintedHold[];
  findings: Finding[];
  actions: CorrectiveAction[];
  steps: ProcessStep[];
  /** That they were in place, and when; their terms stay behind. */
  interimMeasures: PrintedMeasure[];
  /** For part 2 alone. */
  priors: Prior[];
  /** What still stops an issue, as the rail shows it. */
  stoppers: OpenItem[];
  /** For part 2 alone: the words of those who decide that stand on what it says now. */
  signOffs: PrintedSignOff[];
};

/** How a document is drawn up: as a draft, or to be issued by a named person, who has given a reason where a clause is only restated. */
export type Drafting = { isDraft: boolean; restatement: { by: string; reason: string } | null };
