import type { Editor } from '@tiptap/core';
import type { Match } from '../../../editor/find/articleMatches';

/** The caption of a photo as it stands in the text; null for a photo that has no place there. */
export const captionInText = (editor: Editor, photo: string): HTMLElement | null => {
  let caption: HTMLElement | null = null;
  editor.state.doc.descendants((node, pos) => {
    if (node.attrs['photo'] !== photo || caption) return !node.isTextblock;
    const dom = editor.view.nodeDOM(pos);
    caption = dom instanceof HTMLElement ? dom.querySelector('figcaption') : null;
    return false;
  });
  return caption;
};

/** Whether the paper shows a match; the words of a photo that it does not show stand in the photo panel. */
export const isShownOnPaper = (editor: Editor, match: Match): boolean =>
  match.where === 'headline' || match.where === 'body' || (match.where === 'caption' && captionInText(editor, match.photo) !== null);

/** The headline's field. */
export const headlineField = (): HTMLTextAreaElement | null => document.querySelector<HTMLTextAreaElement>('main article textarea');

/** Brings a match into view; neither the selection nor the cursor's field changes. */
export function showMatch(editor: Editor, match: Match | null): void {
  editor.commands.showCurrentMatch(match?.where === 'body' ? match : null);
  if (!match) return;
  const element = match.where === 'headline' ? headlineField()
    : match.where === 'body' ? editor.view.dom.querySelector('.find-current')
    : isShownOnPaper(editor, match) ? captionInText(editor, match.photo)
    : document.querySelector(`aside [data-photo="${CSS.escape(match.photo)}"]`);
  element?.scrollIntoView({ block: 'nearest' });
}

/** Puts the cursor over a match, where a person goes on writing. */
export function goToMatch(editor: Editor, match: Match | null): void {
  if (match?.where === 'headline') {
    headlineField()?.focus();
    headlineField()?.setSelectionRange(match.range.from, match.range.to);
  } else if (match?.where === 'body') editor.chain().setTextSelection({ from: match.from, to: match.to }).focus(undefined, { scrollIntoView: false }).run();
  else editor.commands.focus(undefined, { scrollIntoView: false });
}

/** Highlights matches in the captions that stand in the text, without touching what is drawn there. */
export function highlightCaptions(editor: Editor, matches: readonly Match[], current: Match | null): void {
  const ranges = { 'find-match': new Highlight(), 'find-current': new Highlight() };
  for (const match of matches) {
    if (match.where !== 'caption') continue;
    const words = captionInText(editor, match.photo)?.firstChild;
    // A caption is shown without the spaces round it.
    const shift = match.text.length - match.text.trimStart().length;
    const [from, to] = [match.range.from - shift, match.range.to - shift];
    if (!(words instanceof Text) || from < 0 || words.data.slice(from, to) !== match.text.slice(match.range.from, match.range.to)) continue;
    const range = new StaticRange({ startContainer: words, startOffset: from, endContainer: words, endOffset: to });
    ranges[match === current ? 'find-current' : 'find-match'].add(range);
  }
  for (const [name, highlight] of Object.entries(ranges)) CSS.highlights.set(name, highlight);
}

export function clearCaptions(): void {
  for (const name of ['find-match', 'find-current']) CSS.highlights.delete(name);
}
