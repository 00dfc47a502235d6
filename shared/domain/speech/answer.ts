/** @file The one answer that every question of the worksheet takes. */
import { z } from 'zod';

export const SpeechAnswer = z.enum(['yes', 'no', 'unsure']);
export type SpeechAnswer = z.infer<typeof SpeechAnswer>;
