/** @file `report`: a document of one case as a PDF, for an audience where one is named. */
import { DocumentKind, documentKinds, IssuableKind } from '#shared/domain/documents/kinds.ts';
import { ProfileKey, profileKeys, profiles } from '#shared/domain/documents/profiles.ts';
import { draftPdf } from '../../../core/documents/draw-up.ts';
import { drawers } from '../../../core/documents/drawers.ts';
import { takeNewestIssue } from '../../../core/documents/issued-documents.ts';
import { type TakenRedacted, takeRedacted } from '../../../core/documents/redaction/take-redacted.ts';
import type { ServiceContext } from '../../../core/service-context.ts';
import { withUnlockedCasebook } from '../casebook-session.ts';
import { type Command, CommandRefused, field, readArguments, UsageError } from '../command.ts';
import { typedPath } from '../typed-path.ts';
import { replaceFile } from '../write-file.ts';
import { readAllCases } from './list.ts';

export const report: Command = {
  usage: 'report CASEBOOK CASE-NUMBER [--kind KEY] [--profile KEY] --out FILE.pdf',
  summary:
    'Writes the newest issue of the document (the discipline report unless a kind is named), as frozen, and logs the copy; before the first issue, a draft that says so on every page. With a profile, the document redacted for that audience: the newest issue for it, or a draft; nothing is written while a word in the finished file is, or may be, a name. "kinds" lists kinds and profiles. Replaces FILE.pdf.',
  async run(args) {
    const { positionals, options } = readArguments(args, ['CASEBOOK', 'CASE-NUMBER'], { options: ['out', 'kind', 'profile'] });
    const [casebook = '', number = ''] = positionals;
    if (options.out === undefined) throw new UsageError('--out FILE.pdf is missing');
    const kind = kindOf(options.kind ?? 'discipline-report');
    const profile = options.profile === undefined ? null : profileOf(options.profile, kind);
    const out = typedPath(options.out);
    await withUnlockedCasebook(casebook, async ({ application, client }) => {
      const found = (await readAllCases(client)).find((one) => one.number === number);
      if (found === undefined) throw new CommandRefused(`There is no case ${number} in this casebook. "list" shows the numbers`);
      const session = application.session();
      const taken = profile === null ? await takeWhole(session, found.id, kind) : await redacted(session, found.id, kind, profile);
      await replaceFile(out, taken.bytes);
      const { document } = taken;
      const drawn = document === null ? 'A draft: this document has no issue yet.' : `Issue ${document.issue}, SHA-256 ${document.sha256}.`;
      process.stderr.write(`${documentKinds[kind].label}. ${drawn}\n`);
    });
    return 0;
  },
};

function kindOf(typed: string): DocumentKind {
  const kind = DocumentKind.safeParse(typed);
  if (!kind.success || drawers[kind.data] === undefined) throw new UsageError(`There is no kind "${typed}". "kinds" lists them`);
  return kind.data;
}

function profileOf(typed: string, kind: DocumentKind): ProfileKey {
  const profile = ProfileKey.safeParse(typed);
  if (!profile.success) throw new UsageError(`There is no profile "${typed}". There are: ${profileKeys.join(', ')}`);
  if (profiles[profile.data].kinds.includes(kind)) return profile.data;
  throw new CommandRefused(`A document of this kind is not drawn up for this audience: ${profiles[profile.data].label}`);
}

type Taken = Pick<TakenRedacted, 'bytes' | 'document'>;

async function takeWhole(session: ServiceContext, caseId: string, kind: DocumentKind): Promise<Taken> {
  const issuable = IssuableKind.safeParse(kind);
  const issued = issuable.success ? await takeNewestIssue(session, { caseId, kind: issuable.data }) : null;
  return issued ?? { bytes: await draftPdf(session, { caseId, kind }), document: null };
}

async function redacted(session: ServiceContext, caseId: string, kind: DocumentKind, profile: ProfileKey): Promise<Taken> {
  const taken = await takeRedacted(session, { caseId, kind, profile });
  if (taken.hits.length === 0) return taken;
  const lines = taken.hits.map(
    ({ found, stands, places }) => `  ${field(found)}: may name ${stands.join(' or ')}; ${field(places[0]?.where ?? '')}`,
  );
  throw new CommandRefused(
    `Nothing is written: ${lines.length === 1 ? 'one word is, or may be, a name' : `${lines.length} words are, or may be, names`}. Decide on each in the application and issue it there.\n${lines.join('\n')}`,
  );
}
