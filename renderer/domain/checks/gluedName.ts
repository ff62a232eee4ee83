import type { ContentCheck } from './check';

/** A capital in the middle of a word: "MinhAnh". */
const glued = /(?<!\p{L})(\p{Lu}\p{Ll}+)(\p{Lu}\p{Ll}+)(?!\p{L})/u;

function fault(text: string) {
  const match = glued.exec(text);
  if (!match) return null;
  const range = { from: match.index, to: match.index + match[0].length };
  return { range, values: { words: match[0] }, fix: { range, text: `${match[1]} ${match[2]}` } };
}

/** A name in the byline, in a credit, or in a byline that was pasted into the text, without the space in it. */
export const gluedName: ContentCheck = {
  id: 'gluedName',
  severity: 'warning',
  scope: 'content',
  find({ byline, photos, blocks }) {
    const own = fault(byline);
    // Where a page was pasted, its byline stands before or right behind the lead.
    const pasted = blocks.slice(0, 4).flatMap(({ text }, block) => {
      const found = /\d{1,2}\/\d{1,2}\/\d{4}/u.test(text) && text.length < 80 ? fault(text) : null;
      return found ? [{ where: 'body' as const, block, ...found }] : [];
    });
    const credits = photos.flatMap(({ id, credit }) => {
      const found = fault(credit);
      return found ? [{ where: 'photos' as const, photo: id, field: 'credit' as const, ...found }] : [];
    });
    return [...(own ? [{ where: 'byline' as const, ...own }] : []), ...pasted, ...credits];
  },
};
