/** @file What was found and asked in the matter of the marked quizzes. */
import type { StoryHearing } from './hearing.ts';

const lines = (from: number, to: number) => ({ kind: 'lines', from, to }) as const;
const sheet = { kind: 'region', region: { left: 4, top: 12, width: 30, height: 62 } } as const;

export const markedQuizzesHearing: StoryHearing = {
  facts: [
    {
      kind: 'acknowledgement',
      assertion:
        'All staff were told by e-mail that the yearly media forms cover the newsletter and the school’s own page, and nothing else.',
      happened: { kind: 'exact', date: '2021-08-23' },
      status: 'undisputed',
      isAdverse: true,
      pins: [{ exhibit: 5, locator: lines(7, 7), quote: '' }],
      bearsOn: { 'authority-lacking': 'supports' },
      answered: 'She had read the note in August and did not think of it that day.',
    },
    {
      kind: 'event',
      assertion: 'The respondent posted the picture in third period, which is her preparation period.',
      happened: { kind: 'exact', date: '2021-10-14', timeFrom: '10:26' },
      status: 'admitted',
      statusBy: 'the respondent',
      isAdverse: true,
      pins: [
        { exhibit: 2, locator: { kind: 'whole' }, quote: '10:26 am' },
        { exhibit: 4, locator: { kind: 'page', page: 1, region: null }, quote: '' },
        { exhibit: 6, locator: lines(6, 6), quote: '' },
      ],
      bearsOn: { who: 'supports', means: 'supports' },
      answered: 'That is so.',
    },
    {
      kind: 'event',
      assertion: 'A student’s first name could be read on the left sheet.',
      happened: { kind: 'exact', date: '2021-10-14' },
      status: 'undisputed',
      isAdverse: true,
      pins: [
        { exhibit: 1, locator: sheet, quote: '' },
        { exhibit: 3, locator: lines(8, 9), quote: '' },
      ],
      bearsOn: { act: 'supports' },
      answered: 'She sees it now; she had cropped the picture in a hurry and not noticed.',
    },
    {
      kind: 'event',
      assertion: 'Nobody was asked before the picture was posted.',
      happened: { kind: 'before', date: '2021-10-14' },
      status: 'admitted',
      statusBy: 'the respondent',
      isAdverse: true,
      pins: [{ exhibit: 6, locator: lines(10, 10), quote: 'I did not ask anyone.' }],
      bearsOn: { 'authority-lacking': 'supports' },
      answered: 'That is so. She took it for the same thing as the newsletter.',
    },
    {
      kind: 'event',
      assertion: 'The respondent took the picture down as soon as the principal called her.',
      happened: { kind: 'about', date: '2021-10-15' },
      status: 'undisputed',
      isAdverse: false,
      pins: [{ exhibit: 6, locator: lines(7, 8), quote: '' }],
      bearsOn: { act: 'neutral' },
    },
    {
      kind: 'event',
      assertion: 'Other parents had seen the picture by the next morning.',
      happened: { kind: 'before', date: '2021-10-15' },
      status: 'unknown',
      isAdverse: true,
      pins: [{ exhibit: 3, locator: lines(10, 10), quote: '' }],
      bearsOn: { act: 'supports' },
      answered: 'She does not know who saw it; the account is public.',
    },
  ],
  interviews: [
    {
      from: '2021-10-22T15:30:00.000Z',
      to: '2021-10-22T15:55:00.000Z',
      with: 'witness',
      place: 'Principal’s office, Fernmoor Middle School',
      purpose: 'The call of October 15 and what the office tells staff about student work.',
      representation: { standing: 'not-represented' },
      present: [],
      asked: [
        {
          question: 'What did you do when you heard of the picture?',
          note: 'He opened the public page himself at about seven, saw the picture and called her. It was gone within minutes.',
        },
        {
          question: 'How is staff told what may be shown?',
          note: 'By the e-mail in August each year, and in the first staff meeting.',
        },
      ],
      statement: null,
    },
    {
      from: '2021-10-22T17:00:00.000Z',
      to: '2021-10-22T17:50:00.000Z',
      with: 'respondent',
      place: 'Conference room, District office',
      purpose: 'The picture of October 14, and every fact that speaks against her.',
      representation: {
        standing: 'represented',
        unit: 'Willow Bend Education Association',
        wasOffered: true,
        answer: 'asked-for',
        onRequest: 'granted',
        representative: 'Robin Tansy',
      },
      present: [{ role: 'union-representative', capacity: 'representative' }],
      asked: [
        {
          question: 'How did the picture come to be posted?',
          note: 'She was pleased with the class, cropped the picture and posted it from her own phone.',
        },
        {
          question: 'Whom did you ask, and what did you take to be allowed?',
          note: 'Nobody. The newsletter shows work each month, so she took it for the same.',
        },
        { question: 'What happened after the call?', note: 'She took it down while still on the telephone.' },
      ],
      statement:
        'I posted the picture from my own phone in my preparation period.\nI did not see that a name could be read, and I asked nobody.\nI took it down as soon as I was called.',
    },
  ],
};
