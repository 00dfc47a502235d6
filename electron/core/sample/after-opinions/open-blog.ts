/** @file In the shape of Munroe v. Central Bucks School District: an open blog that insults students; families leave the class. */
import { assessed } from '../assessed.ts';
import { firstHourOfStory } from '../first-hour-of-story.ts';
import { answered, felt, item, type ModelledStory, notReached, paper, points, spokenAsCitizen } from './modelled-story.ts';

const who = assessed('The picture is hers, and she says so.', { exhibit: 3, locator: 'par. 1', note: '' });
const means = assessed('An open blog.', { exhibit: 1, locator: 'heading', note: '' });
const act = assessed('Insults of students, parents and colleagues, none of them named.', {
  exhibit: 1,
  locator: 'lines 2 and 3',
  note: '',
});

export const openBlog: ModelledStory = {
  after: 'Munroe v. Central Bucks Sch. Dist., 805 F.3d 454 (3d Cir. 2015)',
  story: {
    opensAt: '2024-12-04T15:00:00.000Z',
    matter: {
      title: 'An open blog about students',
      receivedOn: '2024-12-03',
      receivedHow: 'e-mail',
      summary:
        'Invented, in the shape of Munroe v. Central Bucks (another circuit, so persuasive at most). Students find a teacher’s open blog, which insults unnamed students and parents; many families ask for another class.',
      firstHour: firstHourOfStory(),
      complainant: { name: 'Hesper Lockyer', role: 'parent-or-guardian' },
      respondent: {
        name: 'Juniper Oakes',
        account: 'June O.',
        position: 'English teacher',
        building: 'Fernmoor Middle School',
        employmentStatus: 'tenured-teacher',
      },
    },
    participants: [
      { role: 'witness', name: 'Lee Hollowbrook', position: 'Principal, Fernmoor Middle School' },
      { role: 'union-representative', name: 'Robin Tansy', position: 'Willow Bend Education Association' },
      { role: 'decision-maker', name: 'Avery Northgate', position: 'Superintendent' },
    ],
    exhibits: [
      paper({
        at: '2024-12-04T15:40:00.000Z',
        name: 'blog-as-read',
        title: 'Open blog “Margins” of “June O.”, with a picture, read on December 4, 2024; 84 posts, nine followers',
        lines: [
          '60 posts on cooking, films and a garden.',
          'October 21: remarks she would like to write on report cards, one ruder than the next.',
          'November 18: on a mother who “raises fungi”.',
        ],
        by: 'Imogen Marsh',
        how: 'public-address',
        basis: 'interferes-with-work',
      }),
      paper({
        at: '2024-12-13T16:00:00.000Z',
        name: 'class-requests',
        title: 'The office’s list of requests for the second semester, December 13, 2024',
        lines: ['211 requests for another class; 28 students instead of 90 on her list. A second adult sits in from January.'],
        by: 'Lee Hollowbrook',
        how: 'district-system',
        basis: 'not-about-private-activity',
      }),
      paper({
        at: '2024-12-16T18:00:00.000Z',
        name: 'answer-oakes',
        title: 'Juniper Oakes to Imogen Marsh, December 16, 2024',
        lines: ['It is mine. Most of it is about soup. Schooling suffers from soft words, and I said so in hard ones. Nobody was named.'],
        by: 'Imogen Marsh',
        how: 'from-respondent',
        basis: 'supplied-by-employee',
      }),
    ],
    allegation: {
      recordedAt: '2024-12-17T14:00:00.000Z',
      statement: 'In October and November 2024 Juniper Oakes insulted unnamed students, parents and colleagues on an open blog.',
      conductDate: { kind: 'between', from: '2024-10-21', to: '2024-11-18' },
      conductFacts: {
        channel: 'website',
        account: 'own',
        device: 'own',
        duty: 'off-duty',
        place: 'elsewhere',
        purpose: 'personal',
        audience: ['public', 'students'],
        relationship: ['none'],
        content: ['about-students-or-parents', 'about-colleagues', 'harassing-or-demeaning'],
        effects: ['students-complained', 'parents-complained', 'schedule-or-staffing-change', 'media-attention'],
        circumstances: [],
      },
      clauses: [
        {
          labelPath: item('1'),
          because: 'Students read what their teacher wrote of students.',
          outcome: 'breached',
          elements: {
            who,
            means,
            act,
            'audience-or-target': assessed('Open to all; students found it.', { exhibit: 1, locator: 'heading', note: '' }),
            'cross-referenced-standard': assessed('Policy 5:120 asks for respect toward students.', {
              exhibit: 1,
              locator: 'line 2',
              note: '',
            }),
          },
        },
        {
          labelPath: item('5'),
          because: 'Classes had to be made anew.',
          outcome: 'breached',
          elements: {
            who,
            means,
            act,
            effect: assessed('211 requests by December 13; 28 students instead of 90.', { exhibit: 2, locator: 'line 1', note: 'Dated.' }),
          },
        },
      ],
    },
    expression: null,
    finding: {
      outcome: 'substantiated',
      rationale: 'The blog is hers and open. By December 13 two hundred and eleven families had asked for another class.',
      contraryEvidence: 'Most posts have nothing to do with school, nobody is named, and few followed it before the news did (Ex. 1, 3).',
      aggravating: 'The words are about the very students whom she teaches.',
      mitigating: 'Good reviews until now.',
    },
    holdsCleared: { by: 'Avery Northgate', reason: 'Counsel read the blog and the requests.' },
    action: {
      levelId: 'dismissal',
      terms: 'Charges for dismissal go to the Board.',
      reason: 'She can no longer do the work of the post with the students of this school.',
      skippedLevelsReason: 'A second adult in the room was tried and is no lasting answer.',
      authoritySource: '105 ILCS 5/24-12, by vote of the Board',
      imposedBy: 'The Board',
      startsOn: '2025-01-31',
      endsOn: null,
      prerequisitesDoneBy: 'Imogen Marsh',
      approvedBy: 'Avery Northgate',
    },
    isIssued: false,
  },
  statements: [
    {
      exactWords: 'The posts of October 21 and November 18, 2024 (Ex. 1).',
      nature: {
        madeOn: '2024-10-21',
        account: 'personal',
        hasAuthority: 'no',
        usedAuthority: 'no',
        duty: 'off-duty',
        isPolitical: 'no',
        restsOnView: 'no',
        reason: 'An open blog under half a name, with her picture.',
      },
      answers: [
        ...spokenAsCitizen('Written at home.', 'Nobody asked her to write of students in public.', 1, 3),
        answered('S3n', 'no', 'The two posts are about her own students.', 1),
        answered('S3c', 'unsure', 'Schooling as such interests the public; these two posts say little of it.', 1, 3),
        answered('S4', 'yes', 'Two factors carry evidence; the other five were not asked after in the opinion that this follows.'),
        answered('S5', 'yes', 'Each line has its day and source.', 2),
        answered('S6', 'yes', 'The blog is taken as the reason. The dates of knowledge stand in the list.', 1),
        answered('S7', 'no', 'Nothing is ordered for the future.'),
      ],
      factors: [
        points(3, 'district', 'Hostile to students in the very post that serves them; their families left.', 1, 2),
        points(4, 'district', 'Open to all, with her picture, in term.', 1),
        ...notReached('The balance was struck without it.', 1, 2, 5, 6, 7),
      ],
      effects: [
        felt({
          nature: 'actual',
          occurredOn: '2024-12-13',
          effectType: 'enrolment-request',
          effect: 'Families asked for another class; 28 students instead of 90 are on her list.',
          experiencedBy: 'The office',
          affiliation: 'parent-of-current-student',
          causedBy: 'the-expression',
          people: 211,
          source: 'The office’s list.',
          exhibits: [2],
        }),
        felt({
          nature: 'actual',
          occurredOn: '2024-12-13',
          effectType: 'reassignment',
          effect: 'A second adult was put into her room.',
          experiencedBy: 'The school',
          affiliation: 'staff',
          causedBy: 'the-expression',
          source: 'The office’s list.',
          exhibits: [2],
        }),
      ],
      moments: [
        { kind: 'decision-maker-learned', who: 'Avery Northgate', on: '2024-12-03', at: '', how: 'The mother’s e-mail.' },
        { kind: 'inquiry-opened', who: 'Imogen Marsh', on: '2024-12-04', at: '', how: 'Opening of this case.' },
      ],
      bearings: [
        { item: '1', rests: 'wholly', reason: 'The act is the posts.' },
        { item: '5', rests: 'wholly', reason: 'The effect came of the posts.' },
      ],
      balance: { direction: 'district', reason: 'What happened to her classes weighs more, in the Superintendent’s judgment.' },
    },
  ],
  sameDecision: { answer: 'no', reason: 'The blog is the reason.' },
};
