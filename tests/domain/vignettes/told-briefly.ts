/** @file Vignettes as they are told in the first days, with little ticked: rules that waited for a full form would miss these. */
import type { Vignette } from './vignette.ts';

export const toldBriefly: readonly Vignette[] = [
  {
    story: 'A caller says that a teacher chats with seventh-graders on his phone; nothing else is known.',
    facts: { channel: 'messaging-app', device: 'own', relationship: ['current-student'] },
    decides: ['approved-accounts'],
    of2019: ['approved-method'],
    arguable: ['risk-of-noncompliance', 'professional-standards', 'guideline-friending'],
  },
  {
    story: 'A note with a screenshot: a teacher’s page, coarse words. Who could read it is not known.',
    facts: { channel: 'social-media', account: 'own', content: ['profane'] },
    decides: ['professional-standards'],
    of2012: ['guideline-review-own-site'],
  },
  {
    story: 'A report that a teacher put a picture of a child online.',
    facts: { channel: 'social-media', content: ['student-picture'] },
    decides: ['student-information'],
    arguable: ['guideline-no-identification'],
  },
  {
    story: 'An aide is said to be on her phone all day.',
    facts: { device: 'own', duty: 'on-duty', purpose: 'personal' },
    decides: ['personal-use-time'],
  },
  {
    story: 'A neighbor complains about a teacher’s sticker-covered car.',
    facts: { channel: 'in-person', account: 'none', device: 'none', duty: 'off-duty', purpose: 'political', audience: ['public'] },
    decides: [],
  },
  {
    story: 'A teacher e-mails a worksheet from a paid book to the parents from the school mailbox.',
    facts: {
      channel: 'e-mail',
      account: 'district',
      purpose: 'school-related',
      audience: ['parents'],
      content: ['copied-material'],
    },
    decides: ['copyright'],
  },
  {
    story: 'A coach shouts at players after a game.',
    facts: {
      channel: 'in-person',
      device: 'none',
      account: 'none',
      duty: 'on-duty',
      place: 'school-event',
      purpose: 'school-related',
      audience: ['students'],
    },
    decides: [],
  },
  {
    story: 'A teacher and a graduate of four years ago follow each other’s pages.',
    facts: { channel: 'social-media', account: 'own', relationship: ['former-student'] },
    decides: ['former-students'],
  },
  {
    story: 'A page in the school’s name, with its crest, sells shirts.',
    facts: {
      channel: 'website',
      account: 'school-named',
      purpose: 'commercial',
      audience: ['public'],
      content: ['district-logo'],
    },
    decides: ['logos'],
  },
  {
    story: 'A teacher’s spouse posts about her student’s disability.',
    facts: {
      channel: 'social-media',
      account: 'someone-elses',
      audience: ['public'],
      content: ['other-student-information', 'about-students-or-parents'],
    },
    decides: ['student-information'],
    arguable: ['guideline-no-identification', 'guideline-no-discussion'],
  },
  {
    story: 'A nurse answers a parent’s question about medicine by private e-mail on a Sunday.',
    facts: {
      channel: 'e-mail',
      account: 'own',
      duty: 'off-duty',
      purpose: 'school-related',
      relationship: ['parent'],
      circumstances: ['after-work-hours'],
    },
    decides: ['approved-accounts'],
    of2019: ['approved-method'],
    arguable: ['risk-of-noncompliance'],
  },
  {
    story: 'A driver scrolls on his phone on a field trip; a child is left behind.',
    facts: {
      channel: 'social-media',
      device: 'own',
      duty: 'on-duty',
      place: 'elsewhere',
      purpose: 'personal',
      effects: ['student-harmed-or-distressed', 'parents-complained'],
    },
    decides: ['personal-use-time', 'no-disruption'],
  },
  {
    story: 'A teacher jokes about the principal in a closed group of friends; the principal hears of it.',
    facts: {
      channel: 'messaging-app',
      account: 'own',
      duty: 'off-duty',
      purpose: 'personal',
      audience: ['friends-only'],
      content: ['about-colleagues'],
    },
    decides: [],
    arguable: ['guideline-no-discussion', 'guideline-friending', 'professional-standards'],
  },
  {
    story: 'A student saw a teacher’s dating profile by chance.',
    facts: {
      channel: 'website',
      account: 'own',
      duty: 'off-duty',
      purpose: 'personal',
      audience: ['public'],
      content: ['own-private-image-or-information'],
    },
    decides: ['professional-standards'],
    of2012: ['guideline-review-own-site', 'guideline-privacy-settings'],
    arguable: ['guideline-personal-details', 'guideline-tagging'],
  },
];
