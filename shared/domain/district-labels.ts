/** @file Words for what a district sets. */
import type { DayKind, DayWithoutSchoolKind, ManagerOffice, YearForm } from './district.ts';

export const managerOfficeLabels: Record<ManagerOffice, string> = {
  'complaint-manager': 'Complaint manager',
  'nondiscrimination-coordinator': 'Nondiscrimination coordinator',
  'title-ix-coordinator': 'Title IX coordinator',
};

export const dayWithoutSchoolLabels: Record<DayWithoutSchoolKind, string> = {
  'no-attendance': 'No students, office open',
  closed: 'Closed',
};

export const dayKindLabels: Record<DayKind, string> = {
  calendar: 'Calendar days',
  business: 'Business days',
  attendance: 'Days of student attendance',
};

export const yearFormLabels: Record<YearForm, string> = {
  'four-digits': 'Four figures: 2026',
  'two-digits': 'Two figures: 26',
  span: 'School year: 2026-27',
  none: 'No year: numbers run on for ever',
};
