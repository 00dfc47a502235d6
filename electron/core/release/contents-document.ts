/** @file The list of contents that goes with a release. Invariant: it tells the recipient what left and on what ground the rest did not, and no reason of the office. */
import type { Block, DocumentModel } from '#shared/domain/document-model.ts';
import { recordTagLabels } from '#shared/domain/documents/kinds.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { leftOutGrounds, releaseGrounds } from '#shared/domain/release/grounds.ts';
import { recordSubjectLabels } from '#shared/domain/release/record-marks.ts';
import type { ReleasePlan } from '#shared/domain/release/release.ts';
import type { Drawing } from '../documents/drawers.ts';
import type { ReleaseInput } from './let-release-out.ts';
import type { Decided } from './release-rules.ts';

export type Contents = {
  plan: ReleasePlan;
  input: ReleaseInput;
  decided: readonly Decided[];
  today: string;
  position: number;
  /** Records of law that a named person of the District has verified, by id: no other citation prints. */
  verified: ReadonlySet<string>;
  seal: Drawing['seal'];
};

const TITLE = 'Record of release';

export function contentsDocument({ plan, input, decided, today, position, verified, seal }: Contents): DocumentModel {
  const blocks: Block[] = [
    {
      kind: 'pairs',
      pairs: [
        { label: 'Recipient', value: input.recipient },
        { label: 'Ground', value: groundInWords(input.ground, verified) },
        { label: 'Asked for', value: input.askedFor },
        { label: 'Released', value: `${formatCivilDate(today)}, by ${seal.preparedBy}` },
        { label: 'Release', value: `${position} of case ${plan.caseNumber}` },
      ].filter(({ value }) => value !== ''),
    },
    { kind: 'heading', level: 2, text: 'What is enclosed' },
    included(decided),
    { kind: 'heading', level: 2, text: 'What is left out' },
    leftOut(decided, verified),
  ];
  return {
    kind: 'release-record',
    title: TITLE,
    caseNumber: plan.caseNumber,
    district: seal.district,
    preparedBy: seal.preparedBy,
    preparedAt: seal.preparedAt,
    isDraft: false,
    auditHead: seal.auditHead,
    parts: [{ key: 'release-record', title: TITLE, blocks }],
    footer: 'Each file can be checked by its SHA-256 digest, here and in SHA256SUMS.txt.',
  };
}

function included(decided: readonly Decided[]): Block {
  return {
    kind: 'table',
    caption: 'Records enclosed, with the digest of each file',
    columns: [
      { title: 'File', width: 0.34 },
      { title: 'What it is', width: 0.22 },
      { title: 'SHA-256', width: 0.44 },
    ],
    rows: decided
      .filter(({ choice }) => choice.standing === 'included')
      .map(({ candidate }) => [
        candidate.fileName,
        `${recordSubjectLabels[candidate.subject]}. ${recordTagLabels[candidate.tag]}.`,
        candidate.sha256,
      ]),
  };
}

function groundInWords(ground: ReleaseInput['ground'], verified: ReadonlySet<string>): string {
  const { label, citation, authorityId } = releaseGrounds[ground];
  return verified.has(authorityId) ? `${label} (${citation})` : label;
}

function leftOut(decided: readonly Decided[], verified: ReadonlySet<string>): Block {
  const rows = decided.flatMap(({ candidate, choice }) => {
    if (choice.standing === 'included' || choice.ground === null) return [];
    const { label, citation, authorityId } = leftOutGrounds[choice.ground];
    return [[candidate.label, authorityId !== null && verified.has(authorityId) ? `${label} (${citation})` : label]];
  });
  if (rows.length === 0) return { kind: 'paragraph', runs: [{ text: 'Nothing of this case was left out.', emphasis: 'none' }] };
  return {
    kind: 'table',
    caption: 'Records left out, and the ground',
    columns: [
      { title: 'Record', width: 0.4 },
      { title: 'Ground', width: 0.6 },
    ],
    rows,
  };
}
