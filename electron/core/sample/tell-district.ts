/** @file What the invented district set up before its first matter: buildings, units with their agreement, four school years, complaint managers. */
import type { AgreementInput, DayWithoutSchool, SchoolYearInput } from '#shared/domain/district.ts';
import { recordAgreement } from '../district/agreements.ts';
import { addManager } from '../district/complaint-managers.ts';
import { addEntries } from '../district/lists.ts';
import { bargainingUnitNamed } from '../district/read-district.ts';
import { recordSchoolYear } from '../district/school-years.ts';
import type { Teller } from './teller.ts';

const TEACHERS = 'Willow Bend Education Association';

const agreement: AgreementInput = {
  title: 'Agreement 2020–2025',
  fromDay: '2020-07-01',
  toDay: '2025-06-30',
  representationArticle: 'Article 8',
  meetingNotice: { article: 'Article 8', days: 5, dayKind: 'attendance' },
  progressiveSteps: { article: 'Article 9', steps: ['Oral warning', 'Written warning', 'Reprimand', 'Suspension', 'Dismissal'] },
  expiry: { article: 'Article 9', months: 36, of: 'Warnings' },
  grievance: {
    article: 'Article 12',
    levels: [
      { name: 'Principal', fileWithin: 15, answerWithin: 10, dayKind: 'attendance' },
      { name: 'Superintendent', fileWithin: 10, answerWithin: 10, dayKind: 'attendance' },
      { name: 'Arbitration', fileWithin: 30, answerWithin: null, dayKind: 'calendar' },
    ],
  },
};

const closed = (day: string, reason: string): DayWithoutSchool => ({ day, kind: 'closed', reason });
const institute = (day: string): DayWithoutSchool => ({ day, kind: 'no-attendance', reason: 'Institute day' });

const schoolYears: readonly SchoolYearInput[] = [
  {
    label: '2021–22',
    firstDay: '2021-08-18',
    lastDay: '2022-06-01',
    daysOff: [
      closed('2021-09-06', 'Labor Day'),
      institute('2021-10-08'),
      closed('2021-11-25', 'Thanksgiving'),
      closed('2021-11-26', 'Thanksgiving'),
    ],
  },
  {
    label: '2022–23',
    firstDay: '2022-08-17',
    lastDay: '2023-05-31',
    daysOff: [
      closed('2022-09-05', 'Labor Day'),
      institute('2022-10-07'),
      closed('2022-11-24', 'Thanksgiving'),
      closed('2022-11-25', 'Thanksgiving'),
    ],
  },
  {
    label: '2023–24',
    firstDay: '2023-08-16',
    lastDay: '2024-05-30',
    daysOff: [
      closed('2023-09-04', 'Labor Day'),
      institute('2023-10-06'),
      closed('2023-11-23', 'Thanksgiving'),
      closed('2023-11-24', 'Thanksgiving'),
    ],
  },
  {
    label: '2024–25',
    firstDay: '2024-08-14',
    lastDay: '2025-05-29',
    daysOff: [
      closed('2024-09-02', 'Labor Day'),
      institute('2024-10-04'),
      closed('2024-11-28', 'Thanksgiving'),
      closed('2024-11-29', 'Thanksgiving'),
    ],
  },
];

/** Enters all of it, a few minutes apart. */
export async function tellDistrict({ context, clock }: Teller): Promise<void> {
  clock.step(5);
  await addEntries(context, { list: 'building', names: ['Alder Hill Elementary', 'Fernmoor Middle School'] });
  clock.step(3);
  await addEntries(context, { list: 'bargaining-unit', names: [TEACHERS, 'Willow Bend Support Staff Association'] });
  const unit = await bargainingUnitNamed(context.unitOfWork.read, TEACHERS);
  if (unit !== null) await recordAgreement(context, { unitId: unit.id, id: null, basedOn: null, agreement });
  for (const year of schoolYears) {
    clock.step(6);
    await recordSchoolYear(context, { id: null, basedOn: null, year });
  }
  clock.step(3);
  await addManager(context, {
    office: 'complaint-manager',
    name: 'Verity Ashgrove',
    position: 'Assistant principal, Fernmoor Middle School',
    telephone: '',
    eMail: '',
  });
}
