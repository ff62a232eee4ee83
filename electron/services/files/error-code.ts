/** The system's code of a thrown error ("ENOENT"), or an empty string. */
export function errorCode(error: unknown): string {
  const code = (error as { code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' ? code : '';
}

/** Whether an error says that no space (or no quota) is left. */
export function isDiskFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(errorCode(error));
}

/** Whether an error says that this place may not be written to. */
export function isNotWritable(error: unknown): boolean {
  return ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EBUSY', 'EIO'].includes(errorCode(error));
}

/** Whether an error says that there is nothing at a path. */
export function isMissing(error: unknown): boolean {
  return errorCode(error) === 'ENOENT';
}
