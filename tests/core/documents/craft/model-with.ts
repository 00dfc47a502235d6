import type { Block, DocumentModel } from '#shared/domain/document-model.ts';
import { installedFonts } from '../../../../electron/core/documents/pdf/fonts.ts';
import { renderPdf } from '../../../../electron/core/documents/pdf/render-pdf.ts';

export const SENTENCE = 'The investigator asked each witness to say in their own words what they saw and when they saw it. ';
export const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [{ text, emphasis: 'none' }] });

/** An invented document of one part. */
export function modelWith(blocks: Block[], changes: Partial<DocumentModel> = {}): DocumentModel {
  return {
    kind: 'discipline-report',
    title: 'Discipline report',
    caseNumber: '2021-0003',
    district: 'Elm Grove School District 900',
    preparedBy: 'Mara Voss',
    preparedAt: '2021-10-30T15:00:00.000Z',
    isDraft: false,
    auditHead: { epoch: 1, number: 142, hash: 'ab'.repeat(32), publicKey: 'VGT3ayZfa+D0JLKu/DGEKURvyDfN+En82FV8TfaWYPQ=' },
    parts: [{ key: 'investigation-report', title: 'Investigation report', blocks }],
    footer: 'A notice at the foot.',
    ...changes,
  };
}

export const render = (model: DocumentModel) => renderPdf(model, installedFonts());
