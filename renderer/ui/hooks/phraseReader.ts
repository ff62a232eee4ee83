import type { ReadPhrase } from '../../editor/document/detachedPhrases';

const read: ReadPhrase = () => null;

/** How facts are read out of a reworded phrase. */
export const phraseReader = { read, newId: (): string => crypto.randomUUID() };
