/** @file The words of those who decide, as the corrective action memo prints them. */
import type { Block } from '#shared/domain/document-model.ts';
import { formatInstant } from '#shared/domain/format-date.ts';
import { isSamePerson } from '#shared/domain/sign-off/exclusions.ts';
import { INVESTIGATOR_DECIDED } from '#shared/domain/sign-off/sign-off-labels.ts';
import { paragraph, table } from '../blocks.ts';
import type { CaseRecord } from '../case-record.ts';

/** Nothing where nobody has given a word. Whoever decided and also investigated is said to have done both, wherever they approved something. */
export function signOffBlocks({ signOffs, actions, incident }: CaseRecord): Block[] {
  const rows = signOffs.map(({ subject, signedBy, capacity, isInvestigator, signedAt, reason }) => [
    subject,
    [signedBy, capacity, isInvestigator ? INVESTIGATOR_DECIDED : ''].filter((part) => part !== '').join(', '),
    formatInstant(signedAt),
    reason,
  ]);
  const investigators = incident.participants.filter(({ role }) => role === 'investigator').map(({ displayName }) => displayName);
  const both = new Set(
    actions.flatMap(({ approvedBy }) =>
      approvedBy !== null && investigators.some((name) => isSamePerson(name, approvedBy)) ? [approvedBy] : [],
    ),
  );
  return [
    ...(rows.length === 0
      ? []
      : [
          table(
            'Signed off by those who decide',
            [
              ['What', 24],
              ['By', 24],
              ['When', 16],
              ['Reason', 36],
            ],
            rows,
          ),
        ]),
    ...[...both].map((name) => paragraph(`${name}, who approved corrective action, ${INVESTIGATOR_DECIDED}.`)),
  ];
}
