/** @file In the shape of Hedgepeth v. Britton: coarse posts on unrest, on a private page that former students read; two earlier suspensions. */
import { assessed } from '../assessed.ts';
import { firstHourOfStory } from '../first-hour-of-story.ts';
import { answered, felt, item, type ModelledStory, notReached, paper, points, spokenAsCitizen } from './modelled-story.ts';

const who = assessed('She says that the page is hers and that she wrote it.', { exhibit: 4, locator: 'par. 1', note: 'Own answer.' });
const means = assessed('The posts stood on her page for some 640 friends.', { exhibit: 1, locator: 'heading', note: '' });
const act = assessed('The words are coarse throughout and mock people who had marched.', { exhibit: 1, locator: 'lines 1 to 4', note: '' });

export const coarsePosts: ModelledStory = {
  after: 'Hedgepeth v. Britton, No. 24-1427 (7th Cir. Aug. 26, 2025)',
  story: {
    opensAt: '2024-06-11T13:30:00.000Z',
    matter: {
      title: 'Coarse posts on unrest, read by former students',
      receivedOn: '2024-06-10',
      receivedHow: 'e-mail',
      summary:
        'Invented, in the shape of Hedgepeth v. Britton. Screenshots of a teacher’s posts of June 8 and 9 on unrest in a far city reach the District from former students, parents and strangers, and then the news.',
      firstHour: firstHourOfStory(),
      complainant: { name: 'Thaddeus Quillfeather', role: 'parent-or-guardian' },
      respondent: {
        name: 'Philippa Grange',
        account: 'Pip G.',
        position: 'Social studies teacher',
        building: 'Fernmoor Middle School',
        employmentStatus: 'tenured-teacher',
      },
    },
    participants: [
      { role: 'witness', name: 'Lee Hollowbrook', position: 'Principal, Fernmoor Middle School' },
      { role: 'witness', name: 'Corin Applegarth', position: 'Summer-school teacher' },
      { role: 'union-representative', name: 'Robin Tansy', position: 'Willow Bend Education Association' },
      { role: 'decision-maker', name: 'Avery Northgate', position: 'Superintendent' },
    ],
    priors: [
      {
        givenOn: '2018-11-14',
        level: 'Suspension without pay, one day',
        rule: '5:120',
        whatFor: 'Profanity at a class on the day after an election; written warning that more may follow, up to dismissal.',
        paperPlace: 'Personnel file, tab 2',
        expiresOn: null,
        source: '',
      },
      {
        givenOn: '2022-02-03',
        level: 'Suspension without pay, three days',
        rule: '5:120',
        whatFor: 'Profanity at a class a second time; second written warning.',
        paperPlace: 'Personnel file, tab 4',
        expiresOn: null,
        source: '',
      },
    ],
    exhibits: [
      paper({
        at: '2024-06-11T14:10:00.000Z',
        name: 'posts-as-handed-in',
        title: 'Posts of June 8 and 9, 2024, handed in by a friend of the page',
        lines: [
          'June 8, 7:40 pm: I am not coming home from the lake while that damned circus lasts. Lessons in self-defense, anyone?',
          'June 8, 9:05 pm: (picture, shared) Rinse them down with the swamp pump. Tell me that would not work!',
          'June 9, 8:12 am: So proud of a few of my old third period, and so bloody tired of the rest.',
          'June 9, 8:40 am to 11:02 am: sixteen answers to a former student, about race and who may speak about it.',
        ],
        by: 'Thaddeus Quillfeather',
        how: 'unsolicited-from-authorised-viewer',
        basis: 'harm-or-liability',
      }),
      paper({
        at: '2024-06-14T16:00:00.000Z',
        name: 'letters-by-kind',
        title: 'What came in by June 14: the office’s list of 131 e-mails and 40 calls',
        lines: [
          '24 present students, 41 former students, 18 parents of present students, 6 teachers, 4 residents,',
          '38 writers whose tie to the school is not known or who wrote the same letter.',
          'Eleven of all of them defend her.',
        ],
        by: 'Lee Hollowbrook',
        how: 'district-system',
        basis: 'not-about-private-activity',
      }),
      paper({
        at: '2024-06-17T15:20:00.000Z',
        name: 'summer-school-note',
        title: 'Note of the summer-school teacher, June 13, 2024',
        lines: [
          'Both groups wanted to talk about nothing else. I gave up the first lesson on Tuesday and half of the one on Wednesday.',
          'Two colleagues asked me not to be put on a team with her in fall.',
        ],
        by: 'Corin Applegarth',
        how: 'answer-to-neutral-question',
        basis: 'not-about-private-activity',
      }),
      paper({
        at: '2024-06-20T19:45:00.000Z',
        name: 'answer-grange',
        title: 'Philippa Grange to Imogen Marsh, June 20, 2024',
        lines: [
          'The page is mine and so are the words. It was summer, it was my own time, the page is closed to strangers and names no school.',
          'About four in five of my friends there sat in my class once. I was speaking about the country, not about them.',
        ],
        by: 'Imogen Marsh',
        how: 'from-respondent',
        basis: 'supplied-by-employee',
      }),
      paper({
        at: '2024-06-20T20:05:00.000Z',
        name: 'warnings-2018-2022',
        title: 'Warnings of November 14, 2018, and February 3, 2022',
        lines: ['Both: be just and courteous; no profanity before students; more of it may lead to dismissal.'],
        by: 'Imogen Marsh',
        how: 'district-system',
        basis: 'not-about-private-activity',
      }),
    ],
    allegation: {
      recordedAt: '2024-06-21T14:00:00.000Z',
      statement:
        'On June 8 and 9, 2024, Philippa Grange wrote and shared coarse posts about unrest on a page of her own that was read mostly by former students.',
      conductDate: { kind: 'between', from: '2024-06-08', to: '2024-06-09' },
      conductFacts: {
        channel: 'social-media',
        account: 'own',
        device: 'own',
        duty: 'off-duty',
        place: 'elsewhere',
        purpose: 'political',
        audience: ['friends-only', 'former-students'],
        relationship: ['former-student'],
        content: ['profane', 'harassing-or-demeaning'],
        effects: ['parents-complained', 'students-complained', 'media-attention', 'class-time-lost', 'staff-conflict'],
        circumstances: [],
      },
      clauses: [
        {
          labelPath: item('3'),
          because: 'Most of those who read it were former students.',
          outcome: 'breached',
          elements: {
            who,
            'audience-or-target': assessed('She says that four in five had been in her class.', {
              exhibit: 4,
              locator: 'par. 2',
              note: '',
            }),
            act,
            'cross-referenced-standard': assessed('Policy 5:120 asks for courtesy toward students; both warnings say so.', {
              exhibit: 5,
              locator: 'whole',
              note: '',
            }),
          },
        },
        {
          labelPath: item('5'),
          because: 'Lessons were lost and colleagues asked to be kept apart.',
          outcome: 'breached',
          elements: {
            who,
            means,
            act,
            effect: assessed('Lessons of June 11 and 12 were lost to it, by the teacher who gave them.', {
              exhibit: 3,
              locator: 'line 1',
              note: 'Dated, with a source.',
            }),
          },
        },
      ],
    },
    expression: null,
    finding: {
      outcome: 'substantiated',
      rationale:
        'She says that she wrote the posts. Lessons of June 11 and 12 were lost to them, six teachers and eighteen parents of present students wrote in, and most readers of the page had been her students.',
      contraryEvidence:
        'It was summer, the page was closed to strangers and named no school (Ex. 4). Eleven writers defend her, and 38 cannot be tied to the school (Ex. 2). The earlier warnings were about words in class, not about a page of her own (Ex. 5).',
      aggravating: 'Two suspensions and two warnings that more could follow.',
      mitigating: 'Long service. Full account given.',
    },
    holdsCleared: {
      by: 'Avery Northgate',
      reason: 'Counsel reviewed the posts, the letters and the statute on political rights; the matter goes on as to manner and effect.',
    },
    action: {
      levelId: 'dismissal',
      terms: 'Charges for dismissal go to the Board.',
      reason:
        'The third matter of its kind, after two suspensions with warnings; lessons were lost and colleagues and families have lost confidence.',
      skippedLevelsReason: 'Two suspensions without pay and two warnings came before.',
      authoritySource: '105 ILCS 5/24-12, by vote of the Board',
      imposedBy: 'The Board',
      startsOn: '2024-07-17',
      endsOn: null,
      prerequisitesDoneBy: 'Imogen Marsh',
      approvedBy: 'Avery Northgate',
    },
    isIssued: false,
  },
  statements: [
    {
      exactWords: 'The posts of June 8 and 9, 2024, and the answers below them (Ex. 1).',
      nature: {
        madeOn: '2024-06-08',
        account: 'personal',
        hasAuthority: 'no',
        usedAuthority: 'no',
        duty: 'off-duty',
        isPolitical: 'yes',
        restsOnView: 'unsure',
        reason: 'A closed page of her own that names no school. Some who wrote in object to the view, others to the words and the readers.',
      },
      answers: [
        ...spokenAsCitizen('Written at a lake in the summer.', 'Nobody asked her to, and no duty of a teacher reaches it.', 1, 4),
        answered('S3n', 'no', 'Readers were mostly former students, and one post speaks of her old third period.', 1, 4),
        answered('S3c', 'yes', 'Unrest and race were in every paper that week, and she wrote to be heard on them.', 1),
        answered('S4', 'yes', 'Six factors carry evidence; on the seventh nobody was asked.'),
        answered('S5', 'yes', 'Each line has its day and source; the prediction is explained by who the readers are.', 2, 3),
        answered(
          'S6',
          'yes',
          'The posts are the stated reason. When each learned of them, and when the inquiry opened, stands in the list.',
          1,
          2,
        ),
        answered('S7', 'no', 'Nothing is ordered for the future.'),
      ],
      factors: [
        points(1, 'district', 'Teachers were among those who wrote in, and two asked not to share a team with her.', 2, 3),
        points(2, 'district', 'A teacher holds a special place of trust before students and families.', 2),
        points(3, 'district', 'Families and students say that they have lost confidence; summer lessons were lost.', 2, 3),
        points(4, 'district', 'Coarse and heated, before readers who were mostly the school’s own recent graduates.', 1, 4),
        points(5, 'district', 'Two suspensions with plain warnings came before.', 5),
        points(6, 'employee', 'The subject was of the first public interest; the Superintendent held it to be outweighed.', 1),
        ...notReached('Nobody was asked whether she spoke as one of the public, and nothing turned on it.', 7),
      ],
      effects: [
        felt({
          nature: 'actual',
          occurredOn: '2024-06-11',
          effectType: 'class-time-lost',
          effect: 'A lesson and a half of summer school went to talk about the posts.',
          experiencedBy: 'Corin Applegarth and two groups',
          affiliation: 'staff',
          causedBy: 'the-expression',
          firstHand: 'yes',
          duration: 'One and a half lessons',
          source: 'Note of the teacher, June 13.',
          exhibits: [3],
        }),
        felt({
          nature: 'actual',
          occurredOn: '2024-06-12',
          effectType: 'staff-conflict',
          effect: 'Two teachers asked not to be put on a team with her.',
          experiencedBy: 'Two teachers',
          affiliation: 'staff',
          causedBy: 'the-expression',
          people: 2,
          source: 'Note of the summer-school teacher.',
          exhibits: [3],
        }),
        ...(
          [
            ['student', 24, 'Present students wrote in.', ''],
            ['parent-of-current-student', 18, 'Parents of present students wrote in.', ''],
            ['staff', 6, 'Teachers wrote in.', ''],
            ['resident', 45, 'Former students and residents wrote in.', ''],
            [
              'unaffiliated-public',
              38,
              'Writers without a known tie to the school, some with the same letter.',
              'The association counts 60 of them.',
            ],
          ] as const
        ).map(([affiliation, people, effect, affiliationDisputed]) =>
          felt({
            nature: 'actual',
            occurredOn: '2024-06-14',
            effectType: 'complaint',
            effect,
            experiencedBy: 'The office',
            affiliation,
            affiliationDisputed,
            causedBy: affiliation === 'unaffiliated-public' ? 'reporting-of-it' : 'the-expression',
            people,
            source: 'The office’s list of June 14.',
            exhibits: [2],
          }),
        ),
        felt({
          nature: 'predicted',
          occurredOn: null,
          effectType: 'enrolment-request',
          effect: 'Families may ask for another class in fall.',
          experiencedBy: 'The school',
          affiliation: 'parent-of-current-student',
          causedBy: 'the-expression',
          source: 'Nine letters of parents of present students say so; the readers of the page were the school’s own.',
          exhibits: [2],
        }),
      ],
      moments: [
        { kind: 'earlier-discipline', who: 'The Board', on: '2018-11-14', at: '', how: 'Warning of that day.' },
        { kind: 'earlier-discipline', who: 'The Board', on: '2022-02-03', at: '', how: 'Warning of that day.' },
        { kind: 'decision-maker-learned', who: 'Avery Northgate', on: '2024-06-10', at: '', how: 'The first e-mails of that morning.' },
        { kind: 'inquiry-opened', who: 'Imogen Marsh', on: '2024-06-11', at: '', how: 'Opening of this case.' },
      ],
      bearings: [
        { item: '3', rests: 'wholly', reason: 'The communication is the posts.' },
        { item: '5', rests: 'wholly', reason: 'Every effect that is named came of the posts.' },
      ],
      balance: {
        direction: 'district',
        reason:
          'Manner, readers and effects at school weigh more, in the Superintendent’s judgment, than the interest in saying it in this way.',
      },
    },
  ],
  remedyFacts: [
    { prong: 'damage', direction: 'shows', text: 'Lessons lost on June 11 and 12; two teachers asked to be kept apart (Ex. 3).' },
    { prong: 'warning', direction: 'shows', text: 'Two suspensions, each with a warning in writing that more could follow (Ex. 5).' },
    { prong: 'warning', direction: 'shows-not', text: 'Both warnings were about words in class, not about a page of her own.' },
  ],
  sameDecision: { answer: 'no', reason: 'The posts are the reason; without them nothing would be proposed.' },
};
