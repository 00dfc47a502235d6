import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { RestorePage } from '../features/backup/restore-page.tsx';
import { StartPage } from '../features/casebook/start-page.tsx';
import { api } from './client.ts';

/** Before any casebook is chosen: open or create one, or restore one from a backup. */
export function BeforeCasebook() {
  const [isRestoring, setIsRestoring] = useState(false);
  const capabilities = useQuery(api.casebook.capabilities.queryOptions({ staleTime: Number.POSITIVE_INFINITY }));
  if (!isRestoring) return <StartPage onRestore={() => setIsRestoring(true)} />;
  return <RestorePage suggestedFolder={capabilities.data?.suggestedFolder ?? ''} onBack={() => setIsRestoring(false)} />;
}
