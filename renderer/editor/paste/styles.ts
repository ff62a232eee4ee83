/** The properties that say something about a text's structure; all others are dropped unread. */
const telling = new Set([
  'font-family', 'font-weight', 'font-style', 'font-size', 'text-decoration', 'text-decoration-line', 'display', 'visibility', 'mso-hide', 'mso-list', 'mso-element',
  'list-style-type', 'width', 'height', 'white-space',
]);
export type Declarations = ReadonlyMap<string, string>;
const none: Declarations = new Map();
/** Characters of a style sheet that are read; Word's own are below a tenth of it. */
const mostCharacters = 500_000;

/** The telling declarations of a `style` attribute or of a rule. */
export function declarationsOf(text: string | null): Declarations {
  if (!text) return none;
  const found = new Map<string, string>();
  for (const piece of text.split(';')) {
    const colon = piece.indexOf(':');
    const property = piece.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && telling.has(property)) found.set(property, piece.slice(colon + 1).replace(/!important/giu, '').trim());
  }
  return found;
}

/** The rules of a style sheet that name an element, a class or both; they are how Word says in which font its paragraphs are. */
export class StyleSheet {
  private readonly rules = new Map<string, Map<string, string>>();
  private readonly known = new Map<string, Declarations>();

  constructor(css: string) {
    // Rule by rule and not by one pattern: a sheet without a brace would be searched again from each of its characters.
    for (const rule of css.slice(0, mostCharacters).replace(/<!--|-->/gu, '').split('}')) {
      const brace = rule.lastIndexOf('{');
      const declarations = brace < 0 ? none : declarationsOf(rule.slice(brace + 1));
      if (declarations.size === 0) continue;
      for (const selector of rule.slice(rule.lastIndexOf('{', brace - 1) + 1, brace).split(',')) {
        const name = selector.slice(selector.lastIndexOf('*/') + 1).replace(/^\//u, '').trim().toLowerCase();
        if (!/^(?:[a-z]\w*)?(?:\.[\w-]+)?$/u.test(name)) continue;
        this.rules.set(name, new Map([...(this.rules.get(name) ?? none), ...declarations]));
      }
    }
  }

  /** What holds for an element by its name and its classes. */
  of(name: string, classes: string | null): Declarations {
    if (this.rules.size === 0) return none;
    const key = `${name} ${classes ?? ''}`;
    const known = this.known.get(key);
    if (known) return known;
    const names = (classes ?? '').toLowerCase().split(/\s+/u).filter(Boolean);
    const selectors = [name, ...names.map((one) => `.${one}`), ...names.map((one) => `${name}.${one}`)];
    const found = new Map(selectors.flatMap((selector) => [...(this.rules.get(selector) ?? none)]));
    this.known.set(key, found);
    return found;
  }
}
