// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { BodyNode } from '../../../../../renderer/domain/article/body';
import { paragraph } from '../../../domain/article/report';
import { sample } from '../../paste/fixtures';
import { linesIn, pastingEditor } from './pasting';

const orderedList = (...texts: readonly string[]): BodyNode => ({
  type: 'orderedList', content: texts.map((text) => ({ type: 'listItem', content: [paragraph(text)] })),
});
const html = (text: string) => ({ 'text/html': text, 'text/plain': 'chữ' });
const plain = (text: string) => ({ 'text/plain': text });

describe('where a paste goes', () => {
  it('a single paragraph joins the words at the cursor', () => {
    const { editor, paste } = pastingEditor([paragraph('Giữ nước')]);
    editor.commands.setTextSelection(5);
    expect(paste({ 'text/html': '<p>rừng và <b>giữ</b> </p>', 'text/plain': 'rừng và giữ ' })).toBe(true);
    expect(linesIn(editor)).toEqual(['p Giữ rừng và *giữ* nước']);
  });

  it('several paragraphs stand between the two halves', () => {
    const { editor, paste } = pastingEditor([paragraph('Giữ nước')]);
    editor.commands.setTextSelection(4);
    paste(html('<p> rừng</p><h2>Kết quả</h2><p>Giữ</p>'));
    expect(linesIn(editor)).toEqual(['p Giữrừng', 'h2 Kết quả', 'p Giữ nước']);
  });

  it('numbered items keep their numbers in an empty paragraph, between paragraphs and behind words', () => {
    const list = '<ol start="3"><li>Rà soát</li><li>Báo cáo</li></ol>';
    const items = ['ol 3', '  listItem', '    p Rà soát', '  listItem', '    p Báo cáo'];
    const empty = pastingEditor([paragraph('')]);
    empty.paste(html(list));
    expect(linesIn(empty.editor)).toEqual(items);
    const behind = pastingEditor([paragraph('Kết luận:'), paragraph('Hết')]);
    behind.editor.commands.setTextSelection(10);
    behind.paste(html(list));
    expect(linesIn(behind.editor)).toEqual(['p Kết luận:', ...items, 'p Hết']);
    const between = pastingEditor([paragraph('Kết luận: hết')]);
    between.editor.commands.setTextSelection(10);
    between.paste(html(list));
    expect(linesIn(between.editor)).toEqual(['p Kết luận:', ...items, 'p  hết']);
  });

  it('a lone numbered item keeps its number in an empty paragraph and is only words within others', () => {
    const item = '<ol start="4"><li>Báo cáo</li></ol>';
    const empty = pastingEditor([paragraph('')]);
    empty.paste(html(item));
    expect(linesIn(empty.editor)).toEqual(['ol 4', '  listItem', '    p Báo cáo']);
    const within = pastingEditor([paragraph('Giữ nước')]);
    within.editor.commands.setTextSelection(5);
    within.paste(html(item));
    expect(linesIn(within.editor)).toEqual(['p Giữ Báo cáonước']);
  });

  it('items that come into a list are items of it', () => {
    const { editor, paste } = pastingEditor([orderedList('Một', '')]);
    editor.commands.setTextSelection(editor.state.doc.content.size - 3);
    paste(html('<ol><li>Rà soát</li><li>Báo cáo</li></ol>'));
    expect(linesIn(editor)).toEqual(['ol 1', '  listItem', '    p Một', '  listItem', '    p Rà soát', '  listItem', '    p Báo cáo']);
  });

  it('leaves the cursor behind what came in', () => {
    const { editor, paste } = pastingEditor([paragraph(''), paragraph('Hết')]);
    editor.commands.setTextSelection(1);
    paste(html('<ol><li>Rà soát</li><li>Báo cáo</li></ol>'));
    editor.commands.insertContent('!');
    expect(linesIn(editor)).toContain('    p Báo cáo!');
  });

  it('replaces what is selected', () => {
    const { editor, paste } = pastingEditor([paragraph('Giữ nước'), paragraph('Giữ rừng')]);
    editor.commands.setTextSelection({ from: 5, to: 15 });
    paste(plain('gìn '));
    expect(linesIn(editor)).toEqual(['p Giữ gìn rừng']);
  });
});

