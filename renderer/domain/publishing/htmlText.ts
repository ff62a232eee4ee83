/** Text as HTML, for element content and for attribute values in double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', hellip: '…' };

function decode(whole: string, entity: string): string {
  if (!entity.startsWith('#')) return named[entity.toLowerCase()] ?? whole;
  const code = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number.parseInt(entity.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

const blocks = /<\/?(?:p|div|section|article|header|footer|main|body|h[1-6]|li|ul|ol|blockquote|figure|figcaption|table|tr|hr|br)\b[^>]*>/gi;

/** The paragraphs of an HTML text as a reader sees them, none of them empty. */
export function paragraphsOfHtml(html: string): string[] {
  const shown = html.replace(/<!--[\s\S]*?-->/g, ' ').replace(/<(head|style|script|template)\b[\s\S]*?<\/\1\s*>/gi, ' ');
  return shown.split(blocks).map(wordsOfHtml).filter((text) => text !== '');
}

/** The words of an HTML text in a form fit for comparing: no tags, entities decoded, white space as single blanks, NFC. */
export function wordsOfHtml(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<\/?[a-z][^>]*>/gi, ' ')
    .replace(/&(#?\w+);/g, decode)
    .replace(/\s+/gu, ' ')
    .trim()
    .normalize('NFC');
}
