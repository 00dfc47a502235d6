/** @file A small invented case as the open items see it, in which nothing is open but what a test changes. */
import type { Allegation, AllegationClause, ElementAssessment } from '#shared/domain/allegations.ts';
import { Allegation as AllegationShape } from '#shared/domain/allegations.ts';
import { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import { Exhibit } from '#shared/domain/evidence.ts';
import { Finding } from '#shared/domain/findings.ts';
import { FirstHourAnswer } from '#shared/domain/first-hour.ts';
import { GateAnswer, type GateQuestionId, gateQuestions } from '#shared/domain/holds/gate-questions.ts';
import { Hold } from '#shared/domain/holds.ts';
import { Participant } from '#shared/domain/people.ts';
import { Expression } from '#shared/domain/speech/speech.ts';
import type { CaseSnapshot } from '../../../electron/core/cases/open-items/case-snapshot.ts';
import type { MeasureOfCase } from '../../../electron/core/corrective-action/measure-of-case.ts';
import { firstHourWith } from '../../support/first-hour.ts';

/** Nothing recorded of employment, and nothing on any level. */
export const emptyMeasure: MeasureOfCase = {
  employment: {
    status: 'tenured-teacher',
    howKnown: '',
    isOfPresentStatus: false,
    licence: 'unknown',
    licenceNumber: '',
    firstHiredOn: null,
    lastProbationaryYear: 'unknown',
    unit: '',
    agreement: null,
    standing: null,
  },
  remedy: { facts: [], notices: [] },
  licensure: null,
  levels: [],
  factors: [],
};

/** An id that a reader can tell from others: `idOf('a')` is 32 times `a`. */
export const idOf = (digit: string): string => digit.repeat(32).slice(0, 32);

export const ids = {
  allegation: idOf('a'),
  clause: idOf('b'),
  charged: idOf('c'),
  element: idOf('d'),
  exhibit: idOf('e'),
  finding: idOf('f'),
  expression: idOf('1'),
  action: idOf('2'),
  hold: idOf('3'),
  version: idOf('4'),
  instrument: idOf('5'),
  investigator: idOf('6'),
  respondent: idOf('7'),
  complainant: idOf('8'),
};

const version = {
  id: ids.version,
  instrumentId: ids.instrument,
  instrumentKind: 'policy',
  code: '5:125',
  title: 'Personal Technology and Social Media',
  board: 'Elm Grove School District 900',
  adoptedOn: '2014-09-29',
  revisedOn: ['2019-12-16'],
  effectiveFrom: '2019-12-16',
  effectiveTo: null,
  guidelinesFrom: null,
  templateKey: 'wilmette-5:125@2019',
  clauseCount: 1,
  adoptedTextCount: 1,
};

const element = {
  elementId: ids.element,
  kind: 'act',
  text: 'disclosed student record information',
  state: 'established',
  reason: 'The post shows it.',
  pins: [
    { exhibitId: ids.exhibit, side: 'for', locator: 'p. 1', note: '' },
    { exhibitId: ids.exhibit, side: 'against', locator: 'p. 2', note: '' },
  ],
  assessedBy: 'Mara Voss',
  assessedAt: '2026-03-02T15:00:00.000Z',
};

const clause = {
  id: ids.clause,
  versionId: ids.version,
  lineageId: 'student-information',
  labelPath: ['Use of Personal Technology', '6'],
  heading: 'Student information',
  kind: 'prohibition',
  topics: ['student-information'],
  text: 'The wording of the board.',
  restatedText: 'The wording of the catalogue.',
  textState: 'adopted',
  textSha256: '0'.repeat(64),
  elements: [{ id: ids.element, kind: 'act', text: element.text }],
};

/** A case with one allegation from statement to issued report and nothing open. */
export function settledSnapshot(): CaseSnapshot {
  return {
    track: 'investigation',
    incident: { receivedOn: '2021-10-15', receivedHow: 'e-mail' },
    respondent: { position: 'Teacher', building: 'Elm Grove Middle School' },
    firstHour: firstHourWith().map((entry, index) =>
      FirstHourAnswer.parse({
        ...entry,
        id: idOf(String(index)),
        caseId: idOf('9'),
        answeredBy: 'Mara Voss',
        answeredAt: '2021-10-15T15:00:00.000Z',
        supersededAt: null,
      }),
    ),
    hasReview: false,
    participants: [
      Participant.parse({
        id: ids.respondent,
        personId: ids.respondent,
        role: 'respondent',
        displayName: 'Dana Whitlock',
        position: 'Teacher',
      }),
      Participant.parse({
        id: ids.complainant,
        personId: ids.complainant,
        role: 'complainant',
        displayName: 'Ines Falk',
        position: 'Parent or guardian',
      }),
      Participant.parse({ id: ids.investigator, personId: ids.investigator, role: 'investigator', displayName: 'Mara Voss', position: '' }),
    ],
    isRespondentUnknown: false,
    parentsNotChosen: [],
    allegations: [
      AllegationShape.parse({
        id: ids.allegation,
        caseId: idOf('9'),
        position: 1,
        statement: 'Posted graded quizzes to a public account.',
        conductDate: { kind: 'exact', date: '2021-10-14' },
        conductFacts: {},
        versionsInForce: [version],
        clauses: [
          {
            id: ids.charged,
            clause,
            shortLabel: '5:125 §6',
            addedBecause: 'Student work was shown.',
            addedBy: 'Mara Voss',
            elements: [element],
          },
        ],
      }),
    ],
    exhibits: [
      Exhibit.parse({
        removed: null,
        access: null,
        id: ids.exhibit,
        evidenceItemId: idOf('8'),
        number: 1,
        label: 'Ex. 1',
        fileName: 'post.png',
        mediaType: 'image/png',
        viewer: 'image',
        size: 10,
        sha256: '0'.repeat(64),
        receivedAt: '2026-03-02T15:00:00.000Z',
        receivedBy: 'Mara Voss',
        provenance: {
          howObtained: 'public-address',
          obtainedBy: 'Mara Voss',
          obtainedOn: { kind: 'exact', date: '2021-10-15' },
          description: '',
          personnelFileBasis: 'interferes-with-work',
        },
        pinCount: 2,
      }),
    ],
    facts: [],
    interviews: [],
    factsNotPut: [],
    expressions: [
      Expression.parse({
        id: ids.expression,
        allegationId: ids.allegation,
        allegationPosition: 1,
        exactWords: 'Look at these gems.',
        questions: [],
        factors: [],
        effects: [],
        outputs: [],
      }),
    ],
    directives: [],
    holds: [],
    employmentStatus: 'tenured-teacher',
    gateAnswers: gateQuestions.map(({ id }) => answeredNo(id)),
    law: [],
    findings: [
      Finding.parse({
        id: ids.finding,
        allegationId: ids.allegation,
        outcome: 'substantiated',
        clauses: [{ allegationClauseId: ids.charged, outcome: 'breached' }],
        rationale: 'Read with the post.',
        contraryEvidence: 'The names were cropped.',
        aggravating: '',
        mitigating: '',
        recordedBy: 'Mara Voss',
        recordedAt: '2026-03-03T15:00:00.000Z',
      }),
    ],
    standings: [],
    correctiveActions: [approvedAction()],
    measure: emptyMeasure,
    harsher: [],
    issueCount: 1,
    interimMeasures: [],
    afterDecision: [],
    deadlines: [],
    proposals: [],
    today: null,
    isClosed: false,
  };
}

function approvedAction(): CorrectiveAction {
  return CorrectiveAction.parse({
    id: ids.action,
    level: {
      id: 'written-warning',
      position: 5,
      name: 'Written warning',
      isDiscipline: true,
      isUnpaidOrTerminal: false,
      mayRestrictSpeech: false,
      whoMayImpose: 'Principal',
      mustComeFirst: [{ id: 'chance-to-answer', text: 'The employee has been heard.' }],
      authoritySource: '',
      collateralDuties: [],
    },
    terms: 'Take the post down.',
    reason: 'First breach.',
    skippedLevelsReason: '',
    authoritySource: '',
    imposedBy: 'Jonas Feld',
    startsOn: null,
    endsOn: null,
    prerequisites: [{ id: 'chance-to-answer', text: 'The employee has been heard.', doneOn: '2026-03-04', doneBy: 'Jonas Feld', note: '' }],
    approvedBy: 'Jonas Feld',
    approvedAt: '2026-03-05T15:00:00.000Z',
    chosenBy: 'Mara Voss',
    chosenAt: '2026-03-04T15:00:00.000Z',
  });
}

const answeredNo = (question: GateQuestionId): GateAnswer =>
  GateAnswer.parse({
    id: `gate-${question}`,
    caseId: idOf('c'),
    question,
    answer: 'no',
    note: '',
    happenedOn: null,
    knownOn: null,
    answeredBy: 'Mara Voss',
    answeredAt: '2026-03-02T15:00:00.000Z',
    supersededAt: null,
  });

export function openHold(): Hold {
  return Hold.parse({
    id: ids.hold,
    kind: 'mandated-report',
    openedBecause: 'A confidential sentence.',
    openedAt: '2026-03-02T15:00:00.000Z',
    clearedBy: null,
    clearedAt: null,
    clearedReason: null,
  });
}

type Change = { allegation?: Partial<Allegation>; charged?: Partial<AllegationClause>; element?: Partial<ElementAssessment> };

/** The settled case with its one allegation, clause or element changed. */
export function changedAllegation({ allegation = {}, charged = {}, element: changed = {} }: Change): CaseSnapshot {
  const settled = settledSnapshot();
  return {
    ...settled,
    allegations: settled.allegations.map((one) => ({
      ...one,
      clauses: one.clauses.map((each) => ({ ...each, elements: each.elements.map((part) => ({ ...part, ...changed })), ...charged })),
      ...allegation,
    })),
  };
}
