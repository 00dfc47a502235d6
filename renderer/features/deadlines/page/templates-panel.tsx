import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { spansInWords } from '#shared/domain/deadlines/candidate.ts';
import type { TaskTemplate, TemplateItem } from '#shared/domain/deadlines/task-templates.ts';
import { api } from '../../../app/client.ts';
import { StateBadge } from '../../../ui/display/state-badge.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { LoadingState } from '../../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { TemplateForm } from './template-form.tsx';

/** Templates for tasks: what is usually to be done and when. Tasks are made from them in the Log tab of a case. */
export function TemplatesPanel() {
  const templates = useQuery(api.taskTemplates.list.queryOptions());
  const [editing, setEditing] = useState<string | null>(null);
  return (
    <section className="panel stack deadline-panel" aria-labelledby="templates-heading">
      <div className="case-section-head">
        <h2 id="templates-heading">Task templates</h2>
        {editing !== 'new' && (
          <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEditing('new')}>
            Add a template
          </Button>
        )}
      </div>
      <p className="quiet">Tasks are made from a template once. A template that is changed later changes no case.</p>
      {editing === 'new' && <TemplateForm template={null} onDone={() => setEditing(null)} />}
      {templates.isPending && <LoadingState what="the templates" />}
      <RefusalNotice error={templates.error} onRetry={() => void templates.refetch()} />
      {templates.data?.length === 0 && (
        <EmptyState title="There is no template" headingLevel={3} isCompact>
          A template holds tasks that come up in the same order again and again.
        </EmptyState>
      )}
      <ul className="plain-list task-list" aria-label="Templates">
        {templates.data?.map((template) => (
          <li key={template.id} className="task-row template-row">
            {editing === template.id ? (
              <TemplateForm template={template} onDone={() => setEditing(null)} />
            ) : (
              <TemplateRow template={template} onEdit={() => setEditing(template.id)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "on the day itself", "after 3 business days" */
export const whenInWords = ({ days, dayKind }: Pick<TemplateItem, 'days' | 'dayKind'>): string =>
  days === 0 ? 'on the day itself' : `after ${spansInWords([{ amount: days, unit: dayKind }])}`;

function TemplateRow({ template, onEdit }: { template: TaskTemplate; onEdit: () => void }) {
  const { id, name, items, isRetired, version } = template;
  const undo = useMutation(api.taskTemplates.retire.mutationOptions({ onSuccess: () => saySo('The template is as it was.') }));
  const retire = useMutation(
    api.taskTemplates.retire.mutationOptions({
      onSuccess: (changed) =>
        saySo(changed.isRetired ? 'The template is out of use; tasks made from it stay.' : 'The template is in use again.', () =>
          undo.mutate({ templateId: id, basedOn: changed.version, isRetired: !changed.isRetired }),
        ),
    }),
  );
  return (
    <>
      <div className="task-words">
        <p className={isRetired ? 'task-text quiet' : 'task-text'}>{name}</p>
        <ul className="counted-because small">
          {items.map((item) => (
            <li key={item.text}>
              {item.text} <span className="quiet">· {whenInWords(item)}</span>
            </li>
          ))}
        </ul>
        <RefusalNotice error={retire.error ?? undo.error} />
      </div>
      <div className="task-state">
        <StateBadge tone={isRetired ? 'neutral' : 'ready'} word={isRetired ? 'Out of use' : version === null ? 'As it ships' : 'In use'} />
      </div>
      <div className="row task-actions">
        <Button size="compact-sm" variant="default" onClick={onEdit}>
          Change<span className="visually-hidden"> the template “{name}”</span>
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          loading={retire.isPending}
          onClick={() => retire.mutate({ templateId: id, basedOn: version, isRetired: !isRetired })}
        >
          {isRetired ? 'Put back in use' : 'Take out of use'}
          <span className="visually-hidden">: “{name}”</span>
        </Button>
      </div>
    </>
  );
}
