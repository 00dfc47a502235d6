import { Switch } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CLIPBOARD_SECONDS } from '#shared/contract/host.ts';
import { hostAbilities, protectContent } from '../../../app/host.ts';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';

const ABILITIES = ['host', 'abilities'];

/** What leaves this window by the clipboard and by screenshots, and, where the system can keep it out of these, the switch. */
export function ScreenCaptures() {
  const queryClient = useQueryClient();
  const abilities = useQuery({ queryKey: ABILITIES, queryFn: hostAbilities, staleTime: Number.POSITIVE_INFINITY });
  const protect = useMutation({
    mutationFn: protectContent,
    onSuccess: async (_answer, isOn) => {
      await queryClient.invalidateQueries({ queryKey: ABILITIES });
      saySo(isOn ? 'Screenshots and screen shares now leave this window out.' : 'Screenshots and screen shares can now show this window.');
    },
  });
  const isProtected = abilities.data?.isContentProtected ?? null;
  return (
    <div className="stack">
      {abilities.data && (
        <p>
          {abilities.data.clearsClipboard
            ? `What you copy here is taken off the clipboard after ${CLIPBOARD_SECONDS} seconds and when the casebook locks, unless something else is there by then.`
            : 'In a browser, what you copied is taken off the clipboard only when you lock without having left this window since. Otherwise copy something else yourself.'}
        </p>
      )}
      {isProtected !== null && (
        <Switch
          label="Keep this window out of screenshots and screen shares"
          description="Stays on this computer."
          checked={isProtected}
          disabled={protect.isPending}
          onChange={(event) => protect.mutate(event.currentTarget.checked)}
        />
      )}
      {abilities.data && isProtected === null && (
        <p className="quiet">Here the system lets every screenshot and screen share show this window.</p>
      )}
      <RefusalNotice error={protect.error} />
    </div>
  );
}
