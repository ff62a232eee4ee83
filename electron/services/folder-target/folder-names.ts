/** By this file, which the folder connector always writes, a folder is known as one that this program published. */
export const MANIFEST_NAME = 'manifest.json';

/** Where withdrawn articles are kept, beside the published ones. */
export const WITHDRAWN_NAME = 'da-go';

/** Longest text of a file that is read for a comparison. */
export const MOST_TEXT = 2 * 1024 * 1024;
