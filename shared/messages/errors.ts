/** @file The sentences of every refusal: what happened, what is safe, what to do. Invariant: none names a person, a file or a place on disk. */
import type { ErrorCode, ErrorDetails } from '#shared/domain/errors.ts';
import { backupDriveSentences, backupSentences } from './backup-errors.ts';

/** Three sentences for one refusal. `happened` is never empty; the others may be. */
export type RefusalSentences = { happened: string; safe: string; next: string };

const nothingChanged = 'Nothing was changed.';
const allSaved = 'Nothing was lost: everything confirmed so far is saved.';

/** A detail as text, or `otherwise` where the refusal came without it. */
function detail(details: ErrorDetails, key: string, otherwise: string): string {
  const value = details[key];
  return value === undefined || value === '' ? otherwise : String(value);
}

/** "1 hold is", "3 holds are", or `otherwise` where no count came along. */
function counted(details: ErrorDetails, one: string, many: string, otherwise: string): string {
  const count = Number(details.count);
  if (!Number.isInteger(count) || count < 1) return otherwise;
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}

function waitInWords(details: ErrorDetails): string {
  const seconds = Math.ceil(Number(details.seconds ?? details.retryAfterSeconds));
  if (!Number.isFinite(seconds) || seconds <= 0) return 'Wait a little, then try again.';
  if (seconds < 90) return `Wait ${seconds} ${seconds === 1 ? 'second' : 'seconds'}, then try again.`;
  return `Wait about ${Math.round(seconds / 60)} minutes, then try again.`;
}

/** " at page 3", " at pages 3, 8", " at 20 pages, the first 3, 8", or nothing where no page is known. */
function damagedPages(details: ErrorDetails): string {
  const named = detail(details, 'pages', '');
  const count = Number(details.count);
  if (named === '') return '';
  if (count === 1) return ` at page ${named}`;
  return count === named.split(', ').length ? ` at pages ${named}` : ` at ${count} pages, the first ${named}`;
}

