import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Track } from '#shared/domain/cases.ts';
import { client } from '../../../app/client.ts';
import { useSession } from '../../../app/session.ts';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { type Draft, useDraft } from '../../../ui/form/use-draft.ts';
import { emptyMatter, MATTER_DRAFT, type MatterDraft, othersToOpen, toInput } from './matter-draft.ts';

type OpeningMatter = { draft: Draft<MatterDraft>; open: () => void; isBusy: boolean; error: unknown };

function saidOf(track: Track, number: string, others: number, missed: number): string {
  if (track === 'note') return `Note ${number} is kept.`;
  const beside = others === 0 ? '' : ` ${others === 1 ? 'Another case is' : `${others} other cases are`} open beside it.`;
  const left = missed === 0 ? '' : ' Not every other respondent could be entered; add them on the incident’s page.';
  return `Matter ${number} is open.${beside}${left}`;
}

/** What is typed for the new matter, and the way to open it on a track: then its overview comes up. */
export function useOpenMatter(track: Track): OpeningMatter {
  const navigate = useNavigate();
  const { today, user } = useSession();
  const draft = useDraft(MATTER_DRAFT, emptyMatter(today, user.displayName));
  const opening = useMutation({
    mutationFn: async () => {
      const opened = await client.cases.open(toInput(draft.value, track));
      const others = othersToOpen(draft.value, track, opened.incident.id);
      const missed: string[] = [];
      for (const other of others) {
        await client.incidents.openFurtherCase(other).catch(() => missed.push(other.respondent.name));
      }
      return { ...opened, others: others.length - missed.length, missed: missed.length };
    },
    onSuccess: ({ summary, others, missed }) => {
      draft.clear();
      saySo(saidOf(track, summary.number, others, missed));
      void navigate({ to: '/cases/$caseId/$tab', params: { caseId: summary.id, tab: 'overview' } });
    },
  });
  return { draft, open: () => opening.mutate(), isBusy: opening.isPending, error: opening.error };
}
