import type { ConnectionProblem } from '../../contract/connections';
import { DeskProblem } from '../problem';

/**
 * The address of a site as it is kept: with a scheme, a sub-path kept, ending in a slash.
 * @param typed what a person typed: "tin.xa.vn", "https://xa.vn/tin/"
 * @param allowInsecure whether a person chose to log in over plain http
 * @throws DeskProblem `badAddress`, or `insecure` for http to another computer
 */
export function siteAddress(typed: string, allowInsecure: boolean): string {
  const url = parse(typed.trim().normalize('NFC'));
  if (!url || url.username || url.password || url.search || url.hash || url.hostname === '') throw problem('badAddress');
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw problem('badAddress');
  if (url.protocol === 'http:' && !isLoopback(url) && !allowInsecure) throw problem('insecure');
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url.href;
}

/** Whether an address leads to this computer, where nobody on the way can read along. */
export function isLoopback(url: URL): boolean {
  return url.hostname === 'localhost' || url.hostname.endsWith('.localhost') || url.hostname === '[::1]'
    || /^127\.\d+\.\d+\.\d+$/.test(url.hostname);
}

function parse(typed: string): URL | null {
  // Browsers would quietly drop these, and a person would be logged in somewhere else than they read.
  if (/[\s\\\p{Cc}]/u.test(typed)) return null;
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

function problem(code: ConnectionProblem): DeskProblem<ConnectionProblem> {
  return new DeskProblem(code);
}
