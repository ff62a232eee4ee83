/** What each open article can undo, so that a restart does not take it away. */
export const undoHistories = {
  version: 8,
  stores: { undo: 'id' },
} as const;
