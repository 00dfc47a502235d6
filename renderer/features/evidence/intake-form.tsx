import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Provenance } from '#shared/domain/evidence.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { CivilDate } from '#shared/domain/text.ts';
import { showSize } from '../../ui/display/shown-values.ts';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { keyed } from '../../ui/workspace/keyed.ts';
import { finishedProvenance, ProvenanceFields, type TypedProvenance } from './provenance-fields.tsx';

type IntakeFormProps = {
  caseId: CaseId;
  files: readonly File[];
  obtainedBy: string;
  today: CivilDate;
  onLeaveOut: (file: File) => void;
  onAdd: (provenance: Provenance) => void;
  onCancel: () => void;
};

/** One form of provenance for every file of the batch. */
export function IntakeForm({ caseId, files, obtainedBy, today, onLeaveOut, onAdd, onCancel }: IntakeFormProps) {
  const [wasTried, setWasTried] = useState(false);
  const draft = useDraft<TypedProvenance>(`intake-provenance:${caseId}`, {
    howObtained: null,
    obtainedBy,
    obtainedOn: { kind: 'exact', date: today },
    description: '',
    personnelFileBasis: 'not-yet-decided',
  });
  const { value, set, clear } = draft;
  const provenance = finishedProvenance(value);
  return (
    <div className="intake-form">
      <ul className="plain-list chosen-files" aria-label="Files to add">
        {keyed(files).map(({ key, item }) => (
          <li key={key} className="row">
            <span className="chosen-file-name">{item.name}</span>
            <span className="quiet figures">{showSize(item.size)}</span>
            <ActionIcon variant="subtle" color="gray" size="sm" aria-label={`Leave out ${item.name}`} onClick={() => onLeaveOut(item)}>
              <IconX size={16} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <RecordForm
        label="Where the evidence comes from"
        submit={files.length === 1 ? 'Add evidence' : `Add ${files.length} files as evidence`}
        isComplete={provenance !== null}
        onIncomplete={() => setWasTried(true)}
        onRecord={() => {
          if (provenance === null) return;
          clear();
          onAdd(provenance);
        }}
        cancel={{ label: 'Add nothing', onCancel }}
        draft={draft}
      >
        {files.length > 1 && <p className="quiet">The same for all of these files. Add them one by one where it differs.</p>}
        <ProvenanceFields value={value} wasTried={wasTried} onChange={set} />
      </RecordForm>
    </div>
  );
}
