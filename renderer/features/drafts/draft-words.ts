/** @file What the forms are called that keep drafts. A form that is not named here goes by the words of its key. */

const forms: Record<string, string> = {
  'new matter': 'New matter',
  'first-hour': 'Answer of the first hour',
  'amend-intake': 'How the report came in',
  'change-track': 'Change of track',
  'add-person': 'Person to add',
  removal: 'Removal by order',
  prerequisite: 'What must come first',
  'choose-level': 'Corrective action',
  'withdraw-review': 'Withdrawal of a review',
  resolve: 'Two answers to settle',
  'close-task': 'Task to close',
  describe: 'Where an exhibit came from',
  'intake-provenance': 'Where new evidence came from',
  issue: 'Reason for issuing with a restatement',
};

/** The form's name, from the part of the key before its first colon: "Where an exhibit came from". */
export function formName(key: string): string {
  const [kind = key] = key.split(':');
  const words = kind.replaceAll('-', ' ');
  return forms[kind] ?? `${words.charAt(0).toLocaleUpperCase('en-US')}${words.slice(1)}`;
}
