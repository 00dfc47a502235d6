/** @file Every migration in order. Invariant: numbers count up from 1 without a gap; a landed entry is never edited, moved or removed. */
import type { Migration } from '../migrate.ts';
import { migration as casebookAndAudit } from './0001-casebook-and-audit.ts';
import { migration as matters } from './0002-matters.ts';
import { migration as chain } from './0003-chain.ts';
import { migration as documents } from './0004-documents.ts';
import { migration as access } from './0005-access.ts';
import { migration as review } from './0006-review.ts';
import { migration as backup } from './0007-backup.ts';
import { migration as removal } from './0008-removal.ts';
import { migration as intake } from './0009-intake.ts';
import { migration as incident } from './0010-incident.ts';
import { migration as people } from './0011-people.ts';
import { migration as log } from './0012-log.ts';
import { migration as afterDecision } from './0013-after-decision.ts';
import { migration as drafts } from './0014-drafts.ts';
import { migration as district } from './0015-district.ts';
import { migration as search } from './0016-search.ts';
import { migration as lawAndHolds } from './0017-law-and-holds.ts';
import { migration as facts } from './0018-facts.ts';
import { migration as interviews } from './0019-interviews.ts';
import { migration as worksheet } from './0020-worksheet.ts';
import { migration as deadlines } from './0021-deadlines.ts';
import { migration as judgment } from './0022-judgment.ts';
import { migration as measure } from './0023-measure.ts';
import { migration as templates } from './0024-templates.ts';
import { migration as signedCopies } from './0025-signed-copies.ts';
import { migration as packets } from './0026-packets.ts';
import { migration as redactedTwins } from './0027-redacted-twins.ts';
import { migration as signOff } from './0028-sign-off.ts';
import { migration as releases } from './0029-releases.ts';
import { migration as retention } from './0030-retention.ts';

export const migrations: readonly Migration[] = [
  casebookAndAudit,
  matters,
  chain,
  documents,
  access,
  review,
  backup,
  removal,
  intake,
  incident,
  people,
  log,
  afterDecision,
  drafts,
  district,
  search,
  lawAndHolds,
  facts,
  interviews,
  worksheet,
  deadlines,
  judgment,
  measure,
  templates,
  signedCopies,
  packets,
  redactedTwins,
  signOff,
  releases,
  retention,
];
