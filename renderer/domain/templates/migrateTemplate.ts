const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A template of format 1 in the present format; anything else comes back as it is, for `parseTemplate` to judge.
 * Format 1 had one house style, said by the mark that closed the text, and no headline, captions or checklist.
 */
export function migrateTemplate(value: unknown): unknown {
  if (!isRecord(value) || value['format'] !== 1) return value;
  const { closing, ...kept } = value;
  return {
    headline: '', captions: [], mustBeClean: [], checklist: [], ...kept, format: 2, style: closing === './.' ? 'portal' : 'newspaper',
  };
}
