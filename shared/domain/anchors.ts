/**
 * @file Ids of the places that an open item or a gap in a preview jumps to: the window puts them on its fields, the core names them.
 * Invariant: an anchor is stable and holds no text that a person typed.
 *
 * | tab               | anchor |
 * |-------------------|--------|
 * | overview          | `holds`, `gate-<question>`, `law-of-case`, `law-<recordId>`, `track`, `first-hour-<question>`, `intake-<field>` |
 * | people            | `add-participant`, `participant-<participantId>` |
 * | allegations       | `add-allegation`, `allegation-<id>-date`, `allegation-<id>-clauses`, `clause-<allegationClauseId>`, `element-<allegationClauseId>-<elementId>` |
 * | evidence          | `add-evidence`, `exhibit-<exhibitId>`, `exhibit-<exhibitId>-basis` |
 * | speech            | `add-expression-<allegationId>`, `question-<expressionId>-<questionId>` |
 * | findings          | `finding-<allegationId>`, `just-cause-<question>` |
 * | corrective-action | `choose-level`, `prerequisite-<correctiveActionId>-<prerequisiteId>`, `approve-<correctiveActionId>` |
 * | corrective-action | `employment`, `remedy-facts`, `licensure`, `proportionality`, `losses`, `authority-<correctiveActionId>`, `packet-<correctiveActionId>`, `duties-<correctiveActionId>` |
 * | documents         | `issue` |
 * | review            | `assign-review` |
 * | corrective-action | `comparators`, `add-interim-measure`, `interim-measure-<interimMeasureId>`, `prior-record` |
 * | after-decision    | `add-after-decision`, `after-decision-<entryId>` |
 * | documents         | `releases`, `inspection-<requestId>`, `record-marks` |
 * | overview          | `closing` |
 * | interviews        | `plan-interview`, `interview-<interviewId>`, `adverse-facts`, `credibility` |
 * | facts             | `add-fact`, `fact-<factId>`, `fact-matrix`, `fact-timeline` |
 * | log               | `log-line-<logLineId>`, `task-<taskId>`, `add-task`, `deadline-<deadlineId>`, `deadlines`, `add-deadline` |
 */
export const anchors = {
  holds: 'holds',
  gate: (question: string) => `gate-${question}`,
  law: 'law-of-case',
  lawRecord: (recordId: string) => `law-${recordId}`,
  track: 'track',
  firstHour: (question: string): string => `first-hour-${question}`,
  intake: (field: string): string => `intake-${field}`,
  addParticipant: 'add-participant',
  participant: (participantId: string): string => `participant-${participantId}`,
  addAllegation: 'add-allegation',
  conductDate: (allegationId: string): string => `allegation-${allegationId}-date`,
  clauses: (allegationId: string): string => `allegation-${allegationId}-clauses`,
  clause: (allegationClauseId: string): string => `clause-${allegationClauseId}`,
  element: (allegationClauseId: string, elementId: string): string => `element-${allegationClauseId}-${elementId}`,
  addEvidence: 'add-evidence',
  exhibit: (exhibitId: string): string => `exhibit-${exhibitId}`,
  personnelFileBasis: (exhibitId: string): string => `exhibit-${exhibitId}-basis`,
  addExpression: (allegationId: string): string => `add-expression-${allegationId}`,
  question: (expressionId: string, questionId: string): string => `question-${expressionId}-${questionId}`,
  nature: (expressionId: string): string => `nature-${expressionId}`,
  balance: (expressionId: string): string => `balance-${expressionId}`,
  sameDecision: 'same-decision',
  directive: (sourceId: string): string => `directive-${sourceId}`,
  finding: (allegationId: string): string => `finding-${allegationId}`,
  justCause: (question: string): string => `just-cause-${question}`,
  comparators: 'comparators',
  chooseLevel: 'choose-level',
  prerequisite: (correctiveActionId: string, prerequisiteId: string): string => `prerequisite-${correctiveActionId}-${prerequisiteId}`,
  approval: (correctiveActionId: string): string => `approve-${correctiveActionId}`,
  employment: 'employment',
  remedyFacts: 'remedy-facts',
  licensure: 'licensure',
  proportionality: 'proportionality',
  losses: 'losses',
  authority: (correctiveActionId: string): string => `authority-${correctiveActionId}`,
  packet: (correctiveActionId: string): string => `packet-${correctiveActionId}`,
  duties: (correctiveActionId: string): string => `duties-${correctiveActionId}`,
  issue: 'issue',
  packets: 'packets',
  boardMotion: 'board-motion',
  assignReview: 'assign-review',
  signOff: 'sign-off',
  exclusions: 'exclusions',
  addInterimMeasure: 'add-interim-measure',
  interimMeasure: (interimMeasureId: string): string => `interim-measure-${interimMeasureId}`,
  priorRecord: 'prior-record',
  addAfterDecision: 'add-after-decision',
  afterDecision: (entryId: string): string => `after-decision-${entryId}`,
  releases: 'releases',
  inspection: (requestId: string): string => `inspection-${requestId}`,
  recordMarks: 'record-marks',
  closing: 'closing',
  logLine: (logLineId: string): string => `log-line-${logLineId}`,
  task: (taskId: string): string => `task-${taskId}`,
  addTask: 'add-task',
  deadline: (deadlineId: string): string => `deadline-${deadlineId}`,
  deadlines: 'deadlines',
  addDeadline: 'add-deadline',
  planInterview: 'plan-interview',
  interview: (interviewId: string): string => `interview-${interviewId}`,
  adverseFacts: 'adverse-facts',
  credibility: 'credibility',
  addFact: 'add-fact',
  fact: (factId: string): string => `fact-${factId}`,
  factMatrix: 'fact-matrix',
  factTimeline: 'fact-timeline',
} as const;
