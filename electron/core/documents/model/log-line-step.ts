/** @file A line of the log as the process log prints it. Pure. */
import { civilDateOf, formatCivilDate, formatInstant } from '#shared/domain/format-date.ts';
import { isEnteredLater, type LogLine } from '#shared/domain/log.ts';
import { logHowLabels } from '#shared/domain/log-labels.ts';
import type { ProcessStep } from './case-record.ts';

/**
 * The step with the instant by which it is put in order. What was said later stands below the line, each addendum with its own date and name; a
 * withdrawn or privileged line keeps its number and loses its words.
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

const withheld = ({ how }: LogLine): string[] => [`${logHowLabels[how]}. Withheld as privileged.`];

function told(line: LogLine): string[] {
  const { how, who, text, about, correctedAt, isFrozen, frozenAt, addenda } = line;
  return [
    `${[logHowLabels[how], who].filter(Boolean).join(', ')}: ${text}`,
    about === null ? '' : `About: ${about.label}`,
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
