// @vitest-environment happy-dom
import type { JSONContent } from '@tiptap/core';
import fc from 'fast-check';
import { Selection } from '@tiptap/pm/state';
import { describe, expect, it, vi } from 'vitest';
import type { BodyNode } from '../../../../../renderer/domain/article/body';
import { comparedText, findAll } from '../../../../../renderer/domain/text/findText';
import type { FindQuery } from '../../../../../renderer/editor/extensions/find/blockMatches';
import { currentMatch, Find, matchesInBody } from '../../../../../renderer/editor/extensions/find/find';
import { bulletList, heading, paragraph } from '../../../domain/article/report';
import { editorOf } from '../../editorOf';

vi.mock('../../../../../renderer/domain/text/findText', async (original) => {
  const real = await original<typeof import('../../../../../renderer/domain/text/findText')>();
  return { ...real, findAll: vi.fn(real.findAll) };
});

const options = { diacritics: false, letterCase: false, wholeWords: false };
const asking = (text: string): FindQuery => ({ text, options });
const editorWith = (...content: readonly BodyNode[]) => editorOf([Find], ...content);
type Opened = ReturnType<typeof editorWith>;
const highlighted = (editor: Opened, selector = '.find-match'): string[] => [...editor.view.dom.querySelectorAll(selector)].map((each) => each.textContent!);
const found = (editor: Opened, query: FindQuery): string[] => matchesInBody(editor.state, query).map(({ from, to }) => editor.state.doc.textBetween(from, to, '\n', '\n'));

describe('matches in the body', () => {
  it('are highlighted in paragraphs, headings and lists, across marks and line breaks', () => {
    const editor = editorWith(heading('Uỷ ban họp'), bulletList('ỦY BAN xã'), {
      type: 'paragraph', content: [{ type: 'text', text: 'ab' }, { type: 'hardBreak' }, { type: 'text', text: 'Ủy', marks: [{ type: 'bold' }] }, { type: 'text', text: ' ban' }],
    });
    editor.commands.showMatches(asking('uy ban'));
    expect(found(editor, asking('uy ban'))).toEqual(['Uỷ ban', 'ỦY BAN', 'Ủy ban']);
    expect(highlighted(editor).join('|')).toBe('Uỷ ban|ỦY BAN|Ủy| ban');
    editor.commands.showMatches(null);
    expect(highlighted(editor)).toEqual([]);
  });

  it('follow the text while it is typed, joined and split', () => {
    const editor = editorWith(paragraph('Rừng xã'), paragraph('trồng rừng'));
    editor.commands.showMatches(asking('rung'));
    editor.commands.insertContentAt(5, ' và rừng');
    expect(highlighted(editor)).toEqual(['Rừng', 'rừng', 'rừng']);
    editor.commands.insertContentAt(3, 'X');
    expect(highlighted(editor)).toEqual(['rừng', 'rừng']);
    editor.commands.deleteRange({ from: 3, to: 4 });
    editor.chain().setTextSelection(3).splitBlock().run();
    expect(highlighted(editor)).toEqual(['rừng', 'rừng']);
    editor.commands.joinBackward();
    expect(highlighted(editor)).toEqual(['Rừng', 'rừng', 'rừng']);
  });

  it('the current one is marked without moving the selection, moves with the text and is gone when its words are', () => {
    const editor = editorWith(paragraph('rừng và rừng'));
    editor.commands.showMatches(asking('rung'));
    editor.commands.setTextSelection(6);
    const [, second] = matchesInBody(editor.state, asking('rung'));
    editor.commands.showCurrentMatch(second!);
    expect(editor.state.selection.from).toBe(6);
    editor.commands.insertContentAt(1, 'Hôm nay ');
    expect(highlighted(editor, '.find-current')).toEqual(['rừng']);
    expect(currentMatch(editor.state)).toEqual({ from: second!.from + 8, to: second!.to + 8 });
    editor.commands.insertContentAt(second!.from + 10, 'X');
    expect(currentMatch(editor.state)).toBeNull();
  });

  it('a key looks only at the block that it touched', () => {
    const paragraphs = Array.from({ length: 60 }, (_, index) => paragraph(`Đoạn ${index} nói về rừng.`));
    const editor = editorWith(...paragraphs);
    editor.commands.showMatches(asking('rung'));
    vi.mocked(findAll).mockClear();
    editor.commands.insertContentAt(4, 'x');
    expect(vi.mocked(findAll).mock.calls.map(([{ text }]) => text)).toEqual(['Đoạxn 0 nói về rừng.']);
    expect(highlighted(editor)).toHaveLength(60);
  });

  it('too many to tell anything are not highlighted, but for the current one; a change in many steps is followed', () => {
    const editor = editorWith(paragraph('a '.repeat(1_200)), paragraph('rừng'));
    editor.commands.showMatches(asking('a'));
    editor.commands.showCurrentMatch(matchesInBody(editor.state, asking('a'))[3]!);
    editor.commands.insertContentAt(1, 'x');
    expect(highlighted(editor)).toEqual(['a']);
    editor.commands.showMatches(asking('rung'));
    const tr = editor.state.tr;
    for (let step = 0; step < 60; step += 1) tr.insertText('rừng ', 1);
    editor.view.dispatch(tr);
    expect(highlighted(editor)).toHaveLength(61);
  });

  it('nothing is redrawn under a letter that is being composed; once it is finished the matches are right', async () => {
    const editor = editorWith(paragraph('rừng và rừng'));
    editor.commands.showMatches(asking('rung'));
    editor.view.dispatch(editor.state.tr.insertText('u', 3).setMeta('composition', 1));
    expect(highlighted(editor)).toEqual(['rừung', 'rừng']);
    editor.view.dom.dispatchEvent(new Event('compositionend', { bubbles: true }));
    await vi.waitFor(() => expect(highlighted(editor)).toEqual(['rừng']));
  });

  it('after any edits are those that a search from the start finds', () => {
    const words = fc.constantFrom('rừng ', 'Rung', 'r', 'ừng', ' xã ', 'đ');
    const edit = fc.oneof(
      fc.record({ kind: fc.constant('insert' as const), at: fc.nat(), words }),
      fc.record({ kind: fc.constant('delete' as const), at: fc.nat(), length: fc.integer({ min: 1, max: 6 }) }),
      fc.record({ kind: fc.constant('split' as const), at: fc.nat() }),
    );
    const content = [paragraph('Trồng rừng và giữ rừng'), bulletList('rừng', 'Rung cây'), heading('Rừng')];
    const editor = editorWith(...content);
    editor.commands.showMatches(asking('rung'));
    fc.assert(fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      editor.commands.setContent({ type: 'doc', content } as JSONContent);
      for (const each of edits) {
        const at = Selection.near(editor.state.doc.resolve(each.at % editor.state.doc.content.size)).from;
        if (each.kind === 'insert') editor.view.dispatch(editor.state.tr.insertText(each.words, at));
        else if (each.kind === 'delete') editor.commands.deleteRange({ from: at, to: Math.min(editor.state.doc.content.size, at + each.length) });
        else editor.chain().setTextSelection(at).splitBlock().run();
      }
      const shown = highlighted(editor).map((text) => comparedText(text, options).compared);
      expect(shown).toEqual(found(editor, asking('rung')).map((text) => comparedText(text, options).compared));
    }), { numRuns: 60 });
  });
});
