/** @file The chain of custody of every exhibit of a case. */
import { anchors } from '#shared/domain/anchors.ts';
import type { Block, DocumentModel } from '#shared/domain/document-model.ts';
import { listCustody } from '../../evidence/read-exhibits.ts';
import type { ServiceContext } from '../../service-context.ts';
import type { Drawing } from '../drawers.ts';
import { heading, openGap, paragraph } from '../model/blocks.ts';
import type { CaseRecord } from '../model/case-record.ts';
import { recordBlocks } from '../model/investigation-report.ts';
import { printedRecord } from '../printed-record.ts';
import { caseReport, onePart, opening } from './case-report.ts';
import { closedCustody, custodyOf } from './custody-blocks.ts';

/** @throws DomainError NOT_FOUND */
export async function drawChainOfCustody(context: ServiceContext, drawing: Drawing): Promise<DocumentModel> {
  const record = await printedRecord(context, drawing.caseId);
  return caseReport(
    record,
    drawing,
    onePart(drawing.kind, [
      opening(record, drawing.seal),
      paragraph(readingNote, 'quiet'),
      ...(await exhibitBlocks(context, record)),
      heading(2, 'Record and signature'),
      ...recordBlocks(drawing.seal),
      { kind: 'signature', label: 'Investigator', name: record.summary.investigator },
    ]),
  );
}

const readingNote =
  'Every file is kept encrypted as it was received. Its SHA-256 digest was taken when it came in, and it is compared with it each time the file is checked or a copy is given out. ' +
  'An event stands here because the casebook recorded it when it was done; none can be added, changed or left out afterward without breaking the chain named under “Record and signature”. ' +
  'Times are in Coordinated Universal Time (UTC).';

async function exhibitBlocks(context: ServiceContext, { exhibits, closedExhibits, unusedLabels }: CaseRecord): Promise<Block[]> {
  if (exhibits.length + closedExhibits.length === 0) {
    return [openGap('Evidence', { tab: 'evidence', anchor: anchors.addEvidence }, 'No evidence was taken in.')];
  }
  const open = await Promise.all(
    exhibits.map(async (exhibit) => ({
      number: exhibit.number,
      blocks: custodyOf(exhibit, await listCustody(context, { exhibitId: exhibit.id })),
    })),
  );
  const closed = closedExhibits.map((exhibit) => ({ number: exhibit.number, blocks: closedCustody(exhibit) }));
  const inOrder = [...open, ...closed].sort((one, other) => one.number - other.number);
  const unused = unusedLabels.length === 0 ? [] : [paragraph(`Numbers that are not used: ${unusedLabels.join(', ')}.`)];
  return [...inOrder.flatMap(({ blocks }) => blocks), ...unused];
}
