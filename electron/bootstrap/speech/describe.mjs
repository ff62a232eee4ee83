// Also read by very old Node versions, see entry/guarded.mjs.
import { messages } from './messages.mjs';

/**
 * One message in one language, its `{name}` places filled in.
 * @param {string} key
 * @param {Record<string, string | number> | undefined} details
 * @param {'vi' | 'en'} language
 * @returns {string}
 */
export function phrase(key, details, language) {
  const values = details || {};
  return messages[key][language].replace(/\{(\w+)\}/g, (place, name) =>
    Object.prototype.hasOwnProperty.call(values, name) ? String(values[name]) : place,
  );
}

/**
 * What to tell a person about an error: its own sentence if it is a known problem, else the reason without a stack.
 * @param {unknown} error
 * @param {'vi' | 'en'} language
 * @returns {string}
 */
export function describe(error, language) {
  const known = error && messages[error.code] && error.details;
  if (known) return phrase(error.code, error.details, language);
  const code = error && error.code;
  if (code === 'ENOSPC') return phrase('disk-full', { path: error.path || '' }, language);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return phrase('not-allowed', { path: error.path || error.message }, language);
  }
  return phrase('unexpected', { reason: String((error && error.message) || error) }, language);
}
