import { mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { violations } from '../fixtures/axe';
import { makePhoto } from '../fixtures/photos';
import { Program } from '../fixtures/program';
import { publishedFolders } from '../fixtures/published';
import { changeStoredWords } from '../fixtures/tampering';
import { expect, test } from '../fixtures/test';
import { CommentsPage } from '../pages/comments';
import { DeskPage } from '../pages/desk';
import { addPhotos } from '../pages/writing';

const headline = 'Bản Mòn khánh thành điểm trường mới';
const first = 'Sáng ngày 20/11/2026, bản Mòn khánh thành điểm trường mới.';
const byReporter = 'Điểm trường có bốn phòng học.';
const byEditor = 'Công trình do Nhân dân góp sức xây dựng./.';

/** One of two computers, and what is done there with files. */
class Computer {
  readonly desk: DeskPage;
  constructor(readonly program: Program) {
    this.desk = new DeskPage(program);
  }

  async menu(id: 'article.handOver' | 'article.takeOver'): Promise<void> {
    // The dialog of the step before may still be on its way out.
    await this.desk.dialog.waitFor({ state: 'detached' });
    await this.program.application.evaluate(({ Menu }, item) => Menu.getApplicationMenu()!.getMenuItemById(item)!.click(), id);
    await this.desk.dialog.waitFor();
  }
  /** Hands the open report over on a stick of its own. @returns the file */
  async handOver(folder: string, password = ''): Promise<string> {
    const { dialog, words } = this.desk;
    const stick = await mkdtemp(path.join(folder, 'usb-'));
    await this.program.acceptSaveDialogIn(stick);
    await this.menu('article.handOver');
    if (password) await dialog.getByLabel(words.handOver.password, { exact: true }).fill(password);
    await dialog.getByRole('button', { name: words.handOver.write }).click();
    await expect(dialog.locator('[data-handed-over]')).toBeVisible();
    await this.desk.closeDialog();
    const written = await readdir(stick);
    expect(written).toEqual([expect.stringMatching(/\.toasoan$/)]);
    return path.join(stick, written[0]!);
  }
  /** Looks at a file in the dialog. */
  async look(file: string): Promise<void> {
    await this.program.answerOpenDialog([file]);
    await this.menu('article.takeOver');
    await this.desk.dialog.getByRole('button', { name: this.desk.words.handOver.choose, exact: true }).click();
  }
  async take(): Promise<void> {
    await this.desk.dialog.getByRole('button', { name: this.desk.words.handOver.take_other.replace('{{count}}', '1') }).click();
    await this.desk.dialog.waitFor({ state: 'detached' });
    await expect(this.desk.headline).toHaveValue(headline);
  }
  async writeAtEnd(text: string): Promise<void> {
    await this.desk.body.focus();
    await this.desk.window.keyboard.press('ControlOrMeta+End');
    await this.desk.window.keyboard.type(` ${text}`);
    await expect(this.desk.body).toContainText(text);
    await this.desk.saved();
  }
}

test('a report goes between two desks by files: edited on both, suggested, commented, returned, answered, approved, published', async ({ program, folder }) => {
  // Two programs, and two starts more of one of them.
  test.setTimeout(300_000);
  const a = new Computer(program);
  const b = new Computer(await Program.onFreshComputer());
  const { words } = a.desk;
  const comments = new CommentsPage(b.desk);
  try {
    await test.step('a reporter writes, submits and hands over', async () => {
      await a.desk.found('Phòng tin Mường Ảng', 'Lò Thị Mẩy', 'reporter');
      await a.desk.newReport('Tin tự do');
      await a.desk.headline.fill(headline);
      await a.desk.headline.press('Enter');
      await a.desk.window.keyboard.type(first);
      await expect(a.desk.body).toContainText(first);
      await addPhotos(a.desk, program, [await makePhoto(program, folder, 'truong.jpg', [60, 110, 80])], [{ caption: 'Điểm trường bản Mòn', credit: 'Lò Mẩy' }]);
      await a.desk.saved();
      await a.desk.submit();
    });
    const toEditor = await a.handOver(folder);

    await test.step('what is no hand-over file is refused in words', async () => {
      await b.desk.found('Tòa soạn Điện Biên', 'Cù Huy Thảo', 'managingEditor');
      const other = path.join(folder, 'khac.toasoan');
      await writeFile(other, 'không phải tệp bàn giao');
      await b.look(other);
      await expect(b.desk.dialog.getByRole('alert')).toHaveText(words.handOver.problems.notABundle);
      await b.desk.closeDialog();
    });

    await test.step('the editor looks at it, takes it in, suggests and comments', async () => {
      await b.look(toEditor);
      const article = b.desk.dialog.locator('[data-handed]');
      await expect(article).toContainText(headline);
      await expect(article).toContainText('Lò Thị Mẩy');
      await expect(article.locator('[data-known="false"]')).toBeVisible();
      await expect(async () => expect(await violations(b.program)).toEqual([])).toPass({ timeout: 20_000 });
      await b.take();
      await expect(b.desk.body).toContainText(first);
      await b.desk.tab('photos');
      await expect(b.desk.inspector.locator('[data-photo]')).toHaveCount(1);
      await b.writeAtEnd(byEditor);
      await expect(b.desk.body.locator('ins')).toContainText([byEditor]);
      await b.desk.headline.focus();
      await comments.begin();
      await b.desk.window.keyboard.type('Xin bổ sung số phòng học');
      await comments.send('Xin bổ sung số phòng học');
      await b.desk.saved();
    });

    await test.step('meanwhile the reporter took it back and writes on', async () => {
      await a.desk.act('recall');
      await a.desk.notice(words.review.done.recall).waitFor();
      await expect(a.desk.body).toHaveAttribute('contenteditable', 'true');
      await a.writeAtEnd(byReporter);
    });

    await test.step('the editor returns it and hands back under a password', async () => {
      await b.desk.act('return');
      await b.desk.dialog.getByRole('button', { name: words.review.send }).click();
      await b.desk.notice(words.review.done.return).waitFor();
    });
    const toReporter = await b.handOver(folder, 'bản Mòn 2026');

    await test.step('both sides’ words and the comment are there; the reporter accepts what was suggested, and it goes back', async () => {
      await a.look(toReporter);
      await a.desk.dialog.getByLabel(words.handOver.filePassword, { exact: true }).fill('bản Mòn 2026');
      await a.desk.dialog.getByRole('button', { name: words.handOver.open }).click();
      await expect(a.desk.dialog.locator('[data-known="true"]')).toBeVisible();
      await a.take();
      await expect(a.desk.inspector.locator('[data-state="changesRequested"]').or(a.desk.row(headline).locator('[data-state="changesRequested"]')).first()).toBeVisible();
      for (const text of [first, byEditor, byReporter]) await expect(a.desk.body).toContainText(text);
      await a.desk.tab('comments');
      await expect(new CommentsPage(a.desk).thread('Xin bổ sung số phòng học')).toBeVisible();
      await a.desk.tab('review');
      await a.desk.inspector.locator('[data-suggestion-id]').getByRole('button', { name: words.suggestions.accept, exact: true }).click();
      await expect(a.desk.body.locator('ins')).toHaveCount(0);
      for (const text of [first, byEditor, byReporter]) await expect(a.desk.body).toContainText(text);
      await a.desk.saved();
      await a.desk.act('submit');
      await a.desk.dialog.getByRole('button', { name: words.commands.article.submit }).click();
      await a.desk.notice(words.review.done.submit).waitFor();
    });
    const again = await a.handOver(folder);

    await test.step('the editor approves it', async () => {
      await b.look(again);
      await expect(b.desk.dialog.locator('[data-known="true"]')).toBeVisible();
      await b.take();
      for (const text of [first, byEditor, byReporter]) await expect(b.desk.body).toContainText(text);
      await b.desk.approve();
    });
    const approved = await b.handOver(folder);

    await test.step('at the first desk the approval counts once its key is trusted', async () => {
      await a.look(approved);
      await expect(a.desk.dialog.locator('[data-approval="unknownKey"]')).toBeVisible();
      await a.take();
      await a.desk.tab('review');
      await expect(a.desk.inspector.locator('[data-unverified]')).toBeVisible();
      await a.look(approved);
      await a.desk.dialog.getByRole('button', { name: new RegExp(words.handOver.keys.trust) }).click();
      await expect(a.desk.dialog.locator('[data-approval="holds"]')).toBeVisible();
      await a.take();
      await expect(a.desk.inspector.locator('[data-unverified]')).toHaveCount(0);
      await expect(a.desk.row(headline).locator('[data-state="approved"]')).toBeVisible();
      await a.look(approved);
      await a.take();
      await a.desk.notice(words.handOver.nothingNew).waitFor();
    });

    await test.step('one letter changed in the database behind the program’s back is refused at the queue, and logged', async () => {
      const { userData } = b.program;
      const refusals = async (): Promise<number> => (await readFile(path.join(userData, 'desk', 'audit.jsonl'), 'utf8')).split('"queue: approvalVoid"').length - 1;
      expect(await refusals()).toBe(0);
      expect(await changeStoredWords(b.program, 'Điểm trường có bốn', 'Điểm trường có bến')).toBeGreaterThan(0);
      await b.program.restart();
      await b.desk.goTo('approved');
      await b.desk.open(headline);
      await b.desk.tab('review');
      await expect(b.desk.inspector.locator('[data-void-approval]')).toBeVisible();
      await b.desk.act('queue');
      await b.desk.dialog.getByRole('button', { name: words.review.queueTitle }).click();
      await b.desk.notice(words.refusals.approvalVoid).waitFor();
      await expect(b.desk.row(headline).locator('[data-state="approved"]')).toBeVisible();
      expect(await refusals()).toBe(1);
    });

    await test.step('with the letter as it was, the second desk publishes what both have written', async () => {
      expect(await changeStoredWords(b.program, 'Điểm trường có bến', 'Điểm trường có bốn')).toBeGreaterThan(0);
      await b.program.restart();
      await b.desk.goTo('approved');
      await b.desk.open(headline);
      await b.desk.tab('review');
      await expect(b.desk.body).toContainText(byReporter);
      await expect(b.desk.inspector.locator('[data-void-approval]')).toHaveCount(0);
      await b.desk.queue();
      await b.desk.goTo('published');
      await expect(b.desk.row(headline).locator('[data-state="published"]')).toBeVisible();
      const [published] = await publishedFolders(b.program);
      const page = await readFile(path.join(published!, 'index.html'), 'utf8');
      for (const text of [first, byEditor, byReporter]) expect(page).toContain(text);
      expect(page).not.toMatch(/<ins|<del/);
    });
  } catch (error) {
    await b.program.keepEvidence(test.info().outputPath('other-desk'));
    throw error;
  } finally {
    await b.program.remove();
  }
});
