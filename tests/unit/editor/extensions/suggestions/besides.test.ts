// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { BodyNode } from '../../../../../renderer/domain/article/body';
import { checkedArticle } from '../../../../../renderer/domain/checks/checkedArticle';
import * as track from '../../../../../renderer/domain/suggestions/track';
import { positionOf } from '../../../../../renderer/editor/extensions/checks/places';
import { matchesInBody } from '../../../../../renderer/editor/extensions/find/find';
import { articleMatches, wordsOf } from '../../../../../renderer/editor/find/articleMatches';
import { replaceMatches } from '../../../../../renderer/editor/find/replaceMatches';
import { articleFields } from '../../../../../renderer/editor/document/articleFields';
import { briefing } from '../../document/factsAndText';
import { bulletList, paragraph, reportOf } from '../../../domain/article/report';
import { accepted, copyOf, deskOf, documentWith, inEditor, openIn, press, rejected, said, select, selectFrom, stored, type, type Desk } from './suggesting';

const asking = (text: string) => ({ text, options: { diacritics: true, letterCase: true, wholeWords: false } });
const found = ({ editor }: Desk, text: string): string[] => matchesInBody(editor.state, asking(text)).map(({ from, to }) => editor.state.doc.textBetween(from, to));
const deskWith = (...blocks: readonly BodyNode[]): Desk => deskOf(documentWith(...blocks));

describe('a search', () => {
  it('passes over what is to go and finds what is to come, also across the words that go', () => {
    const desk = deskWith(paragraph('Xã họp bàn giữ rừng.'), paragraph('Trồng rừng mới.'), bulletList('giữ rừng', 'canh lửa'));
    select(desk, 'bàn');
    type(desk, 'nghe');
    expect(found(desk, 'bàn')).toEqual([]);
    expect(found(desk, 'nghe')).toEqual(['nghe']);
    expect(found(desk, 'họp nghe giữ')).toEqual(['họp bànnghe giữ']);
    expect(found(desk, 'rừng')).toEqual(['rừng', 'rừng', 'rừng']);
    select(desk, 'Trồng rừng mới.');
    const { $from } = desk.editor.state.selection;
    desk.editor.commands.deleteRange({ from: $from.before(), to: $from.after() });
    expect(found(desk, 'rừng')).toEqual(['rừng', 'rừng']);
  });

  it('highlights are those of a new search after a block was suggested to go', () => {
    const desk = deskWith(paragraph('Giữ rừng.'), paragraph('Trồng rừng.'), paragraph('Hết.'));
    desk.editor.commands.showMatches(asking('rừng'));
    select(desk, 'Trồng');
    const { $from } = desk.editor.state.selection;
    desk.editor.commands.deleteRange({ from: $from.before(), to: $from.after() });
    expect(desk.editor.view.dom.querySelectorAll('.find-match')).toHaveLength(1);
  });

  it('replaces as a suggestion, and leaves words that go as they are', () => {
    const desk = deskWith(paragraph('Xã họp bàn giữ rừng.'));
    select(desk, 'bàn ');
    desk.editor.commands.deleteSelection();
    const matches = articleMatches(desk.editor.state, desk.doc, asking('họp giữ'));
    expect(matches.map(wordsOf)).toEqual(['họp giữ']);
    expect(replaceMatches(desk.editor, desk.doc, articleFields(desk.doc, briefing, null), [{ match: matches[0]!, words: 'lo việc' }])).toBe(1);
    expect(said(accepted(inEditor(desk)))).toBe(said({ type: 'doc', content: [paragraph('Xã lo việc rừng.')] }));
    expect(said(rejected(inEditor(desk)))).toBe(said({ type: 'doc', content: [paragraph('Xã họp bàn giữ rừng.')] }));
  });
});

describe('the checks', () => {
  it('read the words as they were, and find their places beside the words that are to come', () => {
    const desk = deskWith(paragraph('Xã họp bàn.'), bulletList('canh lửa'));
    select(desk, 'Xã', 'before');
    type(desk, 'Hôm nay ');
    select(desk, 'bàn');
    type(desk, 'nghe');
    select(desk, 'canh lửa', 'behind');
    press(desk, 'Enter');
    type(desk, 'dọn cỏ');
    const { blocks, suggestions } = checkedArticle(reportOf({ body: stored(desk) }));
    expect(blocks.map(({ text }) => text)).toEqual(['Xã họp bàn.', 'canh lửa', '']);
    expect(suggestions).toBe(openIn(desk).length);
    const first = desk.editor.state.doc.firstChild!;
    const [from, to] = [positionOf(first, 0, 3, false, 'original')!, positionOf(first, 0, 6, true, 'original')!];
    expect(desk.editor.state.doc.textBetween(from, to)).toBe('họp');
  });
});

