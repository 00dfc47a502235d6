/** @file What the activity tab says of what a district sets. */
import { z } from 'zod';
import { FIRST_PATTERN, numberStem } from '#shared/domain/case-number.ts';
import { CaseNumberPattern, ManagerOffice } from '#shared/domain/district.ts';
import { managerOfficeLabels } from '#shared/domain/district-labels.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { type Teller, tell } from './tell-event.ts';

const Named = z.object({ name: z.string() });
const Added = z.object({ entries: z.array(Named.extend({ isPutBack: z.boolean(), linkedCases: z.int() })) });

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

function entryTellers(event: string, { one, list }: { one: string; list: string }): Record<string, Teller> {
  return {
    [`${event}.added`]: tell(
      Added,
      ({ entries }) => {
        const linked = entries.reduce((sum, { linkedCases }) => sum + linkedCases, 0);
        const named = `Put on the list of ${list}: ${entries.map(({ name }) => name).join('; ')}.`;
        return linked === 0
          ? named
          : `${named} ${counted(linked, 'case')} recorded with such a name earlier now ${linked === 1 ? 'belongs' : 'belong'} to it.`;
      },
      `Added to the list of ${list}.`,
    ),
    [`${event}.renamed`]: tell(
      Named.extend({ formerName: z.string() }),
      ({ name, formerName }) => `Renamed the ${one} ${formerName} to ${name}. Cases keep the name they were recorded with.`,
      `Renamed a ${one}.`,
    ),
    [`${event}.retired`]: tell(Named, ({ name }) => `Retired the ${one} ${name}: it is no longer offered.`, `Retired a ${one}.`),
    [`${event}.put_back`]: tell(Named, ({ name }) => `Put the ${one} ${name} back on the list.`, `Put a ${one} back on the list.`),
    [`${event}.removed`]: tell(
      Named,
      ({ name }) => `Took ${name} off the list of ${list}; no case bore it.`,
      `Took a ${one} off the list.`,
    ),
  };
}

const Year = z.object({ label: z.string(), firstDay: z.string(), lastDay: z.string(), daysOff: z.array(z.unknown()) });
const yearInWords = ({ label, firstDay, lastDay, daysOff }: z.infer<typeof Year>): string =>
  `${label}: ${formatCivilDate(firstDay)} to ${formatCivilDate(lastDay)}, with ${counted(daysOff.length, 'day')} without school.`;

const AgreementTold = z.object({ unit: z.string(), title: z.string() });
const Manager = z.object({ office: ManagerOffice, name: z.string() });
const officeOf = (office: ManagerOffice): string => managerOfficeLabels[office].toLowerCase().replace('title ix', 'Title IX');

/** With the year left open: "HR-(year)-0001". */
function patternInWords(pattern: CaseNumberPattern): string {
  const stem = numberStem(pattern, '2000-07-01').replace(/2000-01|2000|00(?=[-.])/, '(year)');
  return `${stem}${'1'.padStart(pattern.digits, '0')}`;
}

export const districtTellers: Record<string, Teller> = {
  ...entryTellers('building', { one: 'building', list: 'buildings' }),
  ...entryTellers('bargaining_unit', { one: 'bargaining unit', list: 'bargaining units' }),
  'school_year.recorded': tell(Year, (year) => `Entered the school year ${yearInWords(year)}`, 'Entered a school year.'),
  'school_year.changed': tell(Year, (year) => `Changed the school year ${yearInWords(year)}`, 'Changed a school year.'),
  'school_year.removed': tell(
    z.object({ label: z.string() }),
    ({ label }) => `Removed the school year ${label}.`,
    'Removed a school year.',
  ),
  'bargaining_agreement.recorded': tell(
    AgreementTold,
    ({ unit, title }) => `Entered the agreement “${title}” of ${unit}.`,
    'Entered a bargaining agreement.',
  ),
  'bargaining_agreement.changed': tell(
    AgreementTold,
    ({ unit, title }) => `Changed what is entered of the agreement “${title}” of ${unit}.`,
    'Changed what is entered of a bargaining agreement.',
  ),
  'bargaining_agreement.removed': tell(
    AgreementTold,
    ({ unit, title }) => `Removed the agreement “${title}” of ${unit}.`,
    'Removed a bargaining agreement.',
  ),
  'complaint_manager.added': tell(Manager, ({ office, name }) => `Named ${name} as ${officeOf(office)}.`, 'Named a complaint manager.'),
  'complaint_manager.changed': tell(
    Manager,
    ({ office, name }) => `Changed the entry of ${name}, ${officeOf(office)}.`,
    'Changed the entry of a complaint manager.',
  ),
  'complaint_manager.retired': tell(
    Manager,
    ({ office, name }) => `Took ${name} off the list as ${officeOf(office)}.`,
    'Took a complaint manager off the list.',
  ),
  'complaint_manager.put_back': tell(
    Manager,
    ({ office, name }) => `Put ${name} back on the list as ${officeOf(office)}.`,
    'Put a complaint manager back on the list.',
  ),
  'case_numbering.changed': tell(
    z.object({ pattern: CaseNumberPattern.default(FIRST_PATTERN) }),
    ({ pattern }) => `Set how new cases are numbered: ${patternInWords(pattern)}. Numbers given so far stay.`,
    'Changed how new cases are numbered.',
  ),
  'case_file.bargaining_unit_recorded': tell(
    z.object({ unit: z.string() }),
    ({ unit }) => (unit === '' ? 'Took back the respondent’s bargaining unit.' : `Recorded the respondent’s bargaining unit: ${unit}.`),
    'Recorded the respondent’s bargaining unit.',
  ),
  'appearance.changed': () => 'Set how the window looks to them.',
  'first_run_guide.put_away': () => 'Put the guide to the first matter away.',
  'first_run_guide.called_back': () => 'Called the guide to the first matter back.',
};
