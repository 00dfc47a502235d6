/** @file Reading in a table of paper discipline. Invariant: all the chosen rows and one event, or nothing; a row with problems is never chosen. */
import Papa from 'papaparse';
import { priorCsvColumns, priorCsvExample } from '#shared/domain/after/prior-record-csv.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { civilDateOf } from '../casebook/casebook-status.ts';
import { type CopyOutcome, letOut } from '../evidence/copy-out.ts';
import { enterNamedPerson } from '../people/enter-named-person.ts';
import { nameWords } from '../people/finding/person-keys.ts';
import type { ServiceContext, WriteHandle } from '../service-context.ts';
import { findImport, insertImport, insertPaper, markImportTakenBack } from './prior-record-queries.ts';
import { type ReadRow, readPriorCsv } from './read-prior-csv.ts';

export type ImportDone = { importId: string; entries: number; newPeople: number };

/**
 * Reads in the lines that a person chose in the preview; people whom the casebook does not know by name are entered with them.
 * @throws DomainError INPUT_REFUSED when no line is chosen, or one of them is not as the preview showed it
 */
export function importPriors(context: ServiceContext, input: { csv: string; fileName: string; lines: number[] }): Promise<ImportDone> {
  return context.unitOfWork.write(async (handle, record) => {
    const { rows } = await readPriorCsv(handle, input.csv, civilDateOf(context.ports.clock.now()));
    const chosen = chosenRows(rows, input.lines);
    const importId = context.ports.ids.next();
    const stamp = { by: context.actor.displayName, at: context.ports.clock.now().toISOString() };
    await insertImport(handle, {
      id: importId,
      file_name: input.fileName,
      row_count: chosen.length,
      imported_by: stamp.by,
      imported_at: stamp.at,
      taken_back_at: null,
      taken_back_by: null,
    });
    const { personOf, newPeople } = await peopleOf(context, handle, chosen);
    const entries = [];
    for (const { values } of chosen) {
      const id = context.ports.ids.next();
      const personId = personOf(values.person);
      await insertPaper(handle, {
        id,
        person_id: personId,
        case_id: null,
        import_id: importId,
        given_on: values.givenOn,
        level: values.level,
        rule: values.rule,
        what_for: values.whatFor,
        paper_place: values.paperPlace,
        expires_on: values.expiresOn,
        source: values.source,
        entered_by: stamp.by,
        entered_at: stamp.at,
        taken_back_at: null,
        taken_back_by: null,
        taken_back_reason: null,
      });
      const { person: displayName, ...paper } = values;
      entries.push({ priorEntryId: id, personId, displayName, ...paper });
    }
    const payload = { importId, fileName: input.fileName, count: entries.length, newPeople, entries };
    await record({ type: 'prior_import.read_in', version: 1, caseId: null, payload });
    return { importId, entries: entries.length, newPeople };
  });
}

type Chosen = ReadRow & { values: NonNullable<ReadRow['values']> };

function chosenRows(rows: readonly ReadRow[], lines: readonly number[]): Chosen[] {
  const wanted = new Set(lines);
  const chosen = rows.filter((row): row is Chosen => wanted.has(row.line) && row.values !== null);
  if (chosen.length === 0) throw new DomainError('INPUT_REFUSED', { problem: 'No row was chosen to be read in.' });
  if (chosen.length === wanted.size) return chosen;
  throw new DomainError('INPUT_REFUSED', { problem: 'Some of the chosen rows cannot be read in as they are. Look at the preview again.' });
}

/** Everyone named, entered where the casebook has nobody of that name. */
async function peopleOf(context: ServiceContext, handle: WriteHandle, rows: readonly Chosen[]) {
  const ids = new Map<string, string>();
  const key = (name: string) => nameWords(name).join(' ');
  let newPeople = 0;
  for (const { values, personIds } of rows) {
    if (ids.has(key(values.person))) continue;
    const [known] = personIds;
    if (known === undefined) newPeople += 1;
    ids.set(key(values.person), known ?? (await enterNamedPerson(context, handle, values.person)));
  }
  const personOf = (name: string): string => {
    const id = ids.get(key(name));
    if (id === undefined) throw new Error('Everyone named was entered.');
    return id;
  };
  return { personOf, newPeople };
}

/** Takes back every entry of a file that was read in by mistake; they stay in the record. @throws DomainError NOT_FOUND */
export function takeBackImport(context: ServiceContext, input: { importId: string; reason: string }): Promise<{ entries: number }> {
  return context.unitOfWork.write(async (handle, record) => {
    if ((await findImport(handle, input.importId)) === undefined) throw new DomainError('NOT_FOUND');
    const entries = await markImportTakenBack(handle, input.importId, {
      taken_back_at: context.ports.clock.now().toISOString(),
      taken_back_by: context.actor.displayName,
      taken_back_reason: input.reason,
    });
    await record({ type: 'prior_import.taken_back', version: 1, caseId: null, payload: { ...input, entries } });
    return { entries };
  });
}

/** The table to fill in, with one invented line; it holds nothing of any case, so it leaves no entry in the log. */
export function exportPriorTemplate(context: ServiceContext): Promise<CopyOutcome> {
  const columns = Object.keys(priorCsvColumns) as (keyof typeof priorCsvColumns)[];
  const csv = Papa.unparse(
    { fields: columns.map((column) => priorCsvColumns[column]), data: [columns.map((column) => priorCsvExample[column])] },
    { escapeFormulae: true, newline: '\r\n' },
  );
  const file = { fileName: 'prior-record-template.csv', mediaType: 'text/csv' };
  return letOut(context, file, async () => new TextEncoder().encode(`\ufeff${csv}\r\n`));
}
