import { expect, test } from '@playwright/test';
import * as Y from 'yjs';
import { DESK_FORMAT } from '../../../electron/services/desk-folder/marker';
import { bodyOf, documentFrom } from '../../../renderer/editor/document/articleDocument';
import { Program } from '../../e2e/fixtures/program';
import { DeskPage } from '../../e2e/pages/desk';
import { deskFolder, fingerprint, journalFolder } from './files';
import { writeDesk, writtenContent, writtenId, type WrittenArticle } from './written-desk';

/** The n-th article with a document, changed by whoever wrote it. */
function article(number: number, change: (doc: Y.Doc) => void = () => undefined): WrittenArticle {
  const content = writtenContent(number, 120);
  const doc = documentFrom(content);
  change(doc);
  return { id: writtenId(number), content, state: 'draft', updates: [Y.encodeStateAsUpdateV2(doc) as Uint8Array<ArrayBuffer>] };
}

/** Puts a node into the body that only a later version of the program knows. */
function withUnknownNode(doc: Y.Doc): void {
  const node = new Y.XmlElement('hologram');
  node.setAttribute('depth', '3');
  node.insert(0, [new Y.XmlText('Không gian ba chiều')]);
  bodyOf(doc).insert(1, [node]);
}

/** A desk of this version notes in its marker that its database was found sound; that is no change of what is in it. */
async function startOnce(program: Program): Promise<void> {
  await program.launch();
  await new DeskPage(program).sidebar.waitFor();
  await program.close();
}

/** Opens every article, clicks and types wherever a hand may, and closes the program in order. */
async function lookAround(program: Program, ids: readonly string[]): Promise<void> {
  const desk = new DeskPage(program);
  await desk.sidebar.waitFor();
  const understood = desk.window.getByRole('button', { name: desk.words.recovery.understood });
  await desk.window.addLocatorHandler(understood, () => understood.click());
  for (const id of ids) {
    const row = desk.list.locator(`[data-article="${id}"]`);
    await row.click();
    await expect(row).toHaveAttribute('aria-current', 'true');
    await expect(desk.window.locator('main')).toContainText('Đoàn công tác');
    for (const tab of ['facts', 'photos', 'checks', 'review', 'history'] as const) await desk.tab(tab);
    await desk.window.getByText('Đoàn công tác').last().click();
    await desk.window.keyboard.type('xyz');
    await desk.window.keyboard.press('Enter');
    await desk.window.keyboard.press('Backspace');
  }
  await program.close();
}

for (const [what, marker, change] of [
  ['a desk that a newer version wrote', { format: DESK_FORMAT + 1, writtenBy: '9.9.9' }, undefined],
  ['a desk with documents that hold an unknown node', {}, withUnknownNode],
  ['a desk with documents of a newer format', {}, (doc: Y.Doc) => void doc.getMap('meta').set('format', 99)],
] as const) {
  test(`${what}: opened, clicked, typed into and closed, it is the same byte for byte`, async () => {
    const program = await Program.notYetStarted();
    const articles = [1, 2, 3].map((number) => article(number, change));
    try {
      await writeDesk(program.userData, articles, marker);
      const journals = await fingerprint(journalFolder(program.userData));
      expect(Object.keys(journals).length).toBeGreaterThan(articles.length);
      if (!('format' in marker)) await startOnce(program);
      const before = await fingerprint(deskFolder(program.userData));
      await program.launch();
      await lookAround(program, articles.map(({ id }) => id));
      expect(await fingerprint(deskFolder(program.userData))).toEqual(before);
      expect(await fingerprint(journalFolder(program.userData))).toEqual(journals);
    } finally {
      await program.remove();
    }
  });
}
