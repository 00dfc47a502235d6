/** @file The facts that the conditions of a template are asked of, for one letter of one case. */
import { ContentPurpose, DisclosureGround, NoticeMode } from '#shared/domain/documents/templates/choices.ts';
import type { LetterFacts } from '#shared/domain/documents/templates/letter-facts.ts';
import type { LetterSubject } from './letter-choices.ts';
import type { LetterMaterial } from './letter-material.ts';

export function factsOfLetter(
  { record, employment, measures }: LetterMaterial,
  subject: LetterSubject | null,
  answers: Readonly<Record<string, string>>,
): LetterFacts {
  const level = subject?.action?.level;
  const approved = record.actions.filter(({ approvedAt }) => approvedAt !== null);
  const isTaken = approved.some(({ level: { id } }) => id !== 'no-action');
  return {
    status: record.respondent.employmentStatus,
    represented: employment.unit === '' ? 'not-recorded' : 'yes',
    recipient: subject?.recipient.role ?? 'unknown',
    level: level?.id ?? 'unknown',
    nature: level === undefined ? 'unknown' : level.isDiscipline ? 'discipline' : 'not-discipline',
    action: isTaken ? 'taken' : approved.length > 0 ? 'none' : 'unknown',
    outcomes: [...new Set(record.findings.map(({ outcome }) => outcome))],
    measures: [...new Set(measures.filter(({ ended }) => ended === null).map(({ kind }) => kind))],
    mode: NoticeMode.safeParse(answers['asked.interviewMode']).data ?? 'unknown',
    purpose: ContentPurpose.safeParse(answers['asked.contentPurpose']).data ?? 'unknown',
    ground: DisclosureGround.safeParse(answers['asked.disclosureGround']).data ?? 'unknown',
  };
}
