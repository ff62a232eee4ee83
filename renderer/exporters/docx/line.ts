import { writable } from '../xml';

/** A text as one line that Word can hold. */
export const line = (text: string): string => writable(text).replace(/\s+/gu, ' ').trim().normalize('NFC');
