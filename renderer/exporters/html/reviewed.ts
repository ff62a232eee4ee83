import type { BodyMark, BodyNode } from '../../domain/article/body';
import type { ArticleContent } from '../../domain/article/content';
import { escapeHtml } from '../../domain/publishing/htmlText';
import { idOfAttribute } from '../../domain/suggestions/settle';
import type { ReviewComment, ReviewMarks } from '../review';
import { shownDay } from '../shownDay';
import { renderFragment } from './fragment';
import { headerHtml, standalonePage, timeHtml } from './page';

/** Stands for the end of a paragraph that is suggested, or suggested to go. */
const paragraphEnd = '¶';

/**
 * A page that shows an article with what is open in it, to be looked at: suggested words as `<ins>` and `<del>`, the comments
 * with their answers below.
 * @param photoAddress gives the `src` of a photo by its id
 */
export function reviewedPage(content: ArticleContent, marks: ReviewMarks, { photoAddress, date, timeZone }: { photoAddress: (id: string) => string; date: string; timeZone: string }): string {
  const comments = marks.comments.map((comment) => commentHtml(comment, timeZone));
  return standalonePage({
    title: content.headline.trim(),
    body: [
      '<article>', ...headerHtml(content, timeHtml(date, timeZone)), renderFragment({ ...content, body: shown(marks.body) }, photoAddress), '</article>',
      ...(comments.length > 0 ? ['<aside>', '<hr>', '<ol>', ...comments, '</ol>', '</aside>'] : []),
    ],
  });
}

/** What is suggested of a whole block, a row or an item, as marks of the words in it: pages have no other way to show it. */
function shown(node: BodyNode, outer: readonly BodyMark[] = []): BodyNode {
  const of = (type: BodyMark['type'], ...names: readonly ('inserted' | 'deleted' | 'split' | 'joined')[]): BodyMark[] =>
    names.some((name) => idOfAttribute(node, name) !== null) ? [{ type }] : [];
  const marks = [...outer, ...of('insertion', 'inserted'), ...of('deletion', 'deleted')];
  const ends = [...of('insertion', 'split'), ...of('deletion', 'joined')].map((mark): BodyNode => ({ type: 'text', text: paragraphEnd, marks: [...outer, mark] }));
  return {
    ...node,
    ...(node.text !== undefined && marks.length > 0 && { marks: [...marks, ...(node.marks ?? [])] }),
    ...(node.content && { content: [...ends, ...node.content.map((child) => shown(child, marks))] }),
  };
}

function commentHtml({ quote, replies, ...first }: ReviewComment, timeZone: string): string {
  const said = [first, ...replies].map(({ name, at, text }) => {
    const who = [name, shownDay(at, timeZone)?.shown ?? ''].filter(Boolean).join(', ');
    return `<p>${who ? `<strong>${escapeHtml(who)}:</strong> ` : ''}${escapeHtml(text)}</p>`;
  });
  return `<li>${quote.trim() ? `<blockquote>${escapeHtml(quote)}</blockquote>` : ''}${said.join('')}</li>`;
}
