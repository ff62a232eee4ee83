// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { BodyNode } from '../../../../../renderer/domain/article/body';
import { bulletList, figure, heading, paragraph } from '../../../domain/article/report';
import { accepted, compose, copyOf, deskOf, documentWith, inEditor, openIn, press, rejected, replay, said, select, selectFrom, stored, type, type Desk } from './suggesting';

const cell = (text: string): BodyNode => ({ type: 'tableCell', content: [paragraph(text)] });
const row = (...texts: readonly string[]): BodyNode => ({ type: 'tableRow', content: texts.map(cell) });
const table: BodyNode = { type: 'table', content: [row('Thôn', 'Số hộ'), row('Đồi', '40'), row('Suối', '52')] };
const quote = (...texts: readonly string[]): BodyNode => ({ type: 'blockquote', content: texts.map((text) => paragraph(text)) });
const numbered = (...texts: readonly string[]): BodyNode => ({ ...bulletList(...texts), type: 'orderedList', attrs: { start: 1 } });

const report = [
  paragraph('Sáng nay xã họp bàn.'),
  paragraph('Bí thư giao việc cho các thôn.'),
  heading('Giữ rừng'),
  numbered('trồng cây', 'canh lửa', 'báo cáo'),
  quote('Rừng là nhà.', 'Giữ rừng là giữ làng.'),
  table,
  figure('a'),
  paragraph('Kết thúc lúc 11 giờ.'),
  paragraph(''),
];

