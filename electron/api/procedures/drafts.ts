/** @file Drafts, and how a window learns that another wrote. */
import { discardDraft, keepDraft, listDrafts } from '../../core/drafts/drafts.ts';
import { os } from '../implementer.ts';

export const draftsProcedures = {
  list: os.drafts.list.handler(({ context }) => listDrafts(context.application.session())),
  keep: os.drafts.keep.handler(({ input, context }) => keepDraft(context.application.session(), input)),
  discard: os.drafts.discard.handler(({ input, context }) => discardDraft(context.application.session(), input)),
};

export const changesProcedures = {
  latest: os.changes.latest.handler(({ context }) => context.application.session().unitOfWork.changes()),
};
