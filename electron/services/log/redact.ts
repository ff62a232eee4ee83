const SECRET_NAMES = /authori[sz]ation|password|passwd|cookie|secret|token|credential/i;
const REMOVED = '[removed]';
const MAX_TEXT = 20_000;
const MAX_DEPTH = 6;

/** A copy of something for the log, without what logs in anywhere: by the name of a field, or by the look of a text. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value);
  if (value instanceof Error) {
    const { name, message, stack, cause } = value;
    const code = (value as { code?: unknown }).code;
    return redact({ name, message, code, stack, cause }, depth + 1);
  }
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= MAX_DEPTH) return '…';
  if (Array.isArray(value)) return value.slice(0, 100).map((item) => redact(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, SECRET_NAMES.test(name) ? REMOVED : redact(item, depth + 1)]),
  );
}

/** The same for a text alone: logins in headers and in addresses. */
export function redactText(text: string): string {
  return text
    .slice(0, MAX_TEXT)
    .replace(/\b(Basic|Bearer)\s+[\w+/=.~-]{6,}/gi, `$1 ${REMOVED}`)
    .replace(/(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/gi, `$1${REMOVED}@`);
}
