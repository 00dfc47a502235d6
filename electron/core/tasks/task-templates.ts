/** @file Templates for tasks, and tasks made from one. Invariant: an earlier wording stays in the record; tasks that were made know nothing of it. */
import { z } from 'zod';
import { candidateDate } from '#shared/domain/deadlines/candidate.ts';
import type { TaskTemplateId } from '#shared/domain/deadlines/ids.ts';
import { shippedTemplates, type TaskTemplate, TemplateItem } from '#shared/domain/deadlines/task-templates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Task } from '#shared/domain/tasks.ts';
import { assertBasedOn, type BasedOn } from '../based-on.ts';
import { calendarsOfCase } from '../deadlines/calendars-of-case.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { taskById } from './read-tasks.ts';
import { insertTask } from './tasks-queries.ts';
import { selectTemplates, supersedeTemplate } from './templates-queries.ts';
import { type DoerInput, doerOf } from './write-tasks.ts';

async function templatesOf(handle: ReadHandle): Promise<TaskTemplate[]> {
  const rows = await selectTemplates(handle);
  const own = rows.map((row) => ({
    id: row.template_id as TaskTemplateId,
    name: row.name,
    items: z.array(TemplateItem).parse(JSON.parse(row.items)),
    isRetired: row.is_retired === 1,
    version: row.id,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
  }));
  const shipped = shippedTemplates
    .filter(({ id }) => !own.some((template) => template.id === id))
    .map((template) => ({
      ...template,
      id: template.id as TaskTemplateId,
      isRetired: false,
      version: null,
      recordedBy: '',
      recordedAt: null,
    }));
  return [...shipped, ...own].sort((one, other) => one.name.localeCompare(other.name, 'en-US'));
}

async function templateById(handle: ReadHandle, templateId: string): Promise<TaskTemplate> {
  const found = (await templatesOf(handle)).find(({ id }) => id === templateId);
  if (found === undefined) throw new DomainError('NOT_FOUND');
  return found;
}

/** By name; those out of use too. */
export const listTemplates = ({ unitOfWork }: ServiceContext): Promise<TaskTemplate[]> => templatesOf(unitOfWork.read);

export type TemplateInput = { templateId: string | null; name: string; items: TemplateItem[] } & BasedOn;

/** Enters a template, or puts another wording in its place. @throws DomainError NOT_FOUND, CHANGED_MEANWHILE, INPUT_REFUSED (a name that is taken) */
export function recordTemplate(context: ServiceContext, input: TemplateInput): Promise<TaskTemplate> {
  return context.unitOfWork.write(async (handle, record) => {
    const present = input.templateId === null ? null : await templateById(handle, input.templateId);
    assertBasedOn(present?.version, input);
    const isTaken = (await templatesOf(handle)).some(
      ({ id, name }) => id !== present?.id && name.toLowerCase() === input.name.toLowerCase(),
    );
    if (isTaken) throw new DomainError('INPUT_REFUSED', { problem: `A template “${input.name}” is there already.` });
    const id = present?.id ?? context.ports.ids.next();
    await supersede(context, handle, { id, name: input.name, items: input.items, isRetired: present?.isRetired ?? false });
    const replaced = present === null ? null : { name: present.name, items: present.items };
    const payload = { templateId: id, name: input.name, items: input.items, replaced };
    await record({ type: 'task_template.recorded', version: 1, caseId: null, payload });
    return templateById(handle, id);
  });
}

/** Takes a template out of use, or puts it back. @throws DomainError NOT_FOUND, CHANGED_MEANWHILE */
export function retireTemplate(
  context: ServiceContext,
  input: { templateId: string; isRetired: boolean } & BasedOn,
): Promise<TaskTemplate> {
  return context.unitOfWork.write(async (handle, record) => {
    const present = await templateById(handle, input.templateId);
    assertBasedOn(present.version, input);
    if (present.isRetired === input.isRetired) throw new DomainError('CHANGED_MEANWHILE');
    await supersede(context, handle, { ...present, isRetired: input.isRetired });
    const type = input.isRetired ? 'task_template.retired' : 'task_template.restored';
    await record({ type, version: 1, caseId: null, payload: { templateId: present.id, name: present.name } });
    return templateById(handle, present.id);
  });
}

function supersede(
  { ports, actor }: ServiceContext,
  handle: Parameters<typeof supersedeTemplate>[0],
  { id, name, items, isRetired }: Pick<TaskTemplate, 'name' | 'items' | 'isRetired'> & { id: string },
): Promise<void> {
  return supersedeTemplate(handle, {
    id: ports.ids.next(),
    template_id: id,
    name,
    items: JSON.stringify(items),
    recorded_by: actor.displayName,
    recorded_at: ports.clock.now().toISOString(),
    superseded_at: null,
    is_retired: isRetired ? 1 : 0,
  });
}

export type PlannedTask = { text: string; dueOn: string | null; movedTo: string | null; because: string; problem: string };

/** The days on which the tasks of a template would fall, counted from a day; nothing is written. @throws DomainError NOT_FOUND */
export async function planTemplate(
  { unitOfWork }: ServiceContext,
  input: { caseId: string; templateId: string; from: string },
): Promise<PlannedTask[]> {
  const { items } = await templateById(unitOfWork.read, input.templateId);
  const { calendars } = await calendarsOfCase(unitOfWork.read, input.caseId, input.from);
  return items.map(({ text, days, dayKind, because }) => {
    const count = { kind: 'spans' as const, spans: [{ amount: days, unit: dayKind }], isBefore: false };
    const outcome = candidateDate({ count, movesOn: true }, { on: input.from, time: null }, calendars);
    if (!outcome.ok) return { text, dueOn: null, movedTo: null, because, problem: outcome.problem };
    return { text, dueOn: outcome.candidate.counted, movedTo: outcome.candidate.movedTo, because, problem: '' };
  });
}

/** Adds the tasks as a person has looked them over, all of them or none. @throws DomainError NOT_FOUND (case, template or doer) */
export function addFromTemplate(
  context: ServiceContext,
  input: { caseId: string; templateId: string; doer: DoerInput; tasks: { text: string; dueOn: string; dueBecause: string }[] },
): Promise<Task[]> {
  const { actor, ports, unitOfWork } = context;
  return unitOfWork.write(async (handle, record) => {
    const { name } = await templateById(handle, input.templateId);
    const doer = await doerOf(handle, input.caseId, input.doer);
    const ids: string[] = [];
    for (const { text, dueOn, dueBecause } of input.tasks) {
      const id = ports.ids.next();
      ids.push(id);
      await insertTask(handle, {
        id,
        case_id: input.caseId,
        text,
        due_on: dueOn,
        due_because: dueBecause,
        ...doer,
        about_kind: null,
        about_id: null,
        state: 'open',
        entered_by: actor.displayName,
        entered_at: ports.clock.now().toISOString(),
      });
    }
    const tasks = input.tasks.map((task, index) => ({ taskId: ids[index] ?? '', ...task }));
    const payload = { templateId: input.templateId, name, by: doer.doer, tasks };
    await record({ type: 'tasks.added_from_template', version: 1, caseId: input.caseId, payload });
    return Promise.all(ids.map(async (id) => (await taskById(handle, id)).task));
  });
}
