/** @file Open items of documents. */
import { anchors } from '#shared/domain/anchors.ts';
import type { OpenItemRule } from './case-snapshot.ts';

export const documentItems: OpenItemRule = ({ issueCount }) =>
  issueCount > 0
    ? []
    : [{ key: 'not-issued', tab: 'documents', anchor: anchors.issue, text: 'The discipline report is not issued.', blocks: 'nothing' }];
