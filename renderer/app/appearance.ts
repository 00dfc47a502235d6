/** @file How the window looks to the person at work. Invariant: what they chose comes back with their next unlocking, on any computer. */
import { useMantineColorScheme } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Appearance } from '#shared/domain/preferences.ts';
import { api } from './client.ts';
import { queryClient } from './query-client.ts';

const USUAL: Appearance = { scheme: 'auto', textSize: 100 };

/** Shows the chosen size of text: every size in the window is reckoned from the root's. */
function showTextSize(percent: number): void {
  document.documentElement.style.fontSize = percent === 100 ? '' : `${percent}%`;
}

/** What the signed-in person has chosen, and a way to choose otherwise. `choose` takes what is to change. */
export function useAppearance(): { appearance: Appearance; choose: (change: Partial<Appearance>) => void; error: unknown } {
  const { colorScheme } = useMantineColorScheme();
  const preferences = useQuery(api.district.preferences.queryOptions());
  const save = useMutation(
    api.district.setAppearance.mutationOptions({
      onSuccess: (saved) => queryClient.setQueryData(api.district.preferences.queryKey(), saved),
    }),
  );
  const kept = save.isPending ? save.variables : preferences.data?.appearance;
  const appearance = kept ?? { ...USUAL, scheme: colorScheme };
  return { appearance, choose: (change) => save.mutate({ ...appearance, ...change }), error: save.error };
}

/** Brings the window into the shape that the signed-in person chose; where they chose nothing it stays as it is. Once in the frame. */
export function useChosenAppearance(): void {
  const { setColorScheme } = useMantineColorScheme();
  const preferences = useQuery(api.district.preferences.queryOptions());
  const scheme = preferences.data?.appearance?.scheme;
  const textSize = preferences.data?.appearance?.textSize;
  useEffect(() => {
    if (scheme !== undefined) setColorScheme(scheme);
  }, [scheme, setColorScheme]);
  useEffect(() => {
    if (textSize !== undefined) showTextSize(textSize);
  }, [textSize]);
}
