import { expect, test } from '../fixtures/test';

test('a reporter cannot approve, an author never approves their own report', async ({ desk }) => {
  const { words, inspector } = desk;
  const approve = inspector.getByRole('button', { name: words.commands.article.approve, exact: false }).filter({ hasText: /^Duyệt/ });
  await desk.openSample();
  await test.step('another reporter sees the report in review, reads it, and cannot approve it', async () => {
    await desk.goTo('inReview');
    await desk.open('Đoàn kiểm tra');
    await desk.tab('review');
    await expect(approve).toHaveCount(0);
    await expect(desk.body).toHaveAttribute('contenteditable', 'false');
    await desk.window.keyboard.press('ControlOrMeta+Shift+Enter');
    await expect(inspector.locator('[data-state="inReview"]')).toBeVisible();
  });
  await test.step('an editor who wrote it herself cannot approve it either', async () => {
    await desk.switchTo('Hoàng Diệu Linh');
    await desk.newReport('Tin tự do');
    await desk.headline.fill('Hạnh Giang ra quân dọn vệ sinh');
    await desk.body.locator('p').first().click();
    await desk.window.keyboard.type('Sáng ngày 21/11/2026, phường Hạnh Giang ra quân tổng vệ sinh các tuyến phố./.');
    await desk.saved();
    await desk.submit();
    await desk.tab('review');
    await expect(inspector.locator('[data-state="inReview"]')).toBeVisible();
    await expect(approve).toHaveCount(0);
  });
  await test.step('somebody else may', async () => {
    await desk.switchTo('Lưu Thế Phong');
    await desk.goTo('inReview');
    await desk.open('ra quân dọn vệ sinh');
    await desk.approve();
    await expect(inspector.locator('[data-state="approved"]')).toBeVisible();
  });
});

test('a report with errors is not submitted, and says why; a return needs a note', async ({ desk }) => {
  const { words } = desk;
  await desk.openSample();
  await desk.newReport('Giao ban chuyên đề');
  await desk.act('submit');
  await desk.notice(words.refusals.checksFail).waitFor();
  await desk.tab('checks');
  for (const check of ['headlineMissing', 'chairMissing', 'factMissing']) await expect(desk.inspector.locator(`[data-check="${check}"]`).first()).toBeVisible();

  await desk.switchTo('Hoàng Diệu Linh');
  await desk.goTo('inReview');
  await desk.open('Đoàn kiểm tra');
  await desk.act('return');
  await desk.dialog.getByRole('button', { name: words.review.send }).click();
  await expect(desk.dialog.getByText(words.refusals.noteMissing)).toBeVisible();
  await desk.dialog.getByLabel(words.review.note).fill('Nhờ anh kiểm tra lại số liệu giải ngân.');
  await desk.dialog.getByRole('button', { name: words.review.send }).click();
  await desk.notice(words.review.done.return).waitFor();

  await desk.switchTo('Đỗ Minh Khuê');
  await desk.open('Đoàn kiểm tra');
  await desk.tab('review');
  await expect(desk.inspector.getByText('Nhờ anh kiểm tra lại số liệu giải ngân.')).toBeVisible();
  await expect(desk.body).toHaveAttribute('contenteditable', 'true');
});

test('a desk founded by a reporter is no dead end: whoever is alone may bring a managing editor in', async ({ desk }) => {
  await desk.found('Cổng thông tin xã Vân Khánh', 'Trịnh Đức Hiếu', 'reporter');
  await desk.addPerson('Hà Thị Phương', 'managingEditor');
  await desk.openSettings('people');
  await expect(desk.dialog.getByText(desk.words.people.onlyAdministrator)).toBeVisible();
});