const scenarios: Record<string, (desk: Desk) => void> = {
  'typing in the middle': (desk) => { select(desk, 'xã', 'behind'); type(desk, ' Mây Hạ'); },
  'typing into an empty paragraph': (desk) => { desk.editor.commands.setTextSelection(desk.editor.state.doc.content.size - 1); type(desk, 'Thêm'); },
  'typing at the end': (desk) => { select(desk, 'họp bàn.', 'behind'); type(desk, ' Hết.'); },
  'deleting words': (desk) => { select(desk, 'giao việc '); press(desk, 'Backspace'); desk.editor.commands.deleteSelection(); },
  'Backspace letter by letter': (desk) => { select(desk, 'xã họp', 'behind'); for (let i = 0; i < 4; i += 1) press(desk, 'Backspace'); },
  'Delete letter by letter': (desk) => { select(desk, 'xã', 'before'); for (let i = 0; i < 5; i += 1) press(desk, 'Delete'); },
  'replacing a selection': (desk) => { select(desk, 'Bí thư'); type(desk, 'Chủ tịch'); },
  'a letter put twice and taken back': (desk) => { select(desk, 'Bí', 'behind'); type(desk, 'aab'); press(desk, 'Backspace'); press(desk, 'Backspace'); press(desk, 'Backspace'); press(desk, 'Backspace'); },
  'splitting a paragraph': (desk) => { select(desk, 'giao', 'before'); press(desk, 'Enter'); },
  'splitting and writing on': (desk) => { select(desk, 'giao', 'before'); press(desk, 'Enter'); type(desk, 'Hôm nay '); },
  'splitting twice': (desk) => { select(desk, 'giao', 'before'); press(desk, 'Enter'); press(desk, 'Enter'); type(desk, 'x'); },
  'splitting with words selected': (desk) => { select(desk, 'giao việc '); press(desk, 'Enter'); },
  'a new paragraph at the end': (desk) => { select(desk, 'họp bàn.', 'behind'); press(desk, 'Enter'); type(desk, 'Một đoạn mới.'); press(desk, 'Enter'); type(desk, 'Hai.'); },
  'a new paragraph at the start': (desk) => { select(desk, 'Bí thư', 'before'); press(desk, 'Enter'); },
  'split and joined again': (desk) => { select(desk, 'giao', 'before'); press(desk, 'Enter'); press(desk, 'Backspace'); },
  'joining paragraphs': (desk) => { select(desk, 'Bí thư', 'before'); press(desk, 'Backspace'); },
  'joining and deleting on': (desk) => { select(desk, 'Bí thư', 'before'); for (let i = 0; i < 4; i += 1) press(desk, 'Backspace'); },
  'joining forwards': (desk) => { select(desk, 'họp bàn.', 'behind'); press(desk, 'Delete'); press(desk, 'Delete'); },
  'deleting across paragraphs': (desk) => { selectFrom(desk, 'họp bàn', 'Bí thư '); desk.editor.commands.deleteSelection(); },
  'deleting across blocks of every kind': (desk) => { selectFrom(desk, 'giao việc', 'Kết thúc'); desk.editor.commands.deleteSelection(); },
  'replacing across paragraphs': (desk) => { selectFrom(desk, 'họp bàn', 'Bí thư'); type(desk, 'nghe'); },
  'a new item': (desk) => { select(desk, 'canh lửa', 'behind'); press(desk, 'Enter'); type(desk, 'dọn cỏ'); },
  'a new item at the end': (desk) => { select(desk, 'báo cáo', 'behind'); press(desk, 'Enter'); type(desk, 'họp'); },
  'an item cut in two': (desk) => { select(desk, 'lửa', 'before'); press(desk, 'Enter'); },
  'items put together': (desk) => { select(desk, 'canh lửa', 'before'); press(desk, 'Backspace'); press(desk, 'Backspace'); },
  'an item indented': (desk) => { select(desk, 'canh lửa', 'before'); desk.editor.commands.sinkListItem('listItem'); },
  'an item taken out of the list': (desk) => { select(desk, 'canh lửa', 'before'); desk.editor.commands.liftListItem('listItem'); },
  'a list made of paragraphs': (desk) => { selectFrom(desk, 'Sáng', 'các thôn'); desk.editor.commands.toggleBulletList(); },
  'a list of another kind': (desk) => { select(desk, 'canh lửa', 'before'); desk.editor.commands.toggleBulletList(); },
  'text of a cell': (desk) => { select(desk, '40', 'behind'); type(desk, '1'); select(desk, 'Suối'); type(desk, 'Khe'); },
  'a row added': (desk) => { select(desk, 'Đồi', 'behind'); desk.editor.commands.addRowAfter(); },
  'a row deleted': (desk) => { select(desk, 'Đồi', 'behind'); desk.editor.commands.deleteRow(); },
  'a column added': (desk) => { select(desk, 'Đồi', 'behind'); desk.editor.commands.addColumnAfter(); },
  'a column deleted': (desk) => { select(desk, 'Đồi', 'behind'); desk.editor.commands.deleteColumn(); },
  'a heading row': (desk) => { select(desk, 'Đồi', 'behind'); desk.editor.commands.toggleHeaderRow(); },
  'a table deleted': (desk) => { select(desk, 'Đồi', 'behind'); desk.editor.commands.deleteTable(); },
  'a quote made': (desk) => { select(desk, 'Bí thư', 'before'); desk.editor.commands.toggleBlockquote(); },
  'a quote undone': (desk) => { select(desk, 'Rừng là nhà', 'before'); desk.editor.commands.toggleBlockquote(); },
  'words of a quote': (desk) => { select(desk, 'nhà'); type(desk, 'cửa'); select(desk, 'là', 'before'); press(desk, 'Enter'); },
  'a heading made': (desk) => { select(desk, 'Bí thư', 'before'); desk.editor.commands.toggleHeading({ level: 2 }); },
  'a heading of another level': (desk) => { select(desk, 'Giữ rừng', 'before'); desk.editor.commands.toggleHeading({ level: 3 }); },
  'a heading cut in two': (desk) => { select(desk, 'rừng', 'before'); press(desk, 'Enter'); },
  'bold on': (desk) => { select(desk, 'giao việc'); desk.editor.commands.toggleBold(); },
  'bold on and off': (desk) => { select(desk, 'giao việc'); desk.editor.commands.toggleBold(); desk.editor.commands.toggleBold(); },
  'bold over paragraphs': (desk) => { selectFrom(desk, 'họp bàn', 'Bí thư'); desk.editor.commands.toggleBold(); },
  'bold words typed': (desk) => { select(desk, 'xã', 'behind'); desk.editor.commands.toggleBold(); type(desk, ' X'); },
  'a line break': (desk) => { select(desk, 'giao', 'before'); desk.editor.commands.setHardBreak(); type(desk, 'x'); },
  'a rule': (desk) => { select(desk, 'họp bàn.', 'behind'); desk.editor.commands.setHorizontalRule(); },
  'a photo deleted': (desk) => { desk.editor.state.doc.descendants((node, pos) => void (node.type.name === 'figure' && desk.editor.commands.deleteRange({ from: pos, to: pos + 1 }))); },
  'a block moved': (desk) => { select(desk, 'Bí thư', 'before'); press(desk, 'ArrowUp', { altKey: true }); desk.editor.commands.focus(); },
  'several blocks pasted': (desk) => {
    select(desk, 'giao', 'before');
    desk.editor.commands.insertContent([paragraph('Một.'), bulletList('a', 'b'), paragraph('Ba.')] as never);
  },
  'words pasted between paragraphs': (desk) => { selectFrom(desk, 'họp', 'Bí'); desk.editor.view.pasteHTML('<p>đầu</p><p>giữa</p><p>cuối</p>'); },
  'typographic signs': (desk) => { select(desk, 'xã', 'behind'); type(desk, ' "Mây" -- Hạ...'); },
  'signs over a selection': (desk) => { select(desk, 'Bí thư'); type(desk, '"Chủ tịch"'); },
  'signs behind words that were there': (desk) => { select(desk, 'họp bàn.', 'behind'); type(desk, '..'); },
  'a word composed': (desk) => { select(desk, 'xã', 'behind'); type(desk, ' '); compose(desk, 'Đồng'); },
  'a word composed over a selection': (desk) => { select(desk, 'Bí thư'); compose(desk, 'Đồng'); },
  'a word composed over paragraphs': (desk) => { selectFrom(desk, 'họp bàn', 'Bí thư'); compose(desk, 'Đồng'); },
  'a word composed in a cell, an item and a quote': (desk) => { for (const word of ['Suối', 'canh lửa', 'nhà']) { select(desk, word); compose(desk, 'Đồng'); } },
  'a word by Backspace replay': (desk) => { select(desk, 'xã', 'behind'); replay(desk, ' Thượng Thụy'); },
  'a word by Backspace replay over a selection': (desk) => { select(desk, 'Bí thư'); replay(desk, 'Đồng'); },
  'a word by Backspace replay in an empty paragraph': (desk) => { desk.editor.commands.setTextSelection(desk.editor.state.doc.content.size - 1); replay(desk, 'Ấm'); },
  'everything replaced': (desk) => { selectFrom(desk, 'Sáng', '11 giờ.'); type(desk, 'Mới'); },
  'everything deleted': (desk) => { desk.editor.commands.selectAll(); desk.editor.commands.deleteSelection(); },
};

