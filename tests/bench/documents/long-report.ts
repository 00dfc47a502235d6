/** @file A report as long as is asked for: headings, paragraphs with what they rest on, lists, quotations, tables and the list at its end. */
import type { Block, DocumentModel, Run, Support } from '#shared/domain/document-model.ts';

const SENTENCE = 'The investigator asked each witness to say in their own words what they saw, where they stood and when they saw it. ';
const WORDS = ['capture', 'statement', 'calendar', 'message', 'notice', 'roster'];

/** About one page on US Letter. */
function section(index: number): Block[] {
  const fact: Support = { kind: 'fact', id: `fact-${index}`, label: `Fact ${index}`, number: index + 1 };
  return [
    { kind: 'heading', level: index % 8 === 0 ? 2 : 3, text: `Section ${index + 1} on the ${WORDS[index % WORDS.length]}` },
    {
      kind: 'paragraph',
      runs: [
        { text: SENTENCE.repeat(3), emphasis: 'none', support: [fact] },
        { text: `Number ${index} of many. `, emphasis: 'strong' },
        { text: SENTENCE.repeat(2), emphasis: 'none' },
      ],
    },
    { kind: 'list', items: [SENTENCE, `It was the ${index}th of its kind.`, SENTENCE], isNumbered: index % 2 === 0 },
    {
      kind: 'table',
      caption: `Elements of section ${index + 1}`,
      columns: [
        { title: 'Element', width: 0.3 },
        { title: 'State', width: 0.2 },
        { title: 'Reason and evidence', width: 0.5 },
      ],
      rows: Array.from({ length: 8 }, (_, row) => [
        `Element ${row + 1} of ${index}`,
        'Established',
        `${SENTENCE}See line ${row * 7 + index}.`,
      ]),
    },
  ];
}

/** The list that the sentences lead to, as reports have it. */
function entries(count: number): Block[] {
  const rows = Array.from({ length: count }, (_, index): Run[][] => [
    [{ text: String(index + 1), emphasis: 'none', entry: { kind: 'fact', id: `fact-${index}`, label: `Fact ${index}` } }],
    [{ text: `Fact ${index}. ${SENTENCE}`, emphasis: 'none' }],
  ]);
  return [
    { kind: 'heading', level: 2, text: 'Appendix' },
    {
      kind: 'table',
      caption: '',
      columns: [
        { title: 'No.', width: 0.1 },
        { title: 'What is said', width: 0.9 },
      ],
      rows,
    },
  ];
}

export function longReport(sections: number): DocumentModel {
  return {
    kind: 'discipline-report',
    title: 'Discipline report',
    caseNumber: '2021-0003',
    district: 'Elm Grove School District 900',
    preparedBy: 'Mara Voss',
    preparedAt: '2021-10-30T15:00:00.000Z',
    isDraft: false,
    issue: 1,
    auditHead: { epoch: 1, number: 142, hash: 'ab'.repeat(32), publicKey: 'VGT3ayZfa+D0JLKu/DGEKURvyDfN+En82FV8TfaWYPQ=' },
    parts: [
      {
        key: 'investigation-report',
        title: 'Investigation report',
        blocks: [...Array.from({ length: sections }, (_, index) => section(index)).flat(), ...entries(sections)],
      },
    ],
    footer: 'The findings are the investigator’s judgment on the preponderance of the evidence.',
  };
}
