/** @file What the forms are called that keep drafts. A form that is not named here goes by the words of its key. */

const forms: Record<string, string> = {
  'add-entries': 'Entries for a list',
  'add-person': 'Person to add',
  'add-somebody': 'Somebody who gets a key',
  adopt: 'Adoption of a policy',
  allegation: 'Allegation',
  'amend-intake': 'What was reported',
  answer: 'Answer on the speech worksheet',
  'approve-action': 'Approval of a corrective action',
  assign: 'Assignment to a reviewer',
  'backup-plan': 'Place and schedule of backups',
  'case-numbering': 'Case numbers',
  'change-track': 'Change of track',
  'choose-clause': 'Clause to add',
  'choose-level': 'Corrective action',
  'clear-hold': 'Clearing of a hold',
  'close-task': 'Task to close',
  describe: 'Where an exhibit came from',
  effect: 'Line of the disruption ledger',
  element: 'Assessment of an element',
  expression: 'Exact words of an expression',
  factor: 'One of the seven factors',
  'first-hour': 'Question of the first hour',
  'idle-minutes': 'Idle time',
  'intake-provenance': 'Where new evidence came from',
  issue: 'Issue of a report',
  'log-addendum': 'Addendum to a log line',
  'log-correct': 'Correction of a log line',
  'log-line': 'Log line',
  'log-mark': 'Log line to mark',
  'new matter': 'New matter',
  prerequisite: 'What must come first',
  removal: 'Removal by order',
  'remove-clause': 'Clause to remove',
  'rename-entry': 'Name of an entry',
  resolve: 'Two answers to settle',
  'withdraw-action': 'Withdrawal of a corrective action',
  'withdraw-review': 'Withdrawal of a review',
  wording: 'The board’s wording of a clause',
};

/** The form's name, from the part of the key before its first colon: "Where an exhibit came from". */
export function formName(key: string): string {
  const [kind = key] = key.split(':');
  const words = kind.replaceAll('-', ' ');
  return forms[kind] ?? `${words.charAt(0).toLocaleUpperCase('en-US')}${words.slice(1)}`;
}
