/**
 * The address of a link if it may go into a published page: http, https or mailto, else null. White space and control
 * characters are taken out first, because browsers ignore them inside a scheme ("java\nscript:").
 */
export function safeHref(href: unknown): string | null {
  if (typeof href !== 'string') return null;
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  const address = href.replace(/[\u0000-\u0020\u007f-\u00a0\u2028\u2029\ufeff]+/g, '');
  return /^(?:https?:\/\/|mailto:)[^/]/i.test(address) ? address : null;
}
