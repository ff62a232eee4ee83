import { z } from 'zod';
import { mostPersonalWords, spellingWord } from './spelling';

/** Settings of this computer, kept by main because the native menu and the window need them before the desk is open. */
export const settings = z.object({
  language: z.enum(['system', 'vi', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  /** Quotation marks, dashes and dots become typographic as they are typed. */
  smartPunctuation: z.boolean(),
  /** Whether wrong words are underlined. */
  spelling: z.boolean(),
  /** Whether the system shows what came back, was approved or waits while the window is behind others. */
  notices: z.boolean(),
  /** After how many minutes without a key or a click the desk locks, for people with a password; 0 for never. */
  lockAfterMinutes: z.union([z.literal(0), z.literal(5), z.literal(15), z.literal(30)]),
  /** How this person exported last: the format, and the house style or null for the article's own. What else a file says here is dropped. */
  exporting: z.object({ format: z.string().max(40), style: z.enum(['portal', 'newspaper']).nullable() }),
  /** Words that the person has told to be right. */
  personalWords: z.array(spellingWord).max(mostPersonalWords),
});
export type Settings = z.infer<typeof settings>;
export const defaultSettings: Settings = { language: 'system', theme: 'system', smartPunctuation: true, spelling: true, notices: true, lockAfterMinutes: 15, exporting: { format: 'html', style: null }, personalWords: [] };
