/** @file What was planned, asked and said in interviews, what was put to the respondent, and credibility. Of an interview kept to named people nothing is found. */
import { IDS, lines, type Source } from './source.ts';

const casesOf = (interview: string) =>
  `FROM case_file JOIN interview_place AS place ON place.incident_id = case_file.incident_id WHERE place.interview_id = ${interview}`;
const isOpen = (interview: string) =>
  `NOT EXISTS (SELECT 1 FROM interview_restriction WHERE interview_id = ${interview} AND ended_at IS NULL)
    AND EXISTS (SELECT 1 FROM interview AS planned WHERE planned.id = ${interview} AND planned.taken_back_at IS NULL)`;

function ofInterview(table: string, label: string, text: string, where = 'TRUE'): Source {
  const interview = table === 'interview' ? 'written.id' : 'written.interview_id';
  return {
    name: table,
    kind: 'statement',
    tab: 'interviews',
    label,
    select: `SELECT written.id AS id, 0 AS part,
      coalesce((SELECT case_file.id ${casesOf(interview)} AND case_file.id = (SELECT case_id FROM interview WHERE id = ${interview})),
        (SELECT case_file.id ${casesOf(interview)} ORDER BY case_file.number LIMIT 1)) AS case_id,
      'interview-' || ${interview} AS anchor, '' AS title, ${text} AS body,
      coalesce((SELECT group_concat(case_file.id, ' ') ${casesOf(interview)}), '') AS refs
      FROM ${table} AS written WHERE written.id IN ${IDS} AND ${where} AND ${isOpen(interview)}`,
  };
}

const addendaTo = (column: string) =>
  `coalesce((SELECT char(10) || group_concat(text, char(10)) FROM interview_addendum WHERE ${column} = written.id), '')`;

export const interviewSources: readonly Source[] = [
  ofInterview('interview', 'Interview', lines('written.purpose', 'written.place', 'written.outcome_note')),
  ofInterview('interview_question', 'Interview, question', lines('written.text', 'written.note'), 'written.taken_back_at IS NULL'),
  ofInterview('interview_note', 'Interview, note', `written.text || ${addendaTo('note_id')}`, 'written.withdrawn_at IS NULL'),
  ofInterview(
    'interview_statement',
    'Interview, statement',
    `written.text || ${addendaTo('statement_id')}`,
    'written.taken_back_at IS NULL',
  ),
  {
    name: 'fact_put',
    kind: 'statement',
    tab: 'interviews',
    label: 'Put to the respondent',
    select: `SELECT written.id AS id, 0 AS part, written.case_id AS case_id, 'adverse-facts' AS anchor, '' AS title,
      ${lines('written.wording', 'written.response')} AS body, written.case_id AS refs
      FROM fact_put AS written WHERE written.id IN ${IDS} AND written.taken_back_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM interview_restriction WHERE interview_id = written.interview_id AND ended_at IS NULL)`,
  },
  {
    name: 'credibility_entry',
    kind: 'statement',
    tab: 'interviews',
    label: 'Credibility',
    select: `SELECT written.id AS id, 0 AS part, sheet.case_id AS case_id, 'credibility' AS anchor, '' AS title,
      sheet.issue || char(10) || written.conclusion || char(10)
        || coalesce((SELECT group_concat(value ->> '$.reason', char(10)) FROM json_each(written.factors)), '') AS body, sheet.case_id AS refs
      FROM credibility_entry AS written JOIN credibility_worksheet AS sheet ON sheet.id = written.worksheet_id
      WHERE written.id IN ${IDS} AND written.superseded_at IS NULL AND sheet.taken_back_at IS NULL`,
  },
];
