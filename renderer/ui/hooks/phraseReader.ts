import { readPhrase } from '../../domain/reading/readPhrase';

/** How facts are read out of a reworded phrase. */
export const phraseReader = { read: readPhrase, newId: (): string => crypto.randomUUID() };
