/** @file A filter as a sentence, for whoever reads a register and did not choose it. */
import { type CaseFilter, type CaseSort, caseOrderLabels, type FilterChoices } from '#shared/domain/case-list.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { caseStatusLabels, trackLabels } from '#shared/domain/labels.ts';

/** `me` is the name of the person signed in. "All cases." where nothing is filtered. */
export function filterInWords(filter: CaseFilter, { choices, me }: { choices: FilterChoices; me: string }): string {
  const named = (list: readonly { key: string; name: string }[], key: string): string =>
    list.find((one) => one.key === key)?.name ?? 'one no longer in the list';
  const parts = [
    filter.status === null ? '' : filter.status === 'not-closed' ? 'not closed' : `status ${caseStatusLabels[filter.status].toLowerCase()}`,
    filter.track === null ? '' : `track ${trackLabels[filter.track].toLowerCase()}`,
    filter.building === null ? '' : `building ${named(choices.buildings, filter.building)}`,
    filter.investigator === null
      ? ''
      : `investigator ${filter.investigator === 'me' ? me : named(choices.investigators, filter.investigator)}`,
    filter.clause === null ? '' : `clause ${choices.clauses.find(({ key }) => key === filter.clause)?.label ?? 'not charged anywhere'}`,
    days('opened', filter.openedFrom, filter.openedTo),
    days('conduct', filter.conductFrom, filter.conductTo),
    filter.due === null ? '' : filter.due === 'overdue' ? 'with a date that has passed' : 'with a date within seven days',
    filter.closed === null ? '' : 'closed this calendar year',
    filter.review === null ? '' : 'waiting for a reviewer',
    filter.contains === '' ? '' : `with the words “${filter.contains}” in number, title, respondent or building`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'All cases.' : `Cases: ${parts.join('; ')}.`;
}

function days(what: string, from: string | null, to: string | null): string {
  if (from === null && to === null) return '';
  if (from === null) return `${what} up to ${formatCivilDate(to ?? '')}`;
  return to === null ? `${what} from ${formatCivilDate(from)}` : `${what} from ${formatCivilDate(from)} to ${formatCivilDate(to)}`;
}

/** "by number, the last first" */
export function sortInWords({ by, isDescending }: CaseSort): string {
  return `by ${caseOrderLabels[by].toLowerCase()}${isDescending ? ', the last first' : ''}`;
}
