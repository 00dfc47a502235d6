/** @file Rows of templates. Invariant: `content` is a `LetterTemplate` in RFC 8785 bytes and `sha256` its digest, so that two wordings compare by digest. */
import type { LetterKind } from '#shared/domain/documents/kinds.ts';

/** As the application ships it; made anew at every unlock. */
export type TemplateShippedRow = { kind: LetterKind; content: string; sha256: string };

/** A wording of the district. The one in use has no `superseded_at`. */
export type TemplateVersionRow = {
  id: string;
  kind: LetterKind;
  number: number;
  content: string;
  sha256: string;
  reason: string;
  recorded_by: string;
  recorded_at: string;
  superseded_at: string | null;
};

export type TemplateTables = { template_shipped: TemplateShippedRow; template_version: TemplateVersionRow };
