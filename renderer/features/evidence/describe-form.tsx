import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { anchors } from '#shared/domain/anchors.ts';
import type { Exhibit } from '#shared/domain/evidence.ts';
import { api } from '../../app/client.ts';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { finishedProvenance, ProvenanceFields, type TypedProvenance } from './provenance-fields.tsx';

/** Changes what is said of an exhibit's origin. The item itself cannot be changed; the entry before stays in the log. */
export function DescribeForm({ exhibit, onClose }: { exhibit: Exhibit; onClose: () => void }) {
  const [wasTried, setWasTried] = useState(false);
  const { value, isDirty, set, clear } = useDraft<TypedProvenance>(`describe:${exhibit.id}`, exhibit.provenance);
  const describe = useMutation(
    api.evidence.describe.mutationOptions({
      onSuccess: () => {
        clear();
        saySo(`What is said of ${exhibit.label} is changed. The entry before stays in the log.`);
        onClose();
      },
    }),
  );
  const provenance = finishedProvenance(value);
  return (
    <RecordForm
      label={`Description of ${exhibit.label}`}
      submit="Record description"
      isComplete={provenance !== null}
      onIncomplete={() => setWasTried(true)}
      isBusy={describe.isPending}
      error={describe.error}
      onRecord={() => {
        if (provenance !== null) describe.mutate({ exhibitId: exhibit.id, provenance });
      }}
      cancel={{
        label: isDirty ? 'Discard what I typed' : 'Close',
        onCancel: () => {
          clear();
          onClose();
        },
      }}
    >
      <ProvenanceFields value={value} wasTried={wasTried} basisAnchor={anchors.personnelFileBasis(exhibit.id)} onChange={set} />
    </RecordForm>
  );
}
