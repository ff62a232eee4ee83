import type { BodyMark } from '../../domain/article/body';
import type { Declarations } from './styles';

/** How a text looks, as far as an article or an old encoding is concerned. */
export interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly href: string | null;
  readonly font: string | null;
  /** Line feeds count. */
  readonly lines: boolean;
  /** Of no size; what stands within may have one again. */
  readonly unseen: boolean;
}
export const plainLook: Look = { bold: false, italic: false, underline: false, strike: false, href: null, font: null, lines: false, unseen: false };

const tags: Readonly<Record<string, Partial<Look>>> = {
  b: { bold: true }, strong: { bold: true }, i: { italic: true }, em: { italic: true }, cite: { italic: true }, dfn: { italic: true }, u: { underline: true },
  s: { strike: true }, strike: { strike: true }, del: { strike: true }, pre: { lines: true },
};

/** How an element looks within what surrounds it. @param own what the style sheet and its style attribute say */
export function lookOf(element: Element, name: string, around: Look, own: Declarations): Look {
  const look: { -readonly [K in keyof Look]: Look[K] } = { ...around, ...tags[name] };
  if (name === 'a') look.href = safeAddress(element.getAttribute('href')) ?? around.href;
  if (name === 'font') look.font = element.getAttribute('face') ?? around.font;
  const weight = own.get('font-weight');
  if (weight) look.bold = /^(?:bold|bolder|[6-9]00)$/iu.test(weight);
  const slant = own.get('font-style');
  if (slant) look.italic = /^(?:italic|oblique)/iu.test(slant);
  const line = own.get('text-decoration-line') ?? own.get('text-decoration');
  if (line) {
    look.underline = /underline/iu.test(line) || around.underline;
    look.strike = /line-through/iu.test(line) || around.strike;
  }
  look.font = own.get('font-family') ?? look.font;
  const size = own.get('font-size');
  if (size) look.unseen = /^0(?:\.0*)?(?:p[xt]|r?em|%)?$/u.test(size);
  const space = own.get('white-space');
  if (space) look.lines = /^pre/iu.test(space);
  return look;
}

/** What the reader does not see: hidden with all that stands in it. */
export function isHidden(element: Element, own: Declarations): boolean {
  return element.hasAttribute('hidden') || own.get('display') === 'none' || own.get('visibility') === 'hidden' || own.get('mso-hide') === 'all';
}

/** An address that a link may lead to; null for every other one. */
function safeAddress(href: string | null): string | null {
  const address = href?.trim() ?? '';
  if (address.length > 2_000 || !/^(?:https?|mailto):/iu.test(address)) return null;
  return URL.canParse(address) ? address : null;
}

/** The marks of a text; a link is underlined by itself, a heading bold. */
export function marksOf(look: Look, inHeading: boolean): BodyMark[] {
  const marks: BodyMark[] = [];
  if (look.href !== null) marks.push({ type: 'link', attrs: { href: look.href } });
  if (look.bold && !inHeading) marks.push({ type: 'bold' });
  if (look.italic) marks.push({ type: 'italic' });
  if (look.strike) marks.push({ type: 'strike' });
  if (look.underline && look.href === null) marks.push({ type: 'underline' });
  return marks;
}
