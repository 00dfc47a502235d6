import { createContext, useContext } from 'react';
import type { Support } from '#shared/domain/document-model.ts';

/** Opens the way from a sentence to what it rests on; null where a document is shown outside its case. */
export const OpenSupportContext = createContext<((support: Support) => void) | null>(null);
export const useOpenSupport = (): ((support: Support) => void) | null => useContext(OpenSupportContext);
