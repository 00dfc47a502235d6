/** @file A line of the log as the process log prints it. Pure. */
import { civilDateOf, formatCivilDate, formatInstant } from '#shared/domain/format-date.ts';
import { type AboutKind, isEnteredLater, type LogLine } from '#shared/domain/log.ts';
import { logHowLabels } from '#shared/domain/log-labels.ts';
import { mentionOf } from '#shared/domain/mentions.ts';
import type { ProcessStep } from './case-record.ts';

/**
 * The step with the instant by which it is put in order. What was said later stands below the line, each addendum with its own date and name; a
 * withdrawn or privileged line keeps its number and loses its words. People of the matter stand as mentions: documents may call them otherwise than
 * the window does.
 */
export function stepOfLine(line: LogLine): { at: string; step: ProcessStep } {
  const source = `Line ${line.position}`;
  if (line.withdrawnAt !== null) {
    const what = 'A line was entered and withdrawn by its author before it was frozen.';
    return { at: line.enteredAt, step: { when: formatInstant(line.enteredAt), what, by: line.enteredBy, source } };
  }
  const what = line.isPrivileged ? withheld(line) : told(line);
  return { at: line.at, step: { when: whenOf(line), what: what.filter((part) => part !== '').join('\n'), by: line.enteredBy, source } };
}

/** What a report may name: a hold, a measure and what was decided stand elsewhere or nowhere, and a task is no part of the record of what was done. */
const printedAbouts: ReadonlySet<AboutKind> = new Set(['allegation', 'exhibit', 'person', 'document']);

const withheld = ({ how }: LogLine): string[] => [`${logHowLabels[how]}. Withheld as privileged.`];

function told(line: LogLine): string[] {
  const { how, who, participantId, text, about, correctedAt, isFrozen, frozenAt, addenda } = line;
  return [
    `${[logHowLabels[how], participantId === null ? who : mentionOf(participantId)].filter(Boolean).join(', ')}: ${text}`,
    about !== null && printedAbouts.has(about.kind) ? `About: ${about.kind === 'person' ? mentionOf(about.id) : about.label}` : '',
    laterEntry(line),
    correctedAt === null ? '' : `Corrected by its author ${formatInstant(correctedAt)}.`,
    isFrozen ? '' : `Open to correction by its author until ${formatInstant(frozenAt)}.`,
    ...addenda.map(({ text: added, enteredBy, enteredAt }) => `Addendum by ${enteredBy}, ${formatInstant(enteredAt)}: ${added}`),
  ];
}

const laterEntry = (line: LogLine): string => (isEnteredLater(line) ? `Entered later: ${formatInstant(line.enteredAt)}.` : '');

/** As typed, with the same instant in UTC where the two clocks differ; the day alone where no time was given. */
function whenOf({ at, hasTime, zone }: LogLine): string {
  if (!hasTime) return formatCivilDate(civilDateOf(at, zone));
  const local = formatInstant(at, zone);
  const utc = formatInstant(at);
  return local === utc ? utc : `${local}\n(${utc})`;
}
