/** @file Sections of the report that are lists of the record: people, policy, process, effects, exhibits, holds. */
import { anchors } from '#shared/domain/anchors.ts';
import type { Block } from '#shared/domain/document-model.ts';
import type { ClosedExhibit, Exhibit } from '#shared/domain/evidence.ts';
import { formatCivilDate, formatFuzzyDate, formatInstant } from '#shared/domain/format-date.ts';
import { holdKindLabels, howObtainedLabels, participantRoleLabels } from '#shared/domain/labels.ts';
import { affiliationLabels, causedByLabels, effectNatureLabels } from '#shared/domain/speech/speech-labels.ts';
import { openGap, paragraph, table } from './blocks.ts';
import type { CaseRecord } from './case-record.ts';
import { allegedEffects } from './conduct-in-words.ts';
import type { Citations } from './exhibit-citations.ts';

/** Everyone in the matter; students stand under their pseudonyms. */
export function peopleSection({ incident }: CaseRecord): Block[] {
  const rows = incident.participants.map(({ displayName, role, position }) => [displayName, participantRoleLabels[role], position]);
  return [
    table(
      '',
      [
        ['Name', 34],
        ['Role', 26],
        ['Position or connection', 40],
      ],
      rows,
    ),
    ...(incident.participants.some(({ role }) => role === 'student') ? [paragraph('Students are listed by pseudonym.', 'quiet')] : []),
  ];
}

/** What was done in the case, step by step, with when and by whom. */
export function processSection({ steps }: CaseRecord): Block[] {
  return [
    table(
      '',
      [
        ['When', 27],
        ['Step', 51],
        ['By', 22],
      ],
      steps.map(({ when, what, by }) => [when, what, by]),
    ),
  ];
}

/** The versions in force on the dates of the conduct; a gap where there is none. */
export function policySection({ versionsInForce }: CaseRecord): Block[] {
  if (versionsInForce.length === 0) {
    const place = { tab: 'allegations', anchor: anchors.addAllegation } as const;
    return [openGap('The version of the policy in force', place, 'No adopted version of a policy was in force on the dates given.')];
  }
  const rows = versionsInForce.map((version) => [
    `${version.code}, ${version.title}`,
    version.board,
    [`Adopted ${formatCivilDate(version.adoptedOn)}`, ...version.revisedOn.map((date) => `Revised ${formatCivilDate(date)}`)].join('\n'),
    [
      `From ${formatCivilDate(version.effectiveFrom)}`,
      ...(version.effectiveTo === null ? [] : [`Until ${formatCivilDate(version.effectiveTo)}`]),
      ...(version.guidelinesFrom === null ? [] : [`Guidelines from ${formatCivilDate(version.guidelinesFrom)}`]),
    ].join('\n'),
  ]);
  return [
    paragraph('The version in force is found from the date of the conduct. Clauses are cited and quoted as they stood in that version.'),
    table(
      '',
      [
        ['Policy', 34],
        ['Board', 26],
        ['Adopted and revised', 20],
        ['In force', 20],
      ],
      rows,
    ),
  ];
}

/** Listed and never added up: whom it reached and what caused it is for the reader to weigh. */
export function effectsSection({ effects, allegations }: CaseRecord, citations: Citations): Block[] {
  if (effects.length === 0) {
    const alleged = allegations.map(allegedEffects).filter(Boolean);
    return [
      paragraph(
        alleged.length === 0 ? 'No effect on the work of the schools is recorded.' : [...alleged, 'No effect was documented.'].join(' '),
      ),
    ];
  }
  const rows = effects.map(({ allegationPosition, effect }) => [
    `${effectNatureLabels[effect.nature]}${effect.occurredOn === null ? '' : `\n${formatCivilDate(effect.occurredOn)}`}`,
    `${effect.effect}\n(Allegation ${allegationPosition})`,
    [effect.experiencedBy, affiliationLabels[effect.affiliation]].filter(Boolean).join('\n'),
    causedByLabels[effect.causedBy],
    [effect.source, citations.exhibits(effect.exhibitIds)].filter(Boolean).join('\n'),
  ]);
  return [
    paragraph('Each effect is listed as reported, with who experienced it and what is said to have caused it. Effects are not added up.'),
    table(
      '',
      [
        ['When', 15],
        ['Effect', 31],
        ['Experienced by', 19],
        ['Caused by', 15],
        ['Source', 20],
      ],
      rows,
    ),
  ];
}

/** Every exhibit with how it was obtained, its size and its digest; a gap where there is none. */
export function evidenceSection({ exhibits, closedExhibits, unusedLabels }: CaseRecord): Block[] {
  if (exhibits.length + closedExhibits.length === 0) {
    return [openGap('Evidence', { tab: 'evidence', anchor: anchors.addEvidence }, 'No evidence was taken in.')];
  }
  return [
    paragraph(
      'Every file is kept as it was received, encrypted, and was read in full for its SHA-256 digest when it was taken in. A copy with the same digest is the same file.',
    ),
    table(
      '',
      [
        ['Exhibit', 9],
        ['Item', 31],
        ['How, by whom and when obtained', 34],
        ['SHA-256 and size', 26],
      ],
      [...exhibits.map(exhibitRow), ...closedExhibits.map(closedRow)]
        .sort((one, other) => one.number - other.number)
        .map(({ cells }) => cells),
    ),
    ...(unusedLabels.length === 0 ? [] : [paragraph(`Numbers that are not used: ${unusedLabels.join(', ')}.`)]),
  ];
}

/** A row of the evidence index with the number that it is sorted by. */
type NumberedRow = { number: number; cells: string[] };

/** For a draft of whoever may not see the exhibit. */
function closedRow({ number, label, sha256 }: ClosedExhibit): NumberedRow {
  return { number, cells: [label, 'Restricted to named people', '', (sha256.match(/.{16}/g) ?? []).join('\n')] };
}

function exhibitRow({ number, label, fileName, provenance, receivedAt, receivedBy, sha256, size, removed }: Exhibit): NumberedRow {
  if (removed !== null) {
    const order = `Removed by order of ${removed.court}, ${removed.docketNumber}, ${formatInstant(removed.at)}`;
    return { number, cells: [label, order, `Taken in by ${receivedBy}, ${formatInstant(receivedAt)}`, 'The file is no longer kept'] };
  }
  const cells = [
    label,
    [fileName, provenance.description].filter(Boolean).join('\n'),
    [
      `${howObtainedLabels[provenance.howObtained]}; ${provenance.obtainedBy}, ${formatFuzzyDate(provenance.obtainedOn)}`,
      `Taken in by ${receivedBy}, ${formatInstant(receivedAt)}`,
    ].join('\n'),
    [...(sha256.match(/.{16}/g) ?? []), `${size.toLocaleString('en-US')} bytes`].join('\n'),
  ];
  return { number, cells };
}

/** Only that a hold was opened and cleared, and when. By whom and why is privileged and stays out of every report. */
export function holdsSection({ holds }: CaseRecord): Block[] {
  if (holds.length === 0) return [paragraph('No hold was opened.')];
  const rows = holds.map(({ kind, openedAt, clearedAt }) => [
    holdKindLabels[kind],
    formatInstant(openedAt),
    clearedAt === null ? 'Not cleared' : formatInstant(clearedAt),
  ]);
  return [
    paragraph(
      'A hold stops a step until a named person has decided that it may go on. This report records that, and nothing of the reasons.',
    ),
    table(
      '',
      [
        ['Hold', 40],
        ['Opened', 30],
        ['Cleared', 30],
      ],
      rows,
    ),
  ];
}
