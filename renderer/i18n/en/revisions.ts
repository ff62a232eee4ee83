/** Revisions, comparing them, and the bin. */
export const revisions = {
};
