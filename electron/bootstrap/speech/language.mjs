// Also read by very old Node versions, see entry/guarded.mjs.

/**
 * The language this person's computer speaks: Vietnamese when the locale says so, English otherwise.
 * @param {Record<string, string | undefined>} env
 * @param {string} [systemLocale] what the operating system reports; asked only when the environment names no locale
 * @returns {'vi' | 'en'}
 */
export function spokenLanguage(env, systemLocale) {
  const fromEnvironment = env.LC_ALL || env.LC_MESSAGES || env.LANG;
  const locale = fromEnvironment || systemLocale || Intl.DateTimeFormat().resolvedOptions().locale || '';
  return /^vi(?![a-z])/i.test(locale) ? 'vi' : 'en';
}
