import { strFromU8, unzipSync } from 'fflate';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { violations } from '../fixtures/axe';
import { expect, test } from '../fixtures/test';
import { headline, reviewAs, submittedReport } from '../fixtures/workshop';
import { CommentsPage } from '../pages/comments';

const added = ' Học viên thực hành tại chỗ.';
const remark = 'Tít hơi dài';

test('what is open in a report goes along in a Word file only where the person says so, and the desk remembers it for them', async ({ desk, program, folder }) => {
  const { words, dialog } = desk;
  const { keyboard } = desk.window;
  const comments = new CommentsPage(desk);
  await submittedReport(desk);
  await reviewAs(desk, 'Hoàng Diệu Linh');
  await test.step('an editor suggests words more, words less, and comments', async () => {
    await desk.tab('review');
    await expect(desk.inspector.getByRole('switch')).toBeChecked();
    await desk.body.focus();
    await keyboard.press('ControlOrMeta+End');
    await keyboard.type(added);
    await keyboard.press('ControlOrMeta+Home');
    for (let letter = 0; letter < 'Sáng '.length; letter += 1) await keyboard.press('Delete');
    await expect(desk.body.locator('del')).toHaveText('Sáng ');
    await desk.headline.focus();
    await comments.begin();
    await keyboard.type(remark);
    await comments.send(remark);
    await desk.saved();
  });

  const goesAlong = dialog.getByRole('switch');
  const preview = dialog.frameLocator('iframe');
  const open = async (): Promise<void> => {
    await keyboard.press('ControlOrMeta+Shift+E');
    await dialog.getByRole('combobox', { name: words.exporting.format }).waitFor();
  };
  /** Exports as Word. @returns a part of the file, or nothing where it has none */
  const exported = async (): Promise<(part: string) => string> => {
    await dialog.getByRole('button', { name: words.exporting.export, exact: true }).click();
    await expect(dialog.locator('[data-exported$=".docx"]')).toBeVisible();
    const [name, another] = (await readdir(folder)).filter((file) => file.endsWith('.docx'));
    expect(another).toBeUndefined();
    const parts = unzipSync(new Uint8Array(await readFile(path.join(folder, name!))));
    return (part) => (parts[part] ? strFromU8(parts[part]) : '');
  };
  await program.acceptSaveDialogIn(folder);
  await open();

  await test.step('nobody has said so: the file has the words alone', async () => {
    await dialog.getByRole('combobox', { name: words.exporting.format }).click();
    await desk.window.getByRole('option', { name: words.exporters.docx, exact: true }).click();
    await expect(goesAlong).not.toBeChecked();
    await expect(dialog.getByText(words.exporting.reviewNotes.off)).toBeVisible();
    await expect(async () => expect(await violations(program)).toEqual([])).toPass({ timeout: 20_000 });
    const part = await exported();
    expect(part('word/document.xml')).toContain(headline);
    expect(part('word/document.xml')).not.toMatch(/<w:(?:ins|del) |<w:comment|thực hành/u);
    expect(part('word/comments.xml')).toBe('');
    await expect(preview.getByText(headline)).toBeVisible();
    await expect(preview.locator('ins, del, aside')).toHaveCount(0);
  });

  await test.step('the person says so: suggestions and comments are in it, with names', async () => {
    await goesAlong.click();
    await expect(dialog.getByText(words.exporting.reviewNotes.on)).toBeVisible();
    await expect(preview.locator('del')).toHaveText('Sáng ');
    await expect(preview.locator('ins')).toHaveText(added);
    await expect(preview.locator('aside')).toContainText(remark);
    await expect(async () => expect(await violations(program)).toEqual([])).toPass({ timeout: 20_000 });
    await expect(async () => {
      const part = await exported();
      const [document, said] = [part('word/document.xml'), part('word/comments.xml')];
      expect(document).toMatch(/<w:ins [^>]*w:author="Hoàng Diệu Linh"[^>]*>.*thực hành/su);
      expect(document).toMatch(/<w:del [^>]*w:author="Hoàng Diệu Linh"[^>]*><w:r>.*?<w:delText[^>]*>Sáng /su);
      expect(said).toMatch(/w:author="Hoàng Diệu Linh"/u);
      expect(said).toContain(remark);
    }).toPass({ timeout: 20_000 });
  });

  await test.step('it is remembered for this person on this desk, and for nobody else', async () => {
    await desk.closeDialog();
    await open();
    await expect(goesAlong).toBeChecked();
    await desk.closeDialog();
    await desk.switchTo('Tạ Thu Quỳnh');
    await desk.goTo('inReview');
    await desk.open(headline);
    await open();
    await expect(goesAlong).not.toBeChecked();
  });
});