const casebookSentences = {
  NO_CASEBOOK: () => ({ happened: 'No casebook is chosen.', safe: '', next: 'Create a casebook, or open one from its folder.' }),
  LOCKED: () => ({ happened: 'The casebook is locked.', safe: allSaved, next: 'Unlock it with your passphrase, then try again.' }),
  WRONG_PASSPHRASE: () => ({
    happened: 'This passphrase does not open the casebook.',
    safe: nothingChanged,
    next: 'Check the caps lock and the keyboard language, then type it again.',
  }),
  TOO_MANY_TRIES: (details: ErrorDetails) => ({
    happened: 'There were several wrong passphrases or codes in a row.',
    safe: 'The casebook stays locked and whole.',
    next: waitInWords(details),
  }),
  NOT_A_CASEBOOK: () => ({
    happened: 'This folder is not a casebook.',
    safe: 'Nothing in the folder was touched.',
    next: 'Choose a folder whose name ends in .casebook.',
  }),
  HEADER_DAMAGED: () => ({
    happened: 'The file casebook.json of this casebook cannot be read.',
    safe: 'The cases and the evidence lie in other files and were not touched.',
    next: 'Keep the folder as it is and restore the latest backup into another folder.',
  }),
  DATABASE_DAMAGED: (details: ErrorDetails) => ({
    happened: `The database of this casebook is damaged${damagedPages(details)}.`,
    safe: 'Nothing was written to it. The evidence lies in other files and was not touched.',
    next: 'Keep the folder as it is and restore the latest backup into another folder.',
  }),
  NEWER_FORMAT: () => ({
    happened: 'This casebook was written by a newer version of Due Course.',
    safe: 'It was only looked at, not changed.',
    next: 'Install the newer version on this computer, then open the casebook again.',
  }),
  FOLDER_NOT_EMPTY: () => ({
    happened: 'A folder for a casebook of this name is already there and holds files.',
    safe: 'Nothing in it was touched.',
    next: 'Choose another name or another folder.',
  }),
  FOLDER_MISSING: () => ({
    happened: 'The folder is not there.',
    safe: nothingChanged,
    next: 'If it lies on a drive that was taken out, connect the drive; otherwise choose the folder again.',
  }),
  FOLDER_READ_ONLY: () => ({
    happened: 'Nothing can be written in this folder.',
    safe: nothingChanged,
    next: 'Ask for permission to write there, or choose another folder.',
  }),
  FOLDER_REFUSED: ({ kind }: ErrorDetails) => ({
    happened:
      kind === 'inside-backup'
        ? 'A casebook cannot lie in the folder of a backup.'
        : 'A casebook cannot lie in a synchronized or shared folder: another program could change its files while it is open.',
    safe: nothingChanged,
    next: 'Choose a folder on this computer’s own disk.',
  }),
  IN_USE: () => ({
    happened: 'This casebook is open in another window or by another person.',
    safe: 'It was not opened a second time, so nothing can be overwritten.',
    next: 'Close it there, then open it here.',
  }),
  DISK_FULL: () => ({ happened: 'The disk is full.', safe: allSaved, next: 'Free some space, then try again.' }),
  STORAGE_FAILED: () => ({
    happened: 'The disk did not take what was to be written.',
    safe: 'What was confirmed before is saved; this last step was not.',
    next: 'Check that the drive is connected and can be written, then try again.',
  }),
  PASSPHRASE_TOO_WEAK: (details: ErrorDetails) => ({
    happened: detail(details, 'problem', 'This passphrase would be too easy to guess.'),
    safe: nothingChanged,
    next: 'Use at least 15 characters; several unrelated words do well.',
  }),
  RECOVERY_CODE_MISMATCH: (details: ErrorDetails) => ({
    happened: details.count === 1 ? 'This is not the code that was shown.' : 'The recovery codes typed are not the two that were shown.',
    safe: 'The casebook and its codes are unchanged.',
    next: `Compare with what you wrote down and type ${details.count === 1 ? 'it' : 'both'} again.`,
  }),
  WRONG_RECOVERY_CODE: () => ({
    happened: 'This code does not open the casebook.',
    safe: nothingChanged,
    next: 'Compare it with the paper, letter by letter. If this code was used or replaced since, the other one may still open it.',
  }),
  NAME_TAKEN: () => ({
    happened: 'Somebody of this name can open the casebook already.',
    safe: nothingChanged,
    next: 'On the unlock screen people are told apart by their names: add a middle name or a position.',
  }),
  ALREADY_OPEN: () => ({
    happened: 'A casebook is already open in this window.',
    safe: 'It stays as it is.',
    next: 'Lock it and go back to the choice of casebook first.',
  }),
  DERIVATION_REFUSED: () => ({
    happened: 'The header of this casebook asks for a passphrase check that is too weak or too heavy to run.',
    safe: 'The passphrase was not used and nothing was changed.',
    next: 'Someone may have altered casebook.json. Keep the folder as it is and restore the latest backup into another folder.',
  }),
  HEAD_MISMATCH: (details: ErrorDetails) => ({
    happened:
      details.reason === 'header'
        ? 'The file casebook.json is not the one that this casebook wrote last: it may have been put back to an earlier state.'
        : 'The audit log is not the one that casebook.json last vouched for: the database may have been put back to an earlier state.',
    safe: 'Nothing was changed.',
    next: 'Do not go on in this copy. Compare it with the latest backup and tell the person who looks after the casebook.',
  }),
  LONG_WORK_RUNNING: () => ({
    happened: 'Something that takes long is still running: a backup, a restore, a check or a renewal of the keys.',
    safe: 'It goes on undisturbed.',
    next: 'Wait until it has ended, or cancel it, then try again.',
  }),
} satisfies Partial<Record<ErrorCode, (details: ErrorDetails) => RefusalSentences>>;

