/** Codes of failures that cross from main to the renderer; the renderer's language files put them into words. */
export const contractErrorCodes = ['badPayload', 'forbidden', 'internal'] as const;
export type ContractErrorCode = (typeof contractErrorCodes)[number];

/**
 * Why an export was not written; `fileExists` (values: `name`) when it would put a photo over somebody else's file,
 * `fileInUse` when another program has the document open, `notPrinted` when the engine made no PDF of it.
 */
export const exportProblems = ['fileExists', 'folderNotWritable', 'diskFull', 'photoMissing', 'fileInUse', 'notPrinted'] as const;
export type ExportProblem = (typeof exportProblems)[number];

/** What a handler returns over IPC: never a thrown error, whose text Electron would cut and prefix. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: { readonly code: string; readonly values?: Record<string, string>; readonly detail?: string } };
