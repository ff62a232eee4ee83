const opening = /<!--|<!\[|<(style|script|xml|svg|template|noscript)(?=[\s/>])/giu;

/**
 * Takes out of pasted HTML what is large and never shown: comments with what Word hides in them, its conditional marks, style
 * sheets, scripts, XML. In linear time, before anything is parsed; what is left is parsed and judged all the same.
 * @returns the markup, and the style sheets' text
 */
export function trimHtml(clipboard: string): { readonly markup: string; readonly styles: string } {
  // Some programs end what they give with a NUL.
  const html = clipboard.replaceAll('\0', '');
  const kept: string[] = [];
  const styles: string[] = [];
  let at = 0;
  opening.lastIndex = 0;
  for (let hit = opening.exec(html); hit; hit = opening.exec(html)) {
    kept.push(html.slice(at, hit.index));
    const name = hit[1]?.toLowerCase();
    at = name ? endOfElement(html, name, opening.lastIndex) : endOf(html, hit[0] === '<!--' ? '-->' : '>', opening.lastIndex);
    if (name === 'style') styles.push(html.slice(html.indexOf('>', hit.index) + 1, at));
    opening.lastIndex = at;
  }
  kept.push(html.slice(at));
  return { markup: kept.join(''), styles: styles.join('\n') };
}

/** The index behind a mark, or the end of the text. */
function endOf(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

function endOfElement(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}(?=[\\s/>])`, 'giu');
  closing.lastIndex = from;
  return closing.exec(html) ? endOf(html, '>', closing.lastIndex) : html.length;
}
