/** @file `kinds`: every kind of document, its family, what it is in a request for records, and for whom it can be redacted. */

import { casebookDocumentLabels, DocumentKind, documentKinds } from '#shared/domain/documents/kinds.ts';
import { profileKeys, profiles, profilesFor } from '#shared/domain/documents/profiles.ts';
import { drawers } from '../../../core/documents/drawers.ts';
import { type Command, field, readArguments } from '../command.ts';

export const kinds: Command = {
  usage: 'kinds',
  summary:
    'A line a kind of document that can be drawn up: key, tab, family, tab, how it is sorted in a request for records, tab, audiences it can be redacted for, tab, label. Then the documents about the whole casebook, and the audiences.',
  async run(args) {
    readArguments(args, []);
    const line = (...fields: string[]): void => void process.stdout.write(`${fields.map(field).join('\t')}\n`);
    for (const kind of DocumentKind.options) {
      if (drawers[kind] === undefined) continue;
      const { family, tag, label } = documentKinds[kind];
      line(kind, family, tag, profilesFor(kind).join(',') || '-', label);
    }
    for (const [kind, label] of Object.entries(casebookDocumentLabels)) line(kind, 'casebook', '-', '-', label);
    for (const key of profileKeys) line(key, 'audience', '-', '-', profiles[key].label);
    return 0;
  },
};
