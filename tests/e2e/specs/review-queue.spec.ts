import { violations } from '../fixtures/axe';
import type { Program } from '../fixtures/program';
import { expect, test } from '../fixtures/test';
import { headline, submittedReport } from '../fixtures/workshop';
import { DeskPage } from '../pages/desk';
import { en, vi } from '../pages/words';

const waitingReport = 'Đoàn kiểm tra';
const count = (desk: DeskPage, number: number) => expect(desk.sidebar.locator('[data-section="waiting"]')).toContainText(String(number));
const clean = (program: Program, screen: string): Promise<void> => expect(async () => expect(await violations(program), screen).toEqual([])).toPass({ timeout: 20_000 });

async function wantTwoApprovals(desk: DeskPage): Promise<void> {
  await desk.openSettings('people');
  await desk.dialog.getByText(desk.words.policy.levels[2], { exact: true }).click();
  await expect(desk.dialog.getByRole('radio', { name: desk.words.policy.levels[2] })).toBeChecked();
  await desk.closeDialog();
}

test('a desk that wants two approvals gets them of two people, and publishes then', async ({ desk, program }) => {
  const { inspector, words } = desk;
  await desk.openSample();
  await expect(desk.sidebar.locator('[data-section="waiting"]')).toHaveCount(0);
  await desk.switchTo('Lưu Thế Phong');
  await wantTwoApprovals(desk);

  await test.step('the editor gives the first', async () => {
    await desk.switchTo('Hoàng Diệu Linh');
    await count(desk, 1);
    await desk.goTo('waiting');
    await desk.open(waitingReport);
    await expect(inspector.getByRole('button', { name: words.commands.article.approve })).toHaveText(new RegExp(`^${words.commands.article.endorse}`));
    await desk.approve('endorse');
    await expect(desk.list.getByText(words.list.empty.waiting.title)).toBeVisible();
    await expect(inspector.locator('[data-state="secondReview"]')).toBeVisible();
    await expect(inspector.getByRole('button', { name: words.commands.article.approveSecond })).toHaveCount(0);
  });

  await test.step('the managing editor gives the second, and queues', async () => {
    await desk.switchTo('Lưu Thế Phong');
    await desk.goTo('waiting');
    await desk.open(waitingReport);
    await clean(program, 'in second review');
    await desk.approve('approveSecond');
    await expect(inspector.getByText('Hoàng Diệu Linh')).toBeVisible();
    await desk.queue();
    await desk.goTo('published');
    await expect(desk.row(waitingReport).locator('[data-state="published"]')).toBeVisible();
  });

  await test.step('what is published goes to the archive and comes out; corrections and withdrawals are offered where the targets can', async () => {
    await desk.open(waitingReport);
    await desk.tab('review');
    for (const action of ['correct', 'withdraw'] as const) await expect(inspector.getByRole('button', { name: words.commands.article[action] })).toBeVisible();
    await desk.act('archive');
    await expect(inspector.locator('[data-state="archived"]')).toBeVisible();
    await desk.act('unarchive');
    await expect(inspector.locator('[data-state="published"]')).toBeVisible();
  });
});

