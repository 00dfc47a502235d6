import { Button } from '@mantine/core';
import { IconFilePlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { anchors } from '#shared/domain/anchors.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api } from '../../app/client.ts';
import { useHeld } from '../../ui/form/use-held.ts';
import { IntakeForm } from './intake-form.tsx';
import type { IntakeQueue } from './intake-queue.ts';

const hasFiles = (event: { dataTransfer: DataTransfer | null }): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** A file dropped beside the panel must not replace the window by the file. */
function useHarmlessDrops(): void {
  useEffect(() => {
    const refuse = (event: globalThis.DragEvent) => {
      if (hasFiles(event)) event.preventDefault();
    };
    window.addEventListener('dragover', refuse);
    window.addEventListener('drop', refuse);
    return () => {
      window.removeEventListener('dragover', refuse);
      window.removeEventListener('drop', refuse);
    };
  }, []);
}

/** Where evidence comes in: by the system's dialog or by drop, one form of provenance for all files of a batch. */
export function IntakePanel({ caseId, queue }: { caseId: CaseId; queue: IntakeQueue }) {
  useHarmlessDrops();
  const status = useQuery(api.casebook.status.queryOptions());
  const chosen = useHeld<readonly File[]>(`intake-files:${caseId}`, []);
  const [isOver, setOver] = useState(false);
  const dialog = useRef<HTMLInputElement>(null);
  const files = chosen.value;

  const choose = (list: FileList | null) => {
    if (list !== null && list.length > 0) chosen.set([...files, ...list]);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    choose(event.dataTransfer.files);
  };
  const signedIn = status.data?.state === 'unlocked' ? status.data : null;

  return (
    <section
      className={isOver ? 'panel intake intake-over' : 'panel intake'}
      id={anchors.addEvidence}
      aria-labelledby="evidence-add-heading"
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <h3 id="evidence-add-heading">Add evidence</h3>
      <div className="row">
        <Button
          variant={files.length === 0 ? 'filled' : 'default'}
          leftSection={<IconFilePlus size={16} aria-hidden />}
          onClick={() => dialog.current?.click()}
        >
          {files.length === 0 ? 'Choose files' : 'Choose more files'}
        </Button>
        <span className="quiet">or drop them here. Each is encrypted as it comes in; nothing lies open on the disk.</span>
        <input
          ref={dialog}
          type="file"
          multiple
          hidden
          aria-label="Files to add as evidence"
          onChange={(event) => {
            choose(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
      </div>
      {files.length > 0 && signedIn !== null && (
        <IntakeForm
          caseId={caseId}
          files={files}
          obtainedBy={signedIn.user.displayName}
          today={signedIn.today}
          onLeaveOut={(file) => chosen.set(files.filter((one) => one !== file))}
          onAdd={(provenance) => {
            queue.add(files, provenance);
            chosen.clear();
          }}
          onCancel={chosen.clear}
        />
      )}
    </section>
  );
}
