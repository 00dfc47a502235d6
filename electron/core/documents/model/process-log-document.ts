/** @file The process log as a document of its own. Pure: one record and one seal give one model. */
import type { DocumentModel } from '#shared/domain/document-model.ts';
import { documentKinds } from '#shared/domain/documents/kinds.ts';
import { formatInstant } from '#shared/domain/format-date.ts';
import { LOG_LINE_OPEN_MINUTES } from '#shared/domain/log.ts';
import { processLogFooter } from '#shared/messages/notices.ts';
import { heading, pairs, paragraph, table } from './blocks.ts';
import type { CaseRecord } from './case-record.ts';
import { recordBlocks, type Seal } from './investigation-report.ts';

/** `seal` says who draws it up, when, and which event is the last before it. */
export function processLogDocument({ summary, respondent, steps }: CaseRecord, seal: Seal & { district: string }): DocumentModel {
  const { auditHead, preparedAt, preparedBy, district } = seal;
  return {
    kind: 'process-log',
    title: documentKinds['process-log'].label,
    caseNumber: summary.number,
    district,
    preparedBy,
    preparedAt,
    isDraft: false,
    auditHead,
    parts: [
      {
        key: 'process-log',
        title: documentKinds['process-log'].label,
        blocks: [
          pairs(
            ['Case', `${summary.number}, ${summary.title}`],
            ['Respondent', [respondent.name, respondent.position, respondent.building].filter(Boolean).join(', ')],
            ['Investigator', summary.investigator],
            ['Prepared', `${formatInstant(preparedAt)}, by ${preparedBy}`],
          ),
          heading(2, '1. What was done, in order of time'),
          paragraph(readingNote, 'quiet'),
          table(
            '',
            [
              ['When', 25],
              ['What was done', 51],
              ['By, and where recorded', 24],
            ],
            steps.map(({ when, what, by, source }) => [when, what, [by, source].filter(Boolean).join('\n')]),
          ),
          heading(2, '2. Record'),
          ...recordBlocks(seal),
        ],
      },
    ],
    footer: processLogFooter,
  };
}

const readingNote =
  'A step with an event number was recorded by the casebook as it was taken. A line was written by the person named; its number is given in the order of entry. ' +
  `A line can be corrected or withdrawn by its author for ${LOG_LINE_OPEN_MINUTES} minutes and is frozen from then on; what was added later stands below it as an addendum. ` +
  'A line that tells of an earlier time says when it was entered. Times without another zone are in Coordinated Universal Time (UTC).';
