import { DeskProblem } from '../problem';

/**
 * The address of a request: strictly below the target's own, whatever the renderer asks for.
 * @param site the target's address, ending in a slash
 * @param relative path below it
 * @throws DeskProblem `badPayload` when the path would lead out
 */
export function targetUrl(site: string, relative: string, query: Readonly<Record<string, string>> = {}): URL {
  const base = new URL(site);
  if (/^[/\\]|[\\?#\s\p{Cc}]/u.test(relative) || relative.split('/').some(leadsOut)) throw outside(relative);
  const url = new URL(base.href + relative);
  if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) throw outside(relative);
  for (const [name, value] of Object.entries(query)) url.searchParams.append(name, value);
  return url;
}

// Servers decode before they walk: "%2e%2e" and "..%2f" go up as well, and once more when decoded twice.
function leadsOut(segment: string): boolean {
  let decoded = segment;
  for (let round = 0; round < 3; round += 1) {
    if (/^\.\.?$|[/\\\0]/.test(decoded)) return true;
    try {
      decoded = decodeURIComponent(decoded);
    } catch {
      return true;
    }
  }
  return /^\.\.?$|[/\\\0%]/.test(decoded);
}

function outside(relative: string): DeskProblem {
  return new DeskProblem('badPayload', { detail: `not below the target's address: ${relative}` });
}
