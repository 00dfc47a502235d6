/** @file Taking an entry off a list and putting it back: each is the other's undo. */
import { useMutation } from '@tanstack/react-query';
import type { ListName } from '#shared/domain/district.ts';
import { api, client } from '../../../app/client.ts';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { undoBy } from '../../../ui/feedback/undo.ts';
import { showDistrict } from '../use-district.ts';
import type { Entry } from './rename-form.tsx';

export function useEntryChanges(list: ListName, entry: Entry) {
  const choice = { list, id: entry.id, basedOn: entry.version };
  const takeOff = useMutation(
    api.district.takeOffList.mutationOptions({
      onSuccess: (settings) => {
        showDistrict(settings);
        const retired = [...settings.buildings, ...settings.units].find(({ id }) => id === entry.id);
        if (retired === undefined) {
          const back = () => client.district.addEntries({ list, names: [entry.name] });
          saySo(`${entry.name} is off the list. No case bore it.`, undoBy(back, `${entry.name} is on the list again.`));
          return;
        }
        const back = () => client.district.putBackOnList({ list, id: entry.id, basedOn: retired.version });
        saySo(`${entry.name} is retired: it is no longer offered.`, undoBy(back, `${entry.name} is on the list again.`));
      },
    }),
  );
  const putBack = useMutation(
    api.district.putBackOnList.mutationOptions({
      onSuccess: (settings) => {
        showDistrict(settings);
        const present = [...settings.buildings, ...settings.units].find(({ id }) => id === entry.id);
        const off = () => client.district.takeOffList({ list, id: entry.id, basedOn: present?.version ?? '' });
        saySo(`${entry.name} is on the list again.`, undoBy(off, `${entry.name} is off the list.`));
      },
    }),
  );
  return {
    takeOff: () => takeOff.mutate(choice),
    putBack: () => putBack.mutate(choice),
    isBusy: takeOff.isPending || putBack.isPending,
    error: takeOff.error ?? putBack.error,
  };
}