const generalSentences = {
  INPUT_REFUSED: (details: ErrorDetails) => ({
    happened: 'Something that was entered cannot be taken as it is.',
    safe: nothingChanged,
    next: detail(details, 'problem', 'Look at the marked fields, change them, then try again.'),
  }),
  NOT_FOUND: () => ({
    happened: 'What was asked for is not in this casebook.',
    safe: nothingChanged,
    next: 'It may have been removed meanwhile. Go back and look again.',
  }),
  CHANGED_MEANWHILE: () => ({
    happened: 'This was changed after you opened it.',
    safe: 'The other change is recorded. What you typed is kept and not recorded yet.',
    next: 'Read what stands there now, then go on from it or from what you typed.',
  }),
  TOO_MANY_DRAFTS: () => ({
    happened: 'There is too much unrecorded text to keep more of it.',
    safe: 'What was kept before stays. What you typed just now stands in this window alone.',
    next: 'Open Unrecorded text, record or discard what lies there, then go on.',
  }),
  NOT_ALLOWED: (details: ErrorDetails) => ({
    happened: detail(details, 'problem', 'This step is not open to you, or not in this state of the case.'),
    safe: nothingChanged,
    next: detail(details, 'next', 'See the open items of the case for what comes first.'),
  }),
  NEEDED_BY_OTHERS: (details: ErrorDetails) => ({
    happened: detail(details, 'problem', 'Other parts of the case rest on this, so it cannot be removed.'),
    safe: nothingChanged,
    next: 'Change those parts first, then try again.',
  }),
  EVIDENCE_MISSING: (details: ErrorDetails) => ({
    happened: `The file of ${detail(details, 'exhibit', 'this exhibit')} is not in the casebook folder.`,
    safe: 'Its record, its digest and its custody events are kept.',
    next: 'Put the file back from the latest backup. Do not receive it anew: the digest taken at intake is what counts.',
  }),
  EVIDENCE_ALTERED: (details: ErrorDetails) => ({
    happened: `The file of ${detail(details, 'exhibit', 'this exhibit')} is not what was received: its digest or its seal does not match.`,
    safe: 'It was not shown. Its record and the digest taken at intake are kept.',
    next: 'Leave the file as it is and restore the original from the latest backup.',
  }),
  REMOVED_BY_ORDER: (details: ErrorDetails) => ({
    happened: `${detail(details, 'exhibit', 'This item')} was removed by order of a court: there is nothing left to show.`,
    safe: 'That it was here, and on whose order it was removed, is kept.',
    next: 'See the Activity tab for the order.',
  }),
  EXHIBIT_RESTRICTED: (details: ErrorDetails) => ({
    happened: `${detail(details, 'exhibit', 'This exhibit')} is restricted to named people, and you are not one of them.`,
    safe: nothingChanged,
    next: 'Ask the investigator of the case who is on its list.',
  }),
  INTAKE_GONE: () => ({
    happened: 'This intake is no longer under way.',
    safe: 'No part of the file was kept.',
    next: 'Add the file again from the start.',
  }),
  INTAKE_OUT_OF_ORDER: () => ({
    happened: 'A part of the file arrived out of order.',
    safe: 'What arrived in order so far is kept.',
    next: 'Go on from where it stopped, or cancel and add the file again.',
  }),
  NOTHING_IN_FILE: () => ({
    happened: 'The file is empty.',
    safe: nothingChanged,
    next: 'Check that it is the right file and that it was saved.',
  }),
  EVIDENCE_STOPPED: () => ({
    happened: 'There may be sexual images of a child in this matter, so nothing is taken in here.',
    safe: 'Nothing of the file was read or kept.',
    next: 'Note under the first hour on the Overview tab where the images are, on which device and who has it. Evidence can be added once a named person has cleared the hold.',
  }),
  CANCELLED: () => ({ happened: 'It was canceled.', safe: nothingChanged, next: '' }),
} satisfies Partial<Record<ErrorCode, (details: ErrorDetails) => RefusalSentences>>;

