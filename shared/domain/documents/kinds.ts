/** @file Every kind of document that comes out of a case or out of the casebook, what it is for, and how it is treated when records are asked for. */
import { z } from 'zod';

export const DocumentKind = z.enum([
  'discipline-report',
  'case-summary',
  'chain-of-custody',
  'evidence-index',
  'process-log',
  'disposition-form',
  'notice-of-investigation',
  'interview-notice',
  'administrative-leave',
  'preservation-letter',
  'content-request',
  'pre-deprivation-packet',
  'notice-to-remedy',
  'level-letter',
  'closure-respondent',
  'closure-complainant',
  'disclosure-notice',
  'board-packet',
  'speech-memo',
  'recommendation-memo',
]);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** About many cases: drawn up from the casebook, never issued in one case, and let out as a copy. */
export const CasebookDocumentKind = z.enum(['case-register', 'weekly-update', 'yearly-report']);
export type CasebookDocumentKind = z.infer<typeof CasebookDocumentKind>;

/** Letters are drawn up from a template with what a person adds; they also leave as Word files. */
export const LetterKind = DocumentKind.extract([
  'notice-of-investigation',
  'interview-notice',
  'administrative-leave',
  'preservation-letter',
  'content-request',
  'pre-deprivation-packet',
  'notice-to-remedy',
  'level-letter',
  'closure-respondent',
  'closure-complainant',
  'disclosure-notice',
]);
export type LetterKind = z.infer<typeof LetterKind>;
export const isLetter = (kind: string): kind is LetterKind => LetterKind.safeParse(kind).success;

/** For counsel and those who decide alone: each stands by itself, and every page says so. */
export const MemoKind = DocumentKind.extract(['speech-memo', 'recommendation-memo']);
export type MemoKind = z.infer<typeof MemoKind>;
export const isMemo = (kind: string): kind is MemoKind => MemoKind.safeParse(kind).success;

/** What can be issued: frozen and kept. A process log is drawn up anew each time and leaves as a copy. */
export const IssuableKind = DocumentKind.exclude(['process-log']);
export type IssuableKind = z.infer<typeof IssuableKind>;

/**
 * How a record is sorted when somebody asks for it; a person decides what is released. Which records of discipline are open to inspection turns on
 * whether they come from before or from the adjudication (5 ILCS 140/7(1)(n); Peoria Journal Star v. Peoria, 2016 IL App (3d) 140838).
 */
export const RecordTag = z.enum(['pre-existing', 'investigative', 'adjudicative', 'privileged', 'student-record']);
export type RecordTag = z.infer<typeof RecordTag>;

type KindFacts = { label: string; family: 'report' | 'letter' | 'board' | 'memo'; tag: RecordTag };

/** In the order in which they are offered. `tag` is where a document of this kind begins; a person may change it for each one issued. */
export const documentKinds: Record<DocumentKind, KindFacts> = {
  'discipline-report': { label: 'Discipline report', family: 'report', tag: 'investigative' },
  'case-summary': { label: 'Case summary', family: 'report', tag: 'investigative' },
  'chain-of-custody': { label: 'Chain-of-custody report', family: 'report', tag: 'investigative' },
  'evidence-index': { label: 'Evidence index', family: 'report', tag: 'investigative' },
  'process-log': { label: 'Process log', family: 'report', tag: 'investigative' },
  'disposition-form': { label: 'Disposition form', family: 'report', tag: 'adjudicative' },
  'notice-of-investigation': { label: 'Notice of investigation', family: 'letter', tag: 'investigative' },
  'interview-notice': { label: 'Interview notice', family: 'letter', tag: 'investigative' },
  'administrative-leave': { label: 'Administrative leave letter', family: 'letter', tag: 'investigative' },
  'preservation-letter': { label: 'Preservation letter', family: 'letter', tag: 'investigative' },
  'content-request': { label: 'Request for specific content', family: 'letter', tag: 'investigative' },
  'pre-deprivation-packet': { label: 'Pre-deprivation packet', family: 'letter', tag: 'adjudicative' },
  'notice-to-remedy': { label: 'Notice to remedy, draft for the Board', family: 'letter', tag: 'adjudicative' },
  'level-letter': { label: 'Letter of corrective action', family: 'letter', tag: 'adjudicative' },
  'closure-respondent': { label: 'Closing letter to the respondent', family: 'letter', tag: 'adjudicative' },
  'closure-complainant': { label: 'Closing letter to the complainant', family: 'letter', tag: 'adjudicative' },
  'disclosure-notice': { label: 'Notice of disclosure', family: 'letter', tag: 'adjudicative' },
  'board-packet': { label: 'Board packet', family: 'board', tag: 'adjudicative' },
  'speech-memo': { label: 'Speech memo', family: 'memo', tag: 'privileged' },
  'recommendation-memo': { label: 'Recommendation memo', family: 'memo', tag: 'privileged' },
};

export const casebookDocumentLabels: Record<CasebookDocumentKind, string> = {
  'case-register': 'Case register',
  'weekly-update': 'Weekly update',
  'yearly-report': 'Yearly report',
};

export const recordTagLabels: Record<RecordTag, string> = {
  'pre-existing': 'Existed before the investigation',
  investigative: 'Investigation record',
  adjudicative: 'Record of deciding',
  privileged: 'Privileged',
  'student-record': 'Student record',
};

/** What the two parts of the discipline report are called. */
export const reportPartLabels = {
  'investigation-report': 'Investigation report',
  'corrective-action-memo': 'Corrective action memo',
} as const;
