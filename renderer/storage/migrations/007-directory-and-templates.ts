/** The desk's directories, all kinds in one table, and the templates that a desk has made or changed. */
export const directoryAndTemplates = {
  version: 7,
  stores: { directory: 'id, kind', templates: 'id' },
} as const;