test('what waits stands there with who, since when and which checks fail, and the keyboard alone goes through it', async ({ desk }) => {
  const { inspector, words } = desk;
  const { keyboard } = desk.window;
  await submittedReport(desk, 'Sáng ngày 20/11/2026, phường Hạnh Giang tập huấn kỹ năng số cho cán bộ tổ dân phố.');
  await desk.switchTo('Hoàng Diệu Linh');
  await keyboard.press('ControlOrMeta+9');
  const rows = desk.list.locator('[data-article]');
  await expect(rows).toHaveText([new RegExp(waitingReport), new RegExp(headline)]);
  await expect(rows.nth(1)).toContainText('Tạ Thu Quỳnh');
  await expect(rows.nth(1)).toContainText(words.waiting.since.split('{{')[0]!);
  await expect(rows.nth(1)).toContainText(words.checkNames.closingMark);

  /** Where a key has led: the row at once, the article in a moment. */
  const isAt = async (text: string): Promise<void> => {
    await expect(desk.list.locator('[data-article][aria-current]')).toContainText(text);
    await expect(desk.headline).toHaveValue(new RegExp(text));
    await expect(inspector.getByRole('button', { name: words.commands.article.return })).toBeVisible();
  };
  await keyboard.press('F6');
  await isAt(waitingReport);
  await keyboard.press('F6');
  await isAt(headline);
  await keyboard.press('Shift+F6');
  await isAt(waitingReport);
  await expect(inspector.getByRole('button', { name: words.commands.article.approve })).toBeVisible();
  await keyboard.press('ControlOrMeta+Shift+Enter');
  await desk.notice(words.review.done.approve).waitFor();
  await expect(rows).toHaveCount(1);
  await keyboard.press('F6');
  await isAt(headline);
  await keyboard.press('ControlOrMeta+Shift+Backspace');
  await expect(desk.dialog.getByLabel(words.review.note)).toBeFocused();
  await keyboard.type('Thiếu dấu kết bài.');
  await keyboard.press('ControlOrMeta+Enter');
  await desk.notice(words.review.done.return).waitFor();
  await expect(rows).toHaveCount(0);

  await desk.switchTo('Tạ Thu Quỳnh');
  await expect(desk.notice(words.notices.returned)).toContainText(headline);
  await desk.goTo('returned');
  await expect(desk.row(headline)).toBeVisible();
});

test('an author approves only where the desk allows it, and every record says so', async ({ desk, program }) => {
  const { inspector, words } = desk;
  await desk.found('Cổng thông tin xã Vân Khánh', 'Hà Thị Phương', 'managingEditor');
  await desk.newReport('Tin tự do');
  await desk.headline.fill(headline);
  await desk.headline.press('Enter');
  await desk.window.keyboard.type('Sáng ngày 20/11/2026, xã Vân Khánh tập huấn kỹ năng số cho cán bộ thôn./.');
  await desk.saved();
  await desk.submit();
  await expect(inspector.locator('[data-state="inReview"]')).toBeVisible();
  await expect(inspector.getByRole('button', { name: words.commands.article.approve })).toHaveCount(0);
  await desk.openSettings('people');
  const allowed = desk.dialog.getByRole('switch', { name: words.policy.self });
  await allowed.click();
  await expect(allowed).toBeChecked();
  await desk.closeDialog();
  await desk.approve();
  await expect(inspector.locator('[data-self-approval]')).toHaveText(words.policy.selfApproved);
  await desk.tab('history');
  await expect(inspector.locator('[data-event="approve"] [data-self-approval]')).toBeVisible();
  const log = await program.window.evaluate(() => window.desk.listAudit({}));
  expect(log.ok && log.value.filter(({ action }) => action === 'approve' || action === 'policy').map(({ detail }) => detail)).toEqual([
    expect.stringContaining('selfApproval'), 'levels 1, selfApproval true',
  ]);
});

for (const [language, words, theme] of [['vi', vi, 'light'], ['en', en, 'dark']] as const) {
  test(`axe finds nothing on what waits, on what came back and on how articles are approved: ${language}, ${theme}`, async ({ program }) => {
    await program.window.emulateMedia({ reducedMotion: 'reduce' });
    await program.window.evaluate((settings) => window.desk.writeSettings(settings), { language, theme });
    const desk = new DeskPage(program, words);
    await expect(desk.window.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme);
    await desk.openSample();
    await desk.goTo('returned');
    await desk.row('khen thưởng').waitFor();
    await clean(program, 'came back');
    await desk.switchTo('Lưu Thế Phong');
    await desk.goTo('waiting');
    await desk.row(waitingReport).waitFor();
    await clean(program, 'waiting');
    await desk.openSettings('people');
    await desk.dialog.getByLabel(words.policy.category).fill('Xây dựng Đảng');
    await desk.dialog.getByRole('button', { name: words.policy.add }).click();
    await expect(desk.dialog.getByRole('combobox', { name: 'Xây dựng Đảng' })).toHaveValue('2');
    await clean(program, 'settings');
    await desk.closeDialog();
    await desk.open(waitingReport);
    await desk.approve('endorse');
    await desk.list.getByText(words.list.empty.waiting.title).waitFor();
    await clean(program, 'nothing waits');
  });
}
