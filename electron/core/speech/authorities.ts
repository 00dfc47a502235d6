/** @file The authorities of the worksheet, read from the law records. */
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { Authority, AuthorityUsed, SpeechQuestion } from '#shared/domain/speech/speech.ts';
import { speechQuestions } from '#shared/domain/speech/speech-questions.ts';
import { lawRecords } from '../law/read-law.ts';
import type { ReadHandle } from '../service-context.ts';

/** Whose account it was, and speaking on public policy off duty. */
const accountAuthorities: readonly Authority[] = [
  { lawId: 'lindke-v-freed', citation: 'Lindke v. Freed, 601 U.S. 187 (2024)', asOf: 'Nov 2026', status: 'current' },
  { lawId: '50-ilcs-135-10', citation: '50 ILCS 135/10', asOf: 'Nov 2026', status: 'current' },
];

/** The authorities of the whole worksheet, each as the casebook's law record has it now; one without a record stands as it was shipped. */
export async function authoritiesOfWorksheet(handle: ReadHandle): Promise<{ questions: readonly SpeechQuestion[]; account: Authority[] }> {
  const records = new Map((await lawRecords(handle)).map((record) => [record.id as string, record]));
  const now = (shipped: Authority): Authority => {
    const record = records.get(shipped.lawId);
    return record === undefined
      ? shipped
      : { lawId: shipped.lawId, citation: record.citation, asOf: formatCivilDate(record.asOf), status: record.status };
  };
  return {
    questions: speechQuestions.map((question) => ({ ...question, authorities: question.authorities.map(now) })),
    account: accountAuthorities.map(now),
  };
}

/** Authorities whose status is another than when an answer was given, a sentence each. */
export function changedSince(used: readonly AuthorityUsed[], now: readonly Authority[]): string[] {
  return now.flatMap(({ lawId, citation, status, asOf }) => {
    const then = used.find((one) => one.lawId === lawId);
    if (then === undefined || then.status === status) return [];
    return [`${citation}: ${wording[then.status]} when this was answered, ${wording[status]} as of ${asOf}. Read the answer again.`];
  });
}

const wording: Record<Authority['status'], string> = { current: 'current', pending: 'pending further review', stale: 'out of date' };