describe('plain text', () => {
  it('makes paragraphs of its lines and a list of numbered ones, NFC', () => {
    const { editor, paste } = pastingEditor([paragraph('')]);
    paste(plain('Hội nghị kết luận:'.normalize('NFD') + '\r\n\r\n3. Rà soát\n4. Báo cáo\nHết'));
    expect(linesIn(editor)).toEqual(['p Hội nghị kết luận:', 'ol 3', '  listItem', '    p Rà soát', '  listItem', '    p Báo cáo', 'p Hết']);
  });

  it('of one line within others stays words', () => {
    const { editor, paste } = pastingEditor([paragraph('Mục ')]);
    editor.commands.setTextSelection(5);
    paste(plain('1. Rà soát'));
    expect(linesIn(editor)).toEqual(['p Mục 1. Rà soát']);
  });

  it('is taken where the HTML beside it says nothing', () => {
    const { editor, paste } = pastingEditor([paragraph('')]);
    paste({ 'text/html': '<script>x</script>', 'text/plain': 'Rà soát' });
    expect(linesIn(editor)).toEqual(['p Rà soát']);
  });
});

describe('what is asked first', () => {
  it.each([['convert', 'p Huyện ủy họp bàn'], ['keep', 'p HuyÖn ñy häp bµn'], [null, 'p']] as const)('old encodings: %s', async (answer, line) => {
    const ask = vi.fn(async () => answer);
    const { editor, paste } = pastingEditor([paragraph('')], { ask });
    paste(html('<p style="font-family: .VnTime">HuyÖn ñy häp bµn</p>'));
    await vi.waitFor(() => expect(ask).toHaveBeenCalledOnce());
    await vi.waitFor(() => expect(linesIn(editor)).toEqual([line]));
  });

  it('the answer comes in where the cursor was, though the text went on changing', async () => {
    let convert = (_answer: 'convert'): void => undefined;
    const { editor, paste } = pastingEditor([paragraph('Một hai')], { ask: () => new Promise((resolve) => (convert = resolve)) });
    editor.commands.setTextSelection(5);
    paste(plain('HuyÖn ñy häp bµn '));
    editor.commands.insertContentAt(1, 'Không, ');
    convert('convert');
    await vi.waitFor(() => expect(linesIn(editor)).toEqual(['p Không, Một Huyện ủy họp bàn hai']));
  });

  it('pictures come in where they stood; one that did not leaves nothing behind', async () => {
    const { editor, paste } = pastingEditor([paragraph('')], { bringIn: async (images) => images.map((_, index) => (index === 0 ? 'a' : null)) });
    paste(html('<p>Trước<img src="data:image/png;base64,AA=="></p><p>Sau</p><p><img src="file:///C:/a.jpg"></p>'));
    await vi.waitFor(() => expect(linesIn(editor)).toEqual(['p Trước', 'figure', 'p Sau']));
  });
});

describe('what is not taken', () => {
  it('goes the editor’s own way: its own words, an address over a selection, a picture alone', () => {
    const { editor, paste, told } = pastingEditor([paragraph('Giữ rừng')]);
    paste({ 'text/html': '<p data-pm-slice="1 1 []">nước</p>', 'text/plain': 'nước' });
    expect(linesIn(editor).join()).toContain('nước');
    editor.commands.setTextSelection({ from: 1, to: 4 });
    paste(plain('https://palau.example/tin'));
    expect(linesIn(editor).join()).toContain('(https://palau.example/tin)');
    expect(told).toEqual([]);
  });

  it('is nothing at all: said so', () => {
    const { editor, paste, told } = pastingEditor([paragraph('Giữ rừng')]);
    paste({ 'text/html': '<img src="https://thu.example/a.gif">', 'text/plain': '  ' });
    expect(told).toEqual(['nothing']);
    expect(linesIn(editor)).toEqual(['p Giữ rừng']);
  });
});

it('a whole Word document keeps its numbered conclusions', async () => {
  const { editor, paste } = pastingEditor([paragraph('')]);
  paste(html(sample('word-conclusions.html')));
  await vi.waitFor(() => expect(linesIn(editor).filter((line) => /^(?:ol|table)/u.test(line))).toEqual(['ol 1', 'ol 3', 'table']));
});
