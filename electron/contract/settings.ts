import { z } from 'zod';

/** Settings of this computer, kept by main because the native menu and the window need them before the desk is open. */
export const settings = z.object({
  language: z.enum(['system', 'vi', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  /** Quotation marks, dashes and dots become typographic as they are typed. */
  smartPunctuation: z.boolean(),
});
export type Settings = z.infer<typeof settings>;
export const defaultSettings: Settings = { language: 'system', theme: 'system', smartPunctuation: true };
