/** @file Views of the list that people keep for themselves. Invariant: nobody sees or changes another person's. */
import { CaseFilter, type CaseSort, type SavedView } from '#shared/domain/case-list.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { ServiceContext, WriteHandle } from '../service-context.ts';
import type { SavedViewRow } from './list-rows.ts';
import { findView, findViewNamed, insertView, selectViews, updateView } from './saved-views-queries.ts';

/** The views of the person signed in, by name. */
export async function listViews({ unitOfWork, actor }: ServiceContext): Promise<SavedView[]> {
  return (await selectViews(unitOfWork.read, actor.userId)).map(toView);
}

/** @throws DomainError INPUT_REFUSED when a view bears the name already */
export async function saveView(context: ServiceContext, input: { name: string; filter: CaseFilter; sort: CaseSort }): Promise<SavedView> {
  const { ports, actor, unitOfWork } = context;
  return unitOfWork.write(async (handle, record) => {
    await assertNameFree(context, handle, input.name);
    const row: SavedViewRow = {
      id: ports.ids.next(),
      user_id: actor.userId,
      name: input.name,
      filter: JSON.stringify({ filter: input.filter, sort: input.sort }),
      saved_at: ports.clock.now().toISOString(),
      deleted_at: null,
    };
    await insertView(handle, row);
    await record({ type: 'saved_view.saved', version: 1, caseId: null, payload: { viewId: row.id } });
    return toView(row);
  });
}

/** `basedOn` is the name before. @throws DomainError NOT_FOUND, INPUT_REFUSED when another bears the name, CHANGED_MEANWHILE */
export async function renameView(context: ServiceContext, input: { viewId: string; name: string; basedOn: string }): Promise<SavedView> {
  return context.unitOfWork.write(async (handle, record) => {
    const view = await ownView(context, handle, input.viewId);
    if (view.name !== input.basedOn) throw new DomainError('CHANGED_MEANWHILE');
    if (view.name !== input.name) await assertNameFree(context, handle, input.name);
    await updateView(handle, view.id, { name: input.name });
    await record({ type: 'saved_view.renamed', version: 1, caseId: null, payload: { viewId: view.id } });
    return toView({ ...view, name: input.name });
  });
}

/** It stays to be restored. @throws DomainError NOT_FOUND */
export async function deleteView(context: ServiceContext, input: { viewId: string }): Promise<SavedView> {
  return context.unitOfWork.write(async (handle, record) => {
    const view = await ownView(context, handle, input.viewId);
    await updateView(handle, view.id, { deleted_at: context.ports.clock.now().toISOString() });
    await record({ type: 'saved_view.deleted', version: 1, caseId: null, payload: { viewId: view.id } });
    return toView(view);
  });
}

/** Takes a deletion back. @throws DomainError NOT_FOUND; INPUT_REFUSED when another view bears the name by now */
export async function restoreView(context: ServiceContext, input: { viewId: string }): Promise<SavedView> {
  return context.unitOfWork.write(async (handle, record) => {
    const view = await findView(handle, input.viewId, context.actor.userId);
    if (view === undefined) throw new DomainError('NOT_FOUND');
    if (view.deleted_at !== null) await assertNameFree(context, handle, view.name);
    await updateView(handle, view.id, { deleted_at: null });
    await record({ type: 'saved_view.restored', version: 1, caseId: null, payload: { viewId: view.id } });
    return toView(view);
  });
}

async function ownView({ actor }: ServiceContext, handle: WriteHandle, viewId: string): Promise<SavedViewRow> {
  const view = await findView(handle, viewId, actor.userId);
  if (view === undefined || view.deleted_at !== null) throw new DomainError('NOT_FOUND');
  return view;
}

async function assertNameFree({ actor }: ServiceContext, handle: WriteHandle, name: string): Promise<void> {
  if ((await findViewNamed(handle, actor.userId, name)) === undefined) return;
  throw new DomainError('INPUT_REFUSED', {
    problem: 'You keep a view under this name already.',
    name: 'You keep a view under this name already.',
  });
}

function toView(row: SavedViewRow): SavedView {
  const { filter, sort } = JSON.parse(row.filter) as { filter: unknown; sort: CaseSort };
  return { id: row.id, name: row.name, filter: CaseFilter.parse(filter), sort };
}
