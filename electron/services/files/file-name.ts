// Control characters, and the ones that turn reading direction round: "gpj.exe" shown as "exe.jpg".
const INVISIBLE = /[\p{Cc}\p{Cs}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;
const MAX_LENGTH = 120;

/**
 * A file's name as it may be shown to a person: the last part of the path, in NFC, without control and direction
 * characters, at most 120 characters with its extension kept.
 * @param filePath may be hostile
 */
export function shownFileName(filePath: string): string {
  const last = filePath.split(/[/\\]/).at(-1) ?? '';
  const clean = last.normalize('NFC').replace(INVISIBLE, '').trim();
  if (clean === '') return '?';
  const characters = [...clean];
  if (characters.length <= MAX_LENGTH) return clean;
  const extension = [...(/\.[^.]{1,8}$/u.exec(clean)?.[0] ?? '')];
  return [...characters.slice(0, MAX_LENGTH - extension.length - 1), '…', ...extension].join('');
}

const FORBIDDEN_CHARACTERS = /[\p{Cc}<>:"/\\|?*]/u;
const RESERVED_ON_WINDOWS = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/iu;
// 255 bytes is what file systems take; the rest is for the marks put round a name while it is being written.
const MAX_BYTES = 200;

/** Whether a name can be one path segment on every system this program runs on, and is no hidden file. */
export function isSafeSegment(name: string): boolean {
  return name !== '' && !name.startsWith('.') && !/[. ]$/.test(name) && !FORBIDDEN_CHARACTERS.test(name)
    && !RESERVED_ON_WINDOWS.test(name) && Buffer.byteLength(name) <= MAX_BYTES;
}

/** Whether a path with forward slashes stays below its folder on every system this program runs on. */
export function isSafeRelativePath(relative: string): boolean {
  return relative.length <= 1024 && relative.split('/').every(isSafeSegment);
}