const matterSentences = {
  NO_VERSION_IN_FORCE: () => ({
    happened: 'No adopted version of the policy was in force on the conduct date.',
    safe: 'The allegation is saved as it stands.',
    next: 'Adopt the version of that time under Policies, or correct the conduct date.',
  }),
  VERSION_OVERLAPS: () => ({
    happened: 'Another version of this policy takes effect on the same day.',
    safe: nothingChanged,
    next: 'Give this version the day on which it took effect.',
  }),
  CLAUSE_NOT_IN_FORCE: () => ({
    happened: 'This clause was not in force on the conduct date.',
    safe: nothingChanged,
    next: 'Choose a clause of the version in force, or correct the conduct date.',
  }),
  CLAUSE_ALREADY_ADDED: () => ({
    happened: 'This clause is already under the allegation.',
    safe: nothingChanged,
    next: 'Go to its elements and assess them there.',
  }),
  ALREADY_ADOPTED: () => ({
    happened: 'The District has already adopted this version.',
    safe: nothingChanged,
    next: 'Open it under Policies.',
  }),
  REASON_NEEDED: (details: ErrorDetails) => ({
    happened: detail(details, 'problem', 'This step needs a reason.'),
    safe: nothingChanged,
    next: 'Write the reason in a sentence or two, then try again.',
  }),
  QUESTION_NOT_REACHED: (details: ErrorDetails) => ({
    happened: detail(details, 'problem', 'This question cannot be answered this way yet.'),
    safe: 'The answers so far are kept.',
    next: detail(details, 'next', 'Answer the open question before it first.'),
  }),
  HOLD_ALREADY_CLEARED: () => ({
    happened: 'This hold was already cleared.',
    safe: 'The earlier clearance and its reason stand.',
    next: 'Look at who cleared it, and when, under Overview.',
  }),
  HOLDS_NOT_CLEARED: (details: ErrorDetails) => ({
    happened: detail(
      details,
      'problem',
      `${counted(details, 'hold is', 'holds are', 'A hold is')} not cleared yet, so this cannot be approved.`,
    ),
    safe: nothingChanged,
    next: 'Have a named person clear each hold with a reason, then go on.',
  }),
  HOLD_NEVER_CLEARED: () => ({
    happened: 'A hold of this kind is never cleared here.',
    safe: 'It stands, with everything recorded under it.',
    next: 'Record what counsel says as a step of the hold.',
  }),
  LITIGATION_HOLD: () => ({
    happened: 'A litigation hold stands on this matter, so nothing of it is removed.',
    safe: 'Everything is kept as it is.',
    next: 'Ask counsel. Once a named person has cleared the hold with a reason, it can go on.',
  }),
  ACCOUNT_REQUEST: (details: ErrorDetails) => ({
    happened: `${detail(details, 'problem', 'This text asks for access to an account.')} The law rules that out for a personal account (820 ILCS 55/10).`,
    safe: 'Nothing was recorded. What you typed is kept.',
    next: detail(
      details,
      'next',
      'Take the sentence out. A copy of one particular item that was reported may be asked for, without a password and without a look at the account.',
    ),
  }),
  PREREQUISITES_OPEN: (details: ErrorDetails) => ({
    happened: `${counted(details, 'thing that must come first is', 'things that must come first are', 'Something that must come first is')} not done yet.`,
    safe: nothingChanged,
    next: 'Record when and by whom each was done, then approve.',
  }),
  AUTHORITY_SOURCE_NEEDED: () => ({
    happened: 'This level needs the source of the authority to impose it.',
    safe: nothingChanged,
    next: 'Name the board policy with its adoption date, the contract article or the statute.',
  }),
  CONTRARY_EVIDENCE_NEEDED: (details: ErrorDetails) => ({
    happened: detail(details, 'problem', 'A finding needs the contrary evidence that was considered.'),
    safe: nothingChanged,
    next: 'Say what speaks the other way and why it did not prevail, or that none was found and where you looked.',
  }),
  FINDINGS_MISSING: (details: ErrorDetails) => ({
    happened: `${counted(details, 'allegation has', 'allegations have', 'An allegation has')} no finding yet.`,
    safe: nothingChanged,
    next: 'Record a finding on every allegation first.',
  }),
  FINDINGS_NOT_READY: (details: ErrorDetails) => ({
    happened: `${counted(details, 'finding does', 'findings do', 'A finding does')} not stand on what the case holds now.`,
    safe: nothingChanged,
    next: 'Under Findings, read what changed since it was recorded, then record it anew.',
  }),
  DOCUMENT_HAS_GAPS: (details: ErrorDetails) => ({
    happened: `${counted(details, 'place in the document is', 'places in the document are', 'A place in the document is')} still empty.`,
    safe: 'Nothing was issued.',
    next: 'Each empty place shows as a bracket in the preview; open it and fill it in.',
  }),
  NOT_PRINTABLE: (details: ErrorDetails) => ({
    happened: `${detail(details, 'exhibit', 'One of the pieces')} cannot be bound page by page. ${detail(details, 'reason', '')}`.trim(),
    safe: 'No packet was made, and the file is kept as it was received.',
    next: detail(details, 'next', 'Bind it as a sheet that names it, or leave it out, then make the packet again.'),
  }),
  ALREADY_APPROVED: () => ({
    happened: 'This corrective action is already approved.',
    safe: 'The approval stands.',
    next: 'To change it, withdraw it with a reason and choose again.',
  }),
  CASE_CLOSED: () => ({
    happened: 'This case is closed, and what it is made of stays as it was.',
    safe: 'Nothing was recorded. What you typed is kept.',
    next: 'Write an addendum, or reopen the case as a new version with a reason: both stand on its Overview.',
  }),
} satisfies Partial<Record<ErrorCode, (details: ErrorDetails) => RefusalSentences>>;

