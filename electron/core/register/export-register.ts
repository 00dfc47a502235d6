/** @file The cases of a filter leaving as a file. Invariant: each register that leaves is an event, and holds what the list shows to the person who asks. */
import { type CaseFilter, type CaseRow, type CaseSort, MOST_IN_PDF, type RegisterForm } from '#shared/domain/case-list.ts';
import type { DocumentModel } from '#shared/domain/document-model.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { presentHead } from '../audit/present-head.ts';
import { filterChoices, listCases } from '../cases/list-cases.ts';
import { type CopyOutcome, letOut } from '../evidence/copy-out.ts';
import type { ServiceContext } from '../service-context.ts';
import { civilToday } from '../today/civil-today.ts';
import { filterInWords, sortInWords } from './filter-in-words.ts';
import { registerCsv } from './register-csv.ts';
import { registerDocument } from './register-document.ts';

export type RegisterInput = { filter: CaseFilter; sort: CaseSort; as: RegisterForm };

/** Rows are read so many at a time, and others are answered in between. */
const PAGE = 500;

/**
 * Lets the register out to the place that the person chooses; a dismissed dialog leaves no trace.
 * @throws DomainError INPUT_REFUSED when a document would be too long, and what `letOut` throws
 */
export async function exportRegister(context: ServiceContext, input: RegisterInput): Promise<CopyOutcome> {
  const total = await countOf(context, input);
  const day = civilToday(context.ports.clock);
  const file = { fileName: `Register of cases ${day}.${input.as}`, mediaType: input.as === 'pdf' ? 'application/pdf' : 'text/csv' };
  return letOut(context, file, (outcome) => makeRegister(context, { ...input, total, outcome }));
}

/** The register as it would print now. @throws DomainError INPUT_REFUSED when it would be too long */
export async function previewRegister(context: ServiceContext, { filter, sort }: Omit<RegisterInput, 'as'>): Promise<DocumentModel> {
  await countOf(context, { filter, sort, as: 'pdf' });
  return drawRegister(context, { filter, sort, words: await wordsOf(context, { filter, sort }) });
}

async function countOf(context: ServiceContext, input: RegisterInput): Promise<number> {
  const { total } = await listCases(context, { ...input.filter, sort: input.sort, offset: 0, limit: 1 });
  if (input.as === 'pdf' && total > MOST_IN_PDF) {
    const most = MOST_IN_PDF.toLocaleString('en-US');
    const problem = `A register to print holds at most ${most} cases, and ${total.toLocaleString('en-US')} fit this filter.`;
    throw new DomainError('INPUT_REFUSED', { problem, next: 'Narrow the filter, or export it as CSV, which has no such limit.' });
  }
  return total;
}

async function wordsOf(context: ServiceContext, { filter, sort }: Omit<RegisterInput, 'as'>): Promise<{ filter: string; sort: string }> {
  const choices = await filterChoices(context);
  return { filter: filterInWords(filter, { choices, me: context.actor.displayName }), sort: sortInWords(sort) };
}

type Making = RegisterInput & { total: number; outcome: 'saved' | 'download' };

async function makeRegister(context: ServiceContext, { filter, sort, as, total, outcome }: Making): Promise<Uint8Array> {
  const words = await wordsOf(context, { filter, sort });
  const bytes =
    as === 'csv'
      ? await registerCsv(pagesOf(context, { filter, sort }))
      : (await context.ports.renderPdf(await drawRegister(context, { filter, sort, words }))).bytes;
  await context.unitOfWork.write((_, record) =>
    record({
      type: 'case_register.exported',
      version: 1,
      caseId: null,
      payload: { form: as, filter: words.filter, cases: total, outcome },
    }),
  );
  return bytes;
}

async function* pagesOf(context: ServiceContext, { filter, sort }: Pick<RegisterInput, 'filter' | 'sort'>): AsyncGenerator<CaseRow[]> {
  for (let offset = 0; ; offset += PAGE) {
    const { rows } = await listCases(context, { ...filter, sort, offset, limit: PAGE, isUncounted: true });
    yield rows;
    if (rows.length < PAGE) return;
  }
}

async function drawRegister(
  context: ServiceContext,
  { filter, sort, words }: Pick<RegisterInput, 'filter' | 'sort'> & { words: { filter: string; sort: string } },
): Promise<DocumentModel> {
  const { casebook, ports, actor, unitOfWork } = context;
  const auditHead = { ...(await presentHead(unitOfWork.read)), publicKey: casebook.publicKey };
  const rows: CaseRow[] = [];
  for await (const page of pagesOf(context, { filter, sort })) rows.push(...page);
  const seal = {
    auditHead,
    preparedAt: ports.clock.now().toISOString(),
    preparedBy: actor.displayName,
    district: casebook.district,
    asOf: civilToday(ports.clock),
  };
  return registerDocument(rows.slice(0, MOST_IN_PDF), seal, words);
}
