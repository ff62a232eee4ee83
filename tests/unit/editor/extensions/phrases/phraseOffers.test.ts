// @vitest-environment happy-dom
import Collaboration from '@tiptap/extension-collaboration';
import { beforeEach, expect, it, vi } from 'vitest';
import { bodyOf, documentFrom, observeFacts } from '../../../../../renderer/editor/document/articleDocument';
import { articleFields } from '../../../../../renderer/editor/document/articleFields';
import { changeFacts } from '../../../../../renderer/editor/document/changeFacts';
import { detachedPhrases, keepWording } from '../../../../../renderer/editor/document/detachedPhrases';
import { phraseOffers } from '../../../../../renderer/editor/extensions/phrases/phraseOffers';
import { boundReport, briefing, lead } from '../../document/factsAndText';
import { boundEditorOf } from '../../editorOf';

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

function opened(editable = true) {
  const doc = documentFrom(boundReport());
  const read = (_wording: unknown, text: string) => (text.includes('UBND xã') ? { holder: 'UBND xã' } : null);
  const choose = vi.fn();
  const offers = phraseOffers({
    detached: () => detachedPhrases(doc, briefing, { read, newId: () => 'new' }),
    observe: (listen) => observeFacts(doc, listen),
    choose,
    words: { language: () => 'vi', title: () => 'Khác dữ kiện', announced: () => 'Nhấn Alt+Enter', choice: (choice) => choice },
    pauseMs: 1_000,
  });
  const editor = boundEditorOf([Collaboration.configure({ fragment: bodyOf(doc) }), offers], editable);
  const shown = (): string[] => [...editor.view.dom.querySelectorAll<HTMLElement>('[data-offer]')].map((element) => element.dataset['offer']!);
  const buttons = (): string[] => [...editor.view.dom.querySelectorAll('[data-offer] button')].map((button) => button.textContent!);
  const announced = (): string | null | undefined => document.querySelector('[role="status"]')?.textContent;
  // The simulated window focuses no editable text.
  vi.spyOn(editor.view, 'hasFocus').mockReturnValue(true);
  vi.advanceTimersByTime(0);
  return { doc, editor, shown, buttons, announced, choose };
}

it('nothing is offered while the text says what the facts say, words round it or not', () => {
  const { editor, shown } = opened();
  editor.commands.insertContentAt(1, 'Vậy là: ');
  vi.advanceTimersByTime(5_000);
  expect(shown()).toEqual([]);
});

it('a phrase worded by hand is offered once the typing rests, under its paragraph, and said to those who do not see it', () => {
  const { editor, shown, buttons, announced } = opened();
  editor.commands.setTextSelection(5);
  editor.commands.insertContent('qua ');
  vi.advanceTimersByTime(900);
  editor.commands.insertContent('rồi ');
  vi.advanceTimersByTime(900);
  expect(shown()).toEqual([]);
  vi.advanceTimersByTime(200);
  expect(shown()).toEqual(['lead']);
  expect(buttons()).toEqual(['keep', 'unbind', 'anew']);
  expect(announced()).toBe('Nhấn Alt+Enter');
  expect(editor.view.dom.querySelector('[data-offer]')!.previousElementSibling!.textContent).toContain('qua rồi');
  editor.commands.insertContent('nữa ');
  vi.advanceTimersByTime(1);
  expect(shown()).toEqual([]);
});

it('it is offered as soon as the cursor has left the paragraph', () => {
  const { editor, shown } = opened();
  editor.commands.setTextSelection(5);
  editor.commands.insertContent('qua ');
  editor.commands.setTextSelection(editor.state.doc.content.size - 2);
  vi.advanceTimersByTime(1);
  expect(shown()).toEqual(['lead']);
});

it('correcting the facts is offered where they can be read out of the phrase, and the choice is told', () => {
  const { editor, buttons, choose } = opened();
  editor.commands.insertContentAt({ from: 1, to: 1 + lead.length }, lead.replace('Đảng ủy xã Mây Hạ', 'UBND xã'));
  vi.advanceTimersByTime(1_000);
  expect(buttons()).toEqual(['update', 'keep', 'unbind', 'anew']);
  expect(editor.commands.goToOffer()).toBe(true);
  expect(document.activeElement?.textContent).toBe('update');
  (document.activeElement as HTMLElement).click();
  expect(choose).toHaveBeenCalledWith(expect.objectContaining({ phrase: 'lead', reading: { holder: 'UBND xã' } }), 'update');
});

it('a wording that is kept is offered no more until the facts change', () => {
  const { doc, editor, shown } = opened();
  editor.commands.insertContentAt(5, 'qua ');
  keepWording(doc, detachedPhrases(doc, briefing, { read: () => null, newId: () => 'new' })[0]!);
  vi.advanceTimersByTime(5_000);
  expect(shown()).toEqual([]);
  changeFacts(doc, briefing, () => ({ session: 'evening' }));
  vi.advanceTimersByTime(1_000);
  expect(shown()).toEqual(['lead']);
});

it('an article that is only looked at offers nothing', () => {
  const { doc, shown, editor } = opened(false);
  changeFacts(doc, { ...briefing, wording: {} }, () => ({ session: 'evening' }));
  vi.advanceTimersByTime(5_000);
  expect(shown()).toEqual([]);
  expect(editor.commands.goToOffer()).toBe(false);
});

it('what is offered changes at once where somebody begins to suggest', () => {
  const doc = documentFrom(boundReport());
  let listen = (): void => undefined;
  let isSuggesting = false;
  const offers = phraseOffers({
    detached: () => detachedPhrases(doc, briefing, { read: () => null, newId: () => 'new' }, articleFields(doc, briefing, isSuggesting ? { by: 'linh', at: () => '' } : null)),
    observe: (listener) => {
      listen = listener;
      return () => undefined;
    },
    choose: () => undefined,
    words: { language: () => 'vi', title: () => '', announced: () => '', choice: (choice) => choice },
  });
  const editor = boundEditorOf([Collaboration.configure({ fragment: bodyOf(doc) }), offers], true);
  const buttons = (): string[] => [...editor.view.dom.querySelectorAll('[data-offer] button')].map((button) => button.textContent!);
  editor.commands.insertContentAt(5, 'qua ');
  vi.advanceTimersByTime(5_000);
  expect(buttons()).toEqual(['keep', 'unbind', 'anew']);
  isSuggesting = true;
  listen();
  vi.advanceTimersByTime(0);
  expect(buttons()).toEqual(['keep', 'unbind']);
});
