/** @file What the guide to the first matter says of each step. */
import type { GuideStep } from '#shared/domain/preferences.ts';

type StepWords = {
  title: string;
  why: string;
  action: string;
  to:
    | '/settings/people'
    | '/settings/backups'
    | '/policies'
    | '/settings/buildings'
    | '/settings/units'
    | '/settings/calendar'
    | '/cases/new';
  /** What is there already. */
  done: (count: number) => string;
};

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

export const guideWords: Record<GuideStep, StepWords> = {
  'recovery-codes': {
    title: 'Keep the recovery codes',
    why: 'They open the casebook when every passphrase is lost. One is for somebody the board names, such as its secretary.',
    action: 'See recovery codes',
    to: '/settings/people',
    done: () => 'both were typed back',
  },
  'backup-place': {
    title: 'Choose where backups go',
    why: 'A casebook on one disk is lost with that disk.',
    action: 'Choose a place',
    to: '/settings/backups',
    done: () => 'a place is set',
  },
  policy: {
    title: 'Adopt the board’s policy with its dates',
    why: 'The version in force on the day of the conduct decides which clauses apply.',
    action: 'Adopt a policy',
    to: '/policies',
    done: (count) => counted(count, 'version'),
  },
  buildings: {
    title: 'List the buildings',
    why: 'Forms then offer them, and cases can be found by them.',
    action: 'Add buildings',
    to: '/settings/buildings',
    done: (count) => counted(count, 'building'),
  },
  'bargaining-units': {
    title: 'List the bargaining units',
    why: 'Agreements say who may be present, what must come first and how long discipline stays in the file.',
    action: 'Add units',
    to: '/settings/units',
    done: (count) => counted(count, 'unit'),
  },
  calendar: {
    title: 'Enter the school year',
    why: 'Some deadlines count days of school, others business days.',
    action: 'Enter the calendar',
    to: '/settings/calendar',
    done: (count) => counted(count, 'school year'),
  },
  users: {
    title: 'Add the others in the office',
    why: 'Everybody signs in with a passphrase of their own. If you work alone, leave this out.',
    action: 'Add people',
    to: '/settings/people',
    done: (count) => counted(count, 'person', 'people'),
  },
  'first-matter': {
    title: 'Open the first matter',
    why: 'It needs nothing of the above: a report about one person is enough.',
    action: 'Open a matter',
    to: '/cases/new',
    done: (count) => counted(count, 'case'),
  },
};
