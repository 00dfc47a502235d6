import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Track } from '#shared/domain/cases.ts';
import { api } from '../../../app/client.ts';
import { useSession } from '../../../app/session.ts';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { type Draft, useDraft } from '../../../ui/form/use-draft.ts';
import { emptyMatter, MATTER_DRAFT, type MatterDraft, toInput } from './matter-draft.ts';

type OpeningMatter = { draft: Draft<MatterDraft>; open: () => void; isBusy: boolean; error: unknown };

/** What is typed for the new matter, and the way to open it on a track: then its overview comes up. */
export function useOpenMatter(track: Track): OpeningMatter {
  const navigate = useNavigate();
  const { today, user } = useSession();
  const draft = useDraft(MATTER_DRAFT, emptyMatter(today, user.displayName));
  const opening = useMutation(
    api.cases.open.mutationOptions({
      onSuccess: ({ summary }) => {
        draft.clear();
        saySo(track === 'note' ? `Note ${summary.number} is kept.` : `Matter ${summary.number} is open.`);
        void navigate({ to: '/cases/$caseId/$tab', params: { caseId: summary.id, tab: 'overview' } });
      },
    }),
  );
  return { draft, open: () => opening.mutate(toInput(draft.value, track)), isBusy: opening.isPending, error: opening.error };
}
