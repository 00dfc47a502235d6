import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconBookmarkPlus, IconDots } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { BuiltInView, builtInViews, type CaseFilter, type CaseSort, type SavedView } from '#shared/domain/case-list.ts';
import { api } from '../../app/client.ts';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { NameViewDialog } from './name-view-dialog.tsx';

type ViewListProps = {
  current: { view: string | undefined; filter: CaseFilter; sort: CaseSort };
  /** Whether there is anything to keep: a filter that is not a view yet. */
  canSave: boolean;
  onBuiltIn: (view: BuiltInView) => void;
  onOwn: (view: SavedView) => void;
};

/** On the left edge of the list: the views that are always there, and one's own. */
export function ViewList({ current, canSave, onBuiltIn, onOwn }: ViewListProps) {
  const views = useQuery(api.cases.views.queryOptions({}));
  const [named, setNamed] = useState<SavedView | 'new' | null>(null);
  const restore = useMutation(api.cases.restoreView.mutationOptions({ onSuccess: ({ name }) => saySo(`The view “${name}” is back.`) }));
  const remove = useMutation(
    api.cases.deleteView.mutationOptions({
      onSuccess: ({ id, name }) => saySo(`The view “${name}” is deleted.`, () => restore.mutate({ viewId: id })),
    }),
  );
  return (
    <nav className="view-list" aria-label="Views of the cases">
      <ul>
        {BuiltInView.options.map((view) => (
          <li key={view}>
            <button
              type="button"
              className="view-button"
              aria-current={current.view === view ? 'true' : undefined}
              onClick={() => onBuiltIn(view)}
            >
              {builtInViews[view].label}
            </button>
          </li>
        ))}
      </ul>
      {views.data && views.data.length > 0 && (
        <>
          <h2 className="view-heading">My views</h2>
          <ul>
            {views.data.map((view) => (
              <li key={view.id} className="view-own">
                <button
                  type="button"
                  className="view-button"
                  aria-current={current.view === view.id ? 'true' : undefined}
                  onClick={() => onOwn(view)}
                >
                  {view.name}
                </button>
                <Menu position="bottom-start" withinPortal>
                  <Menu.Target>
                    <ActionIcon variant="subtle" color="gray" size="sm" aria-label={`Change the view “${view.name}”`}>
                      <IconDots size={16} aria-hidden />
                    </ActionIcon>
                  </Menu.Target>
                  <Menu.Dropdown>
                    <Menu.Item onClick={() => setNamed(view)}>Rename view</Menu.Item>
                    <Menu.Item onClick={() => remove.mutate({ viewId: view.id })}>Delete view</Menu.Item>
                  </Menu.Dropdown>
                </Menu>
              </li>
            ))}
          </ul>
        </>
      )}
      <RefusalNotice error={views.error ?? remove.error ?? restore.error} />
      <Button
        className="view-save"
        variant="default"
        size="compact-sm"
        leftSection={<IconBookmarkPlus size={16} aria-hidden />}
        disabled={!canSave}
        title={canSave ? undefined : 'Choose a filter or an order first'}
        onClick={() => setNamed('new')}
      >
        Save this view
      </Button>
      <NameViewDialog
        key={named === null ? 'closed' : named === 'new' ? 'new' : named.id}
        named={named}
        filter={current.filter}
        sort={current.sort}
        onClose={() => setNamed(null)}
        onSaved={onOwn}
      />
    </nav>
  );
}
