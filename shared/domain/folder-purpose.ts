/** @file What a folder is chosen for, so that the system's dialog can say it. */
import { z } from 'zod';

export const FolderPurpose = z.enum(['create', 'open', 'backup-place', 'backup-folder', 'restore-into']);
export type FolderPurpose = z.infer<typeof FolderPurpose>;
