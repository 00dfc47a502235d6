/** @file What of a case is told to a reviewer. Invariant: every text that a person typed has its names replaced, and no other slice is asked. */
import type { Allegation } from '#shared/domain/allegations.ts';
import type { CaseNumber, CaseStatus } from '#shared/domain/cases.ts';
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import type { Finding } from '#shared/domain/findings.ts';
import { civilDateOf, formatCivilDate, formatFuzzyDate } from '#shared/domain/format-date.ts';
import { findingOutcomeLabels } from '#shared/domain/labels.ts';
import { type KnownName, replaceMentions, replaceNames } from '#shared/domain/review/known-names.ts';
import type { ReviewSection, ToldDate } from '#shared/domain/review/summary.ts';
import { allegationsOfCase } from '../../allegations/read-allegations.ts';
import { caseById } from '../../cases/find-case.ts';
import { correctiveActionsOfCase } from '../../corrective-action/read-corrective-actions.ts';
import { findingsOfCase } from '../../findings/read-findings.ts';
import { incidentById } from '../../incidents/read-incident.ts';
import type { ReadHandle } from '../../service-context.ts';
import { knownNamesOfCase } from './known-names-of-case.ts';

export type ToldCase = {
  caseNumber: CaseNumber;
  caseTitle: string;
  status: CaseStatus;
  sections: ReviewSection[];
  /** The page of dates and states, in the order of the case. */
  dates: ToldDate[];
  /** What the names were replaced from, for the reading back. */
  names: KnownName[];
  /** Puts what stands for somebody in the place of every mention and every name. */
  mask: Mask;
};

export type Mask = (text: string) => string;

/**
 * The case as it stands, for a reviewer. `account` stands in place of the report as it was taken, unless it is empty. Of corrective action only
 * what is approved is told, by its terms: why it was chosen and what was done in other cases stays in the office.
 * @throws DomainError NOT_FOUND
 */
export async function tellCase(
  handle: ReadHandle,
  told: { caseId: string; account: string; reviewers: readonly string[] },
): Promise<ToldCase> {
  const file = await caseById(handle, told.caseId);
  const incident = await incidentById(handle, file.incident_id);
  const { names, standsOf } = await knownNamesOfCase(handle, file, told.reviewers);
  const mask: Mask = (text) =>
    replaceNames(
      replaceMentions(text, (participantId) => standsOf.get(participantId)),
      names,
    );
  const allegations = await allegationsOfCase(handle, file.id);
  const findings = await findingsOfCase(handle, file.id);
  const actions = await correctiveActionsOfCase(handle, file.id);
  const approved = actions.filter((action) => action.approvedAt !== null);
  return {
    caseNumber: file.number as CaseNumber,
    caseTitle: mask(file.title),
    status: file.status,
    names,
    mask,
    dates: [
      { what: 'Reported', when: incident.receivedOn === null ? 'Not recorded' : formatCivilDate(incident.receivedOn), state: '' },
      ...allegations.flatMap((allegation) => datesOf(allegation, findings)),
      ...approved.flatMap((action) => datesOfAction(action, mask)),
    ],
    sections: [
      { id: 'report', title: 'What was reported', kind: 'report', text: mask(told.account === '' ? incident.summary : told.account) },
      ...allegations.flatMap((allegation) => [
        tellAllegation(allegation, mask),
        ...findings.filter((finding) => finding.allegationId === allegation.id).map((finding) => tellFinding(allegation, finding, mask)),
      ]),
      ...approved.map((action) => tellAction(action, mask)),
      { id: 'anything-else', title: 'Anything else', kind: 'anything-else' },
    ],
  };
}

function datesOf(allegation: Allegation, findings: readonly Finding[]): ToldDate[] {
  const finding = findings.find(({ allegationId }) => allegationId === allegation.id);
  return [
    { what: `Conduct in allegation ${allegation.position}`, when: formatFuzzyDate(allegation.conductDate), state: '' },
    {
      what: `Finding on allegation ${allegation.position}`,
      when: finding === undefined ? 'Not yet' : formatCivilDate(civilDateOf(finding.recordedAt)),
      state: finding === undefined ? '' : findingOutcomeLabels[finding.outcome],
    },
  ];
}

function datesOfAction({ level, approvedAt, startsOn, endsOn }: CorrectiveAction, mask: Mask): ToldDate[] {
  const what = mask(level.name);
  return [
    { what, when: approvedAt === null ? 'Not yet' : formatCivilDate(civilDateOf(approvedAt)), state: 'Approved' },
    ...(startsOn === null ? [] : [{ what, when: formatCivilDate(startsOn), state: 'Begins' }]),
    ...(endsOn === null ? [] : [{ what, when: formatCivilDate(endsOn), state: 'Ends' }]),
  ];
}

function tellAllegation(allegation: Allegation, mask: Mask): ReviewSection {
  return {
    id: `allegation-${allegation.id}`,
    title: `Allegation ${allegation.position}`,
    kind: 'allegation',
    statement: mask(allegation.statement),
    conductDate: formatFuzzyDate(allegation.conductDate),
    clauses: allegation.clauses.map(({ shortLabel, clause, elements }) => ({
      label: shortLabel,
      heading: mask(clause.heading),
      restated: mask(clause.restatedText),
      elements: elements.map(({ text, state, reason }) => ({ text: mask(text), state, reason: mask(reason) })),
    })),
  };
}

/** Aggravating and mitigating facts bear on what should follow and are left out. */
function tellFinding(allegation: Allegation, finding: Finding, mask: Mask): ReviewSection {
  const labels = new Map<string, string>(allegation.clauses.map((charged) => [charged.id, charged.shortLabel]));
  return {
    id: `finding-${allegation.id}`,
    title: `Finding on allegation ${allegation.position}`,
    kind: 'finding',
    outcome: finding.outcome,
    clauses: finding.clauses.flatMap(({ allegationClauseId, outcome }) => {
      const label = labels.get(allegationClauseId);
      return label === undefined ? [] : [{ label, outcome }];
    }),
    reasons: mask(finding.rationale),
    contraryEvidence: mask(finding.contraryEvidence),
  };
}

function tellAction({ id, level, terms, startsOn, endsOn }: CorrectiveAction, mask: Mask): ReviewSection {
  return {
    id: `action-${id}`,
    title: mask(level.name),
    kind: 'action',
    isDiscipline: level.isDiscipline,
    terms: mask(terms),
    startsOn,
    endsOn,
    duties: level.collateralDuties,
  };
}
