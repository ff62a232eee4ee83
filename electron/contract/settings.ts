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
  /** How this person exported last: the format, and the house style or null for the article's own. */
  exporting: z.strictObject({ format: z.string().max(40), style: z.enum(['portal', 'newspaper']).nullable() }),
  /** Words that the person has told to be right. */
  personalWords: z.array(spellingWord).max(mostPersonalWords),
});
export type Settings = z.infer<typeof settings>;
export const defaultSettings: Settings = { language: 'system', theme: 'system', smartPunctuation: true, spelling: true, exporting: { format: 'html', style: null }, personalWords: [] };