describe.each(Object.entries(scenarios))('suggested: %s', (_name, act) => {
  const made = (): { desk: Desk; plain: Desk; before: string } => {
    const doc = documentWith(...report);
    const desk = deskOf(doc);
    const plain = deskOf(copyOf(doc), false);
    const before = said(inEditor(desk));
    act(desk);
    act(plain);
    return { desk, plain, before };
  };

  it('accepted, it is the plain edit; rejected, what was there before; in the shared document, too', () => {
    const { desk, plain, before } = made();
    expect(desk.refused).toBe(0);
    expect(said(rejected(inEditor(desk)))).toBe(before);
    expect(said(accepted(inEditor(desk)))).toBe(said(inEditor(plain)));
    expect(said(stored(desk))).toBe(said(inEditor(desk)));
    const again = deskOf(copyOf(desk.doc));
    expect(said(inEditor(again))).toBe(said(inEditor(desk)));
  });

  it('accepted and rejected it is the same in a document that nobody shares', () => {
    const doc = documentWith(...report);
    const [desk, plain] = [deskOf(doc, true, false), deskOf(doc, false, false)];
    const before = said(inEditor(desk));
    act(desk);
    act(plain);
    const suggested = inEditor(desk);
    expect([desk.refused, said(rejected(suggested))]).toEqual([0, before]);
    desk.editor.commands.settleSuggestions(() => 'accept');
    expect(said(inEditor(desk))).toBe(said(inEditor(plain)));
  });

  it('settled by commands it leaves nothing behind, and undo brings it back', () => {
    const { desk, plain, before } = made();
    const suggested = said(inEditor(desk));
    const isSuggested = openIn(desk).length > 0;
    expect(desk.editor.commands.settleSuggestions(() => 'reject')).toBe(isSuggested);
    expect(said(inEditor(desk))).toBe(before);
    if (!isSuggested) return;
    desk.editor.commands.undo();
    expect(said(inEditor(desk))).toBe(suggested);
    desk.editor.commands.settleSuggestions(() => 'accept');
    expect(said(inEditor(desk))).toBe(said(inEditor(plain)));
    desk.editor.commands.undo();
    expect(said(inEditor(desk))).toBe(suggested);
    for (let steps = 0; desk.history.canUndo() && steps < 50; steps += 1) desk.editor.commands.undo();
    expect(said(inEditor(desk))).toBe(before);
    for (let steps = 0; desk.history.canRedo() && steps < 50; steps += 1) desk.editor.commands.redo();
    expect(openIn(desk)).toEqual([]);
  });
});
