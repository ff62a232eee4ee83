import { escapeHtml } from '../domain/publishing/htmlText';

// oxlint-disable-next-line no-control-regex -- they are what XML 1.0 has no way to write
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text without the signs that XML 1.0 forbids. */
export const writable = (text: string): string => text.replace(unwritable, '');

/** Text for element content and attribute values in double quotes. */
export const xmlText = (text: string): string => escapeHtml(writable(text));

/** A text as a CDATA section. */
export const cdata = (text: string): string => `<![CDATA[${writable(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

/** An element with text in it, or nothing when there is no text. */
export const textElement = (name: string, text: string, attributes = ''): string[] =>
  text.trim() ? [`<${name}${attributes}>${xmlText(text.replace(/\s+/gu, ' ').trim())}</${name}>`] : [];

/** Our own HTML as XHTML: the elements without content closed. Text in it has no "<" of its own. */
export const xhtmlOf = (html: string): string => writable(html).replace(/<(br|hr|img)\b([^>]*)>/g, '<$1$2/>');
