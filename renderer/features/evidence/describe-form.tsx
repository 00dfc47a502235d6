import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { anchors } from '#shared/domain/anchors.ts';
import type { Exhibit } from '#shared/domain/evidence.ts';
import { formatFuzzyDate } from '#shared/domain/format-date.ts';
import { howObtainedLabels, personnelFileBasisLabels } from '#shared/domain/labels.ts';
import { api, client } from '../../app/client.ts';
import { ChangedMeanwhile, type ToldFields } from '../../ui/drafts/changed-meanwhile.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { undoBy } from '../../ui/feedback/undo.ts';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { finishedProvenance, ProvenanceFields, type TypedProvenance } from './provenance-fields.tsx';

const tell = (typed: TypedProvenance): ToldFields => [
  { label: 'How it was obtained', text: typed.howObtained === null ? '' : howObtainedLabels[typed.howObtained] },
  { label: 'Obtained by', text: typed.obtainedBy },
  { label: 'Obtained', text: typed.obtainedOn === null ? '' : formatFuzzyDate(typed.obtainedOn) },
  { label: 'Why it may be kept', text: personnelFileBasisLabels[typed.personnelFileBasis] },
  { label: 'Description', text: typed.description },
];

/** Changes what is said of an exhibit's origin. The item itself cannot be changed; the entry before stays in the log. */
export function DescribeForm({ exhibit, onClose }: { exhibit: Exhibit; onClose: () => void }) {
  const [wasTried, setWasTried] = useState(false);
  const standing = exhibit.provenanceStanding?.id ?? null;
  const draft = useDraft<TypedProvenance>(`describe:${exhibit.id}`, exhibit.provenance, standing);
  const { value, set, clear } = draft;
  const describe = useMutation(
    api.evidence.describe.mutationOptions({
      onSuccess: ({ id, label, provenanceStanding }) => {
        clear();
        const basedOn = provenanceStanding?.id ?? null;
        saySo(
          `What is said of ${label} is changed. The entry before stays in the log.`,
          undoBy(
            () => client.evidence.describe({ exhibitId: id, provenance: exhibit.provenance, basedOn }),
            `What is said of ${label} is as before again.`,
          ),
        );
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
        if (provenance !== null) describe.mutate({ exhibitId: exhibit.id, provenance, basedOn: draft.basedOn });
      }}
      cancel={{ label: 'Close', onCancel: onClose }}
      draft={draft}
    >
      <ChangedMeanwhile
        draft={draft}
        standing={standing}
        recorded={{ fields: tell(exhibit.provenance), by: exhibit.provenanceStanding?.by, at: exhibit.provenanceStanding?.at }}
        tell={tell}
      />
      <ProvenanceFields value={value} wasTried={wasTried} basisAnchor={anchors.personnelFileBasis(exhibit.id)} onChange={set} />
    </RecordForm>
  );
}