describe('settling', () => {
  /** Suggestions of two people: "đã " and "ngay" are another's, the rest is mine. */
  const ofTwo = (): Desk => {
    const desk = deskWith(paragraph('Xã họp bàn.'), paragraph('Thôn nghe.'), paragraph('Hết.'));
    select(desk, 'họp', 'before');
    type(desk, 'đã ');
    desk.mine.clear();
    select(desk, 'nghe');
    type(desk, 'ngay');
    desk.mine.clear();
    select(desk, 'Hết', 'behind');
    type(desk, ' rồi');
    return desk;
  };
  const words = (desk: Desk): string => desk.editor.state.doc.textBetween(0, desk.editor.state.doc.content.size, '|');

  it('one is the one at the cursor', () => {
    const desk = ofTwo();
    select(desk, 'ngay', 'behind');
    desk.editor.commands.settleHere('accept', 'place');
    expect(words(desk)).toBe('Xã đã họp bàn.|Thôn ngay.|Hết rồi.');
    expect(openIn(desk)).toHaveLength(2);
  });

  it('of a selection are all that it touches', () => {
    const desk = ofTwo();
    selectFrom(desk, 'Xã', 'ngay');
    desk.editor.commands.settleHere('reject', 'place');
    expect(words(desk)).toBe('Xã họp bàn.|Thôn nghe.|Hết rồi.');
    expect(openIn(desk)).toHaveLength(1);
  });

  it('of an author are all of the one at the cursor, wherever they stand', () => {
    const desk = ofTwo();
    select(desk, 'đã', 'behind');
    desk.editor.commands.settleHere('reject', 'author');
    expect(words(desk)).toBe('Xã họp bàn.|Thôn nghe.|Hết rồi.');
    expect(openIn(desk).map((id) => desk.mine.has(id))).toEqual([true]);
  });

  it('all leaves none, and says so where there is none', () => {
    const desk = ofTwo();
    expect(desk.editor.commands.settleHere('accept', 'all')).toBe(true);
    expect(words(desk)).toBe('Xã đã họp bàn.|Thôn ngay.|Hết rồi.');
    expect(desk.editor.commands.settleHere('accept', 'all')).toBe(false);
    expect(desk.editor.commands.settleHere('accept', 'place')).toBe(false);
  });
});

describe('while suggesting is off', () => {
  it('a key is written as it is: nothing is compared, and the document is not looked through', () => {
    const tracked = vi.spyOn(track, 'trackBlocks');
    const desk = deskOf(documentWith(paragraph('Xã họp.'), paragraph('Hết.')), false);
    select(desk, 'họp', 'behind');
    const transactions: boolean[] = [];
    desk.editor.on('transaction', ({ transaction }) => transactions.push(transaction.steps.length === 1 && !transaction.getMeta('suggestion')));
    type(desk, ' x');
    expect(transactions).toEqual([true, true]);
    expect(tracked).not.toHaveBeenCalled();
    expect(openIn(desk)).toEqual([]);
  });

  it('words typed into a suggestion are words of the text, not of it', () => {
    const desk = deskWith(paragraph('Xã họp.'));
    select(desk, 'họp');
    type(desk, 'lo xa');
    const author = deskOf(copyOf(desk.doc), false);
    select(author, 'lo', 'behind');
    type(author, 'X');
    expect(said(rejected(inEditor(author)))).toBe(said({ type: 'doc', content: [paragraph('Xã họpX.')] }));
  });
});

describe('what is copied', () => {
  it('is the text as it is wanted, without the blocks and words that go', () => {
    const desk = deskWith(paragraph('Xã họp bàn.'), paragraph('Bỏ đoạn này.'), bulletList('canh lửa', 'dọn cỏ'), paragraph('Hết.'));
    select(desk, 'bàn');
    type(desk, 'nghe');
    for (const words of ['Bỏ đoạn này.', 'canh lửa']) {
      select(desk, words);
      const { $from } = desk.editor.state.selection;
      desk.editor.commands.deleteRange({ from: $from.before(words === 'canh lửa' ? $from.depth - 1 : $from.depth), to: $from.after(words === 'canh lửa' ? $from.depth - 1 : $from.depth) });
    }
    const copied = (first: string, last: string): string => {
      selectFrom(desk, first, last);
      const { dom, text } = desk.editor.view.serializeForClipboard(desk.editor.state.selection.content());
      expect(dom.innerHTML).not.toMatch(/<ins|<del|data-suggest/);
      return text.replace(/\n+/g, '|');
    };
    expect(copied('họp', 'Hết')).toBe('họp nghe.|dọn cỏ|Hết');
    expect(copied('đoạn', 'Hết')).toBe('|dọn cỏ|Hết');
    expect(copied('họp', 'canh')).toBe('họp nghe.|');
  });
});

describe('signs put in while suggesting', () => {
  it('come back as they were typed with Backspace, also where they replaced words that stay', () => {
    const desk = deskWith(paragraph('Xã họp.'));
    select(desk, 'họp.', 'behind');
    type(desk, '..');
    expect(said(accepted(inEditor(desk)))).toBe(said({ type: 'doc', content: [paragraph('Xã họp…')] }));
    press(desk, 'Backspace');
    expect(said(accepted(inEditor(desk)))).toBe(said({ type: 'doc', content: [paragraph('Xã họp...')] }));
    expect(said(rejected(inEditor(desk)))).toBe(said({ type: 'doc', content: [paragraph('Xã họp.')] }));
  });
});
