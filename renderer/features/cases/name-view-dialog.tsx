import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { CaseFilter, CaseSort, SavedView } from '#shared/domain/case-list.ts';
import { api } from '../../app/client.ts';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';

type NameViewDialogProps = {
  /** The view to rename, 'new' to keep the filter at hand, null while the dialog is closed. */
  named: SavedView | 'new' | null;
  filter: CaseFilter;
  sort: CaseSort;
  onClose: () => void;
  onSaved: (view: SavedView) => void;
};

/** Asks for the name of a view. */
export function NameViewDialog({ named, filter, sort, onClose, onSaved }: NameViewDialogProps) {
  const before = named === null || named === 'new' ? null : named;
  const draft = useDraft(`name of a view ${before?.id ?? 'new'}`, { name: before?.name ?? '' });
  const done = (view: SavedView, sentence: string): void => {
    draft.clear();
    saySo(sentence);
    onClose();
    onSaved(view);
  };
  const save = useMutation(
    api.cases.saveView.mutationOptions({ onSuccess: (view) => done(view, `The view “${view.name}” is saved for you.`) }),
  );
  const rename = useMutation(
    api.cases.renameView.mutationOptions({ onSuccess: (view) => done(view, `The view is called “${view.name}” now.`) }),
  );
  const name = draft.value.name.trim();
  const record = (): void => {
    if (name === '') return;
    if (before === null) save.mutate({ name, filter, sort });
    else rename.mutate({ viewId: before.id, name, basedOn: before.name });
  };
  return (
    <Modal
      opened={named !== null}
      onClose={onClose}
      title={before === null ? 'Save this view?' : 'Rename this view?'}
      closeButtonProps={{ 'aria-label': 'Close without saving' }}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          record();
        }}
      >
        <TextInput
          label="Name of the view"
          description="Only you see it. It keeps the filter and the order, and shows what fits them on the day."
          required
          maxLength={60}
          data-autofocus
          value={draft.value.name}
          onChange={(event) => draft.set({ name: event.currentTarget.value })}
        />
        <RefusalNotice error={save.error ?? rename.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Keep as it is
          </Button>
          <Button type="submit" disabled={name === ''} loading={save.isPending || rename.isPending}>
            {before === null ? 'Save view' : 'Rename view'}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
