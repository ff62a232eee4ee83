// Main's own: what logs in, names the host, frames the message, or would change how the connection is used.
const MAINS_OWN = /^(?:authorization|proxy-.*|cookie2?|host|content-length|transfer-encoding|connection|keep-alive|upgrade|expect|te|trailer|origin|referer|user-agent|accept-encoding|sec-.*)$/;

/** Asks main to fill in the hex digest of the photo that is sent; WordPress wants hex here, not base64. */
export const AUTO_MD5 = 'auto';

/** What the renderer may say in a request's headers: names in lower case, main's own taken out. */
export function renderersHeaders(wanted: Readonly<Record<string, string>> = {}): Record<string, string> {
  const kept = Object.entries(wanted)
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name]) => !MAINS_OWN.test(name));
  return Object.fromEntries(kept);
}

/** The header that logs in with a name and an (application) password. */
export function basicAuthorization(username: string, password: string): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

/** The header that logs in with a token (RFC 6750). */
export const bearerAuthorization = (token: string): string => `Bearer ${token}`;