const reviewSentences = {
  NAMES_REMAIN: (details: ErrorDetails) => ({
    happened: `${counted(details, 'name known in the case stands', 'names known in the case stand', 'A name known in the case stands')} in this ${detail(details, 'what', 'summary')} still.`,
    safe: 'Nothing was sealed, and nothing issued.',
    next: 'Each place is shown. Word it without the name, or give the reason why it may stay.',
  }),
  NOT_A_REVIEW_FILE: () => ({
    happened: 'This is not a file of a review.',
    safe: nothingChanged,
    next: 'Choose the file that was sent to you, as it came.',
  }),
  REVIEW_FILE_DAMAGED: () => ({
    happened: 'This file was altered or cut short on its way.',
    safe: 'Nothing of it was taken in.',
    next: 'Ask for it to be sent again, and use the file as it comes.',
  }),
  REVIEW_FILE_FOREIGN: () => ({
    happened: 'This file belongs to another casebook, another reviewer or a review that this casebook does not know.',
    safe: 'Nothing of it was taken in.',
    next: 'Check that it is the right file and the right casebook.',
  }),
  REVIEW_FILE_FORGED: () => ({
    happened: 'This file does not bear the signature of the one it claims to come from.',
    safe: 'Nothing of it was taken in.',
    next: 'Keep the file, ask the person whether they sent it, and tell the person who looks after the casebook.',
  }),
  REVIEW_FILE_REPLAYED: () => ({
    happened: 'This response was taken in before, or a later one from the same person was.',
    safe: 'What was taken in stands as it is.',
    next: 'Nothing need be done. If something is missing, ask the reviewer to send once more.',
  }),
} satisfies Partial<Record<ErrorCode, (details: ErrorDetails) => RefusalSentences>>;

/** One entry a code. Details they read: `seconds`, `count`, `exhibit` ("Ex. 3"), `problem` and `next` (whole sentences of the application). */
const refusalSentences: Record<ErrorCode, (details: ErrorDetails) => RefusalSentences> = {
  ...casebookSentences,
  ...backupSentences,
  ...generalSentences,
  ...matterSentences,
  ...reviewSentences,
};

/** What to say about a refusal. Any details may be missing; the sentences then do without them. */
export function errorSentences(code: ErrorCode, details: ErrorDetails = {}): RefusalSentences {
  const ofBackupDrive = details.where === 'backup' ? backupDriveSentences[code] : undefined;
  return (ofBackupDrive ?? refusalSentences[code])(details);
}
