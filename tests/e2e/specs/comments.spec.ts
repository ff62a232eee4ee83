import { violations } from '../fixtures/axe';
import { expect, test } from '../fixtures/test';
import { headline, reviewAs, submittedReport } from '../fixtures/workshop';
import { CommentsPage } from '../pages/comments';
import type { DeskPage } from '../pages/desk';
import { HistoryPage } from '../pages/history';

async function selectFirstWord(desk: DeskPage): Promise<void> {
  await desk.body.focus();
  await desk.window.keyboard.press('ControlOrMeta+Home');
  for (let letter = 0; letter < 'Sáng'.length; letter += 1) await desk.window.keyboard.press('Shift+ArrowRight');
}

test('an editor comments, mentions, sends back without a note; the author answers and submits again; the editor sees what changed', async ({ desk, program }) => {
  const comments = new CommentsPage(desk);
  const { keyboard } = desk.window;
  await submittedReport(desk);
  await reviewAs(desk, 'Hoàng Diệu Linh');

  await test.step('without a comment or a note nothing is sent back', async () => {
    await desk.act('return');
    await desk.dialog.getByRole('button', { name: desk.words.review.send }).click();
    await expect(desk.dialog.getByText(desk.words.refusals.noteMissing)).toBeVisible();
    await desk.closeDialog();
  });

  await test.step('a comment on words, with a mention completed by the keyboard', async () => {
    await selectFirstWord(desk);
    await comments.begin();
    await expect(comments.composer).toContainText('Sáng');
    await keyboard.type('Có đúng buổi không, @tạ');
    await expect(desk.window.getByRole('option', { name: /Tạ Thu Quỳnh/ })).toBeVisible();
    await keyboard.press('Enter');
    await expect(comments.field).toHaveValue('Có đúng buổi không, @Tạ Thu Quỳnh ');
    await comments.send('Có đúng buổi không');
    await expect(comments.marks).toHaveText('Sáng');
    await expect(comments.thread('Có đúng buổi').locator('mark')).toHaveText('@Tạ Thu Quỳnh');
    await expect(async () => expect(await violations(program)).toEqual([])).toPass({ timeout: 20_000 });
  });

  await test.step('a comment on the headline is answered, settled and opened again', async () => {
    await desk.headline.focus();
    await comments.begin();
    await keyboard.type('Tít hơi dài');
    await comments.send('Tít hơi dài');
    const thread = comments.thread('Tít hơi dài');
    await thread.getByRole('button', { name: desk.words.comments.resolve }).click();
    await expect(thread).toHaveAttribute('data-resolved', 'true');
    await thread.getByRole('button', { name: desk.words.comments.reopen }).click();
    await expect(thread).toHaveAttribute('data-resolved', 'false');
    // While another one is looked at, the words can be read without their marks.
    const marked = desk.inspector.getByRole('switch', { name: desk.words.comments.marked });
    await marked.click();
    await expect(comments.marks).toHaveCount(0);
    await marked.click();
    await expect(comments.marks).toHaveText('Sáng');
    await keyboard.press('F9');
    await expect(comments.thread('Có đúng buổi')).toBeFocused();
    await desk.saved();
  });

  await test.step('with open comments no note is needed', async () => {
    await desk.act('return');
    await desk.dialog.getByText(desk.words.comments.enough_other.replace('{{count}}', '2')).waitFor();
    await desk.dialog.getByRole('button', { name: desk.words.review.send }).click();
    await desk.notice(desk.words.review.done.return).waitFor();
  });

  await test.step('the author reads them after a restart, answers, and what was answered is listed on submitting', async () => {
    await program.restart();
    await desk.switchTo('Tạ Thu Quỳnh');
    await desk.goTo('drafts');
    await desk.open(headline);
    await comments.marks.click();
    const thread = comments.thread('Có đúng buổi');
    await expect(thread).toBeFocused();
    await thread.getByRole('button', { name: desk.words.comments.reply }).click();
    await desk.window.keyboard.type('Buổi chiều, tôi đã sửa');
    await desk.window.keyboard.press('ControlOrMeta+Enter');
    await expect(thread).toContainText('Buổi chiều, tôi đã sửa');
    await selectFirstWord(desk);
    await desk.window.keyboard.type('Chiều');
    await expect(desk.body).toContainText('Chiều ngày 20/11/2026');
    await desk.saved();
    await desk.act('submit');
    await expect(desk.dialog.locator('[data-answer="answered"]')).toContainText('Buổi chiều, tôi đã sửa');
    await expect(desk.dialog.locator('[data-answer="open"]')).toContainText('Tít hơi dài');
    await desk.dialog.getByRole('button', { name: desk.words.review.submit }).click();
    await desk.notice(desk.words.review.done.submit).waitFor();
  });

  await test.step('the editor sees what changed since it was sent back', async () => {
    const history = new HistoryPage(desk);
    await reviewAs(desk, 'Hoàng Diệu Linh');
    await desk.tab('review');
    await desk.inspector.getByRole('button', { name: desk.words.commands.review.changes }).click();
    await desk.dialog.waitFor();
    await expect.poll(() => history.words('del')).toEqual(['Sáng']);
    await expect.poll(() => history.words('ins')).toEqual(['Chiều']);
  });
});

test('comments on photos are seen on the light table and beside the photo', async ({ desk, program }) => {
  const comments = new CommentsPage(desk);
  const { words } = desk;
  await desk.openSample();
  await desk.goTo('drafts');
  await desk.open(/giao ban chuyên đề về chuyển đổi số/);
  await desk.tab('photos');
  const photo = desk.inspector.locator('[data-photo]').first();
  await photo.getByRole('button', { name: words.comments.add }).click();
  await comments.field.fill('Ảnh hơi tối, có tấm khác không?');
  await comments.send('Ảnh hơi tối');
  await desk.tab('photos');
  await photo.getByRole('button', { name: words.photoDesk.look }).click();
  await expect(desk.dialog.locator('[data-photo-comment]')).toContainText('Ảnh hơi tối');
  await desk.dialog.getByRole('button', { name: words.photoDesk.back }).click();
  await expect(desk.dialog.locator('[data-photo]').first().locator('[data-commented]')).toHaveText(words.comments.onPhoto_other.replace('{{count}}', '1'));
  await expect(desk.dialog.locator('[data-commented]')).toHaveCount(1);
  await expect(async () => expect(await violations(program)).toEqual([])).toPass({ timeout: 20_000 });
});
