/** @file Rows of letters in the making. Invariant: a row is written once; answers that change make another and supersede it. */
import type { LetterKind } from '#shared/domain/documents/kinds.ts';

/** `answers` is JSON by field; `template` is the wording that the letter was begun with, `template_number` 0 for the shipped one. */
export type LetterRow = {
  id: string;
  case_id: string;
  position: number;
  kind: LetterKind;
  about: string;
  answers: string;
  template_number: number;
  template_sha256: string;
  template: string;
  recorded_by: string;
  recorded_at: string;
  superseded_at: string | null;
};

export type LetterTables = { letter: LetterRow };
