import { Builder } from './builder';
import type { Pasted } from './pasted';
import type { Work } from './slices';
import { StyleSheet } from './styles';
import { trimHtml } from './trimHtml';

/** Up to here a text is parsed at once, which takes a few milliseconds. */
const mostAtOnce = 100_000;
const piece = 50_000;
/** Nodes that are looked at in one step. */
const nodesAStep = 200;

/**
 * Understands pasted HTML from Word, LibreOffice, a web page or a mail as blocks of an article: paragraphs, subheadings, lists with
 * their numbers, tables, quotes, emphasis and links to http, https and mailto; nothing else of it remains. It is parsed in a document
 * without a window, in which no script runs and nothing is loaded. Never throws.
 * @param takes says of a picture's address whether its place is kept: of those that come with the text when absent
 */
export function* readHtml(html: string, takes: (address: string) => boolean = comesAlong): Work<Pasted> {
  const { markup, styles } = yield* trimHtml(html);
  const body = yield* parse(markup);
  const builder = new Builder(new StyleSheet(styles), takes);
  yield;
  let node: Node | null = body;
  for (let count = 1; node && !builder.isFull; count += 1) {
    if (count % nodesAStep === 0) yield;
    const isEntered = builder.enter(node);
    if (isEntered && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    if (isEntered) builder.leave(node);
    while (node && node !== body && !node.nextSibling) {
      node = node.parentNode;
      if (node) builder.leave(node);
    }
    node = node === body ? null : (node?.nextSibling ?? null);
  }
  return builder.finish();
}

const comesAlong = (address: string): boolean => /^(?:data:image\/|blob:|file:)/iu.test(address);

function* parse(markup: string): Work<HTMLElement> {
  if (markup.length <= mostAtOnce) return new DOMParser().parseFromString(markup, 'text/html').body;
  // A document made this way has no window either, and takes its text piece by piece.
  const made = document.implementation.createHTMLDocument('');
  made.open();
  for (let at = 0; at < markup.length; at += piece) {
    made.write(markup.slice(at, at + piece));
    yield;
  }
  made.close();
  return made.body;
}
