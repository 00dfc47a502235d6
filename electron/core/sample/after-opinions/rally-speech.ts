/** @file In the shape of Darlingh v. Maddaleni: a counselor’s vow at a rally, in the name of her post, put online by others. */
import { assessed } from '../assessed.ts';
import { firstHourOfStory } from '../first-hour-of-story.ts';
import { answered, felt, item, type ModelledStory, notReached, paper, points, spokenAsCitizen } from './modelled-story.ts';

export const rallySpeech: ModelledStory = {
  after: 'Darlingh v. Maddaleni, No. 23-1610 (7th Cir. July 2, 2025)',
  story: {
    opensAt: '2024-11-13T15:00:00.000Z',
    matter: {
      title: 'A vow at a rally, in the name of the post',
      receivedOn: '2024-11-12',
      receivedHow: 'telephone',
      summary:
        'Invented, in the shape of Darlingh v. Maddaleni. At a rally in the state capital a counselor names her post, curses and vows what no student of hers will ever do; a film of it goes around.',
      firstHour: firstHourOfStory(),
      complainant: { name: 'Leander Foxglove', role: 'parent-or-guardian' },
      respondent: {
        name: 'Sable Hartwick',
        account: '',
        position: 'School counselor',
        building: 'Alder Hill Elementary',
        employmentStatus: 'tenured-teacher',
      },
    },
    participants: [
      { role: 'union-representative', name: 'Robin Tansy', position: 'Willow Bend Education Association' },
      { role: 'decision-maker', name: 'Avery Northgate', position: 'Superintendent' },
    ],
    exhibits: [
      paper({
        at: '2024-11-13T15:40:00.000Z',
        name: 'words-of-the-film',
        title: 'Words of the film at its public address, 2 minutes 50 seconds, rally of November 9, 2024',
        lines: [
          '0:04 “I am a counselor at an elementary school, and they come to me first.”',
          '0:31 to 2:10: argument on a bill, with eleven curses, through a loudspeaker.',
          '2:22 “Not one of my kids will ever, ever go down that road while I sit in that office.”',
        ],
        by: 'Imogen Marsh',
        how: 'public-address',
        basis: 'harm-or-liability',
      }),
      paper({
        at: '2024-11-15T16:00:00.000Z',
        name: 'duties-of-the-post',
        title: 'Duties of a counselor, policy 6:270 of the invented district',
        lines: ['Counselors serve every student who comes, with care and judgment, whatever the student’s question.'],
        by: 'Imogen Marsh',
        how: 'district-system',
        basis: 'not-about-private-activity',
      }),
      paper({
        at: '2024-11-19T18:00:00.000Z',
        name: 'answer-hartwick',
        title: 'Sable Hartwick to Imogen Marsh, November 19, 2024',
        lines: [
          'It was a Saturday, in another town, about a bill. I would do it again, with fewer curses. I did say where I work, so that they would know that I know.',
        ],
        by: 'Imogen Marsh',
        how: 'from-respondent',
        basis: 'supplied-by-employee',
      }),
    ],
    allegation: {
      recordedAt: '2024-11-20T14:30:00.000Z',
      statement:
        'On November 9, 2024, at a public rally, Sable Hartwick named her post, cursed repeatedly and vowed what no student of hers would ever do; the film of it is public.',
      conductDate: { kind: 'exact', date: '2024-11-09' },
      conductFacts: {
        channel: 'social-media',
        account: 'someone-elses',
        device: 'none',
        duty: 'off-duty',
        place: 'elsewhere',
        purpose: 'political',
        audience: ['public'],
        relationship: ['none'],
        content: ['profane', 'about-students-or-parents'],
        effects: ['parents-complained'],
        circumstances: [],
      },
      clauses: [
        {
          labelPath: item('1'),
          because: 'The vow speaks of how she will treat students who come to her.',
          outcome: 'breached',
          elements: {
            who: assessed('She says that it is she.', { exhibit: 3, locator: 'par. 1', note: '' }),
            means: assessed('The film stands on a public page of others.', { exhibit: 1, locator: 'heading', note: '' }),
            act: assessed('She vows to turn students away from a course before she has heard them.', {
              exhibit: 1,
              locator: '2:22',
              note: '',
            }),
            'audience-or-target': assessed('Anybody can see it.', { exhibit: 1, locator: 'heading', note: '' }),
            'cross-referenced-standard': assessed('Policy 5:120, with the duties of a counselor.', {
              exhibit: 2,
              locator: 'line 1',
              note: '',
            }),
          },
        },
      ],
    },
    expression: null,
    finding: {
      outcome: 'substantiated',
      rationale: 'The film and her own answer agree on the words. The duties of the post ask for the opposite of the vow.',
      contraryEvidence: 'A Saturday, another town, a bill before the legislature (Ex. 3). No student is known to have been turned away.',
      aggravating: 'Said with a loudspeaker, in the name of the post.',
      mitigating: 'Eight years without a complaint.',
    },
    holdsCleared: {
      by: 'Avery Northgate',
      reason: 'Counsel looked at the statute on political rights and at the question of the view; what is held against her is the vow.',
    },
    action: {
      levelId: 'dismissal',
      terms: 'Charges for dismissal go to the Board.',
      reason: 'A student with that question cannot be sent to her, and no one can say which student has it.',
      skippedLevelsReason: 'No lesser level takes back the vow, and she says that she would make it again.',
      authoritySource: '105 ILCS 5/24-12, by vote of the Board',
      imposedBy: 'The Board',
      startsOn: '2024-12-20',
      endsOn: null,
      prerequisitesDoneBy: 'Imogen Marsh',
      approvedBy: 'Avery Northgate',
    },
    isIssued: false,
  },
  statements: [
    {
      exactWords: 'The speech of November 9, 2024, above all 0:04 and 2:22 (Ex. 1).',
      nature: {
        madeOn: '2024-11-09',
        account: 'none',
        hasAuthority: 'no',
        usedAuthority: 'no',
        duty: 'off-duty',
        isPolitical: 'yes',
        restsOnView: 'unsure',
        reason: 'Spoken at a rally on a bill. Some object to the view; the charge names the vow and the post.',
      },
      answers: [
        ...spokenAsCitizen('A rally on a Saturday.', 'No counselor is paid to speak at rallies.', 1, 3),
        answered('S3n', 'no', 'She tied it to the post herself, at 0:04 and 2:22.', 1),
        answered('S3c', 'yes', 'A bill before the legislature; she spoke to move people.', 1),
        answered('S4', 'yes', 'Five factors carry evidence; two were not reached.'),
        answered('S5', 'yes', 'What is feared is explained by the vow and the duties of the post.', 1, 2),
        answered('S6', 'yes', 'The speech is the stated reason. The dates of knowledge stand in the list.', 1),
        answered('S7', 'no', 'Nothing is ordered for the future.'),
      ],
      factors: [
        points(2, 'district', 'A counselor is trusted more than most.', 2),
        points(3, 'district', 'The vow runs against the duty to serve every student with care and judgment.', 1, 2),
        points(4, 'district', 'Curses, a loudspeaker, the post named, a film of it.', 1),
        points(6, 'employee', 'A live political question.', 1),
        points(7, 'district', 'She spoke as the counselor, of her own students.', 1),
        ...notReached('Nothing was shown under it.', 1, 5),
      ],
      effects: [
        felt({
          nature: 'predicted',
          occurredOn: null,
          effectType: 'pledge-against-duties',
          effect: 'Students with that question will not be served as the post asks.',
          experiencedBy: 'Students of Alder Hill Elementary',
          affiliation: 'student',
          causedBy: 'the-expression',
          source: 'The vow itself, beside the duties of the post.',
          exhibits: [1, 2],
        }),
      ],
      moments: [
        { kind: 'decision-maker-learned', who: 'Avery Northgate', on: '2024-11-12', at: '', how: 'The father’s call.' },
        { kind: 'inquiry-opened', who: 'Imogen Marsh', on: '2024-11-13', at: '', how: 'Opening of this case.' },
      ],
      bearings: [{ item: '1', rests: 'wholly', reason: 'The act is the vow.' }],
      balance: { direction: 'district', reason: 'The vow against the duties of the post weighs more, in the Superintendent’s judgment.' },
    },
  ],
  sameDecision: { answer: 'no', reason: 'The speech is the reason.' },
};
