/** What the desk's pages may load and do: nothing that does not come with the program. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // The component library sets styles from script.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** Headers of everything that the desk's origin serves. */
export function securityHeaders(contentType: string): Record<string, string> {
  const always = {
    'content-type': contentType,
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
  };
  if (!contentType.startsWith('text/html')) return always;
  return { ...always, 'content-security-policy': POLICY, 'cross-origin-opener-policy': 'same-origin' };
}
