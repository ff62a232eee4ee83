import { violations } from '../fixtures/axe';
import { expect, test } from '../fixtures/test';
import { headline, reviewAs, submittedReport } from '../fixtures/workshop';
import { DeskPage } from '../pages/desk';
import { HistoryPage } from '../pages/history';
import { en, vi } from '../pages/words';

/** A report of Quỳnh's, submitted and sent back, open before her again. */
async function returnedReport(desk: DeskPage): Promise<void> {
  await submittedReport(desk);
  await reviewAs(desk, 'Hoàng Diệu Linh');
  await desk.act('return');
  await desk.dialog.getByLabel(desk.words.review.note).fill('Nhờ chị kiểm tra lại buổi họp.');
  await desk.dialog.getByRole('button', { name: desk.words.review.send }).click();
  await desk.notice(desk.words.review.done.return).waitFor();
  await desk.switchTo('Tạ Thu Quỳnh');
  await desk.goTo('drafts');
  await desk.open(headline);
  await expect(desk.body).toHaveAttribute('contenteditable', 'true');
}
/** Writes another word for the first one of the body. */
async function changeFirstWord(desk: DeskPage, word: string): Promise<void> {
  await desk.body.focus();
  await desk.window.keyboard.press('ControlOrMeta+Home');
  for (let letter = 0; letter < 'Sáng'.length; letter += 1) await desk.window.keyboard.press('Shift+ArrowRight');
  await desk.window.keyboard.type(word);
  await expect(desk.body).toContainText(`${word} ngày 20/11/2026`);
  await desk.saved();
}

test('what changed since a revision is shown word by word, going back keeps both, and a restart keeps all of it', async ({ desk, program }) => {
  const history = new HistoryPage(desk);
  await returnedReport(desk);
  await changeFirstWord(desk, 'Chiều');

  await test.step('the comparison shows exactly the changed words, and the keyboard walks through it', async () => {
    await history.compareWithLast();
    expect(await history.words('del')).toEqual(['Sáng']);
    expect(await history.words('ins')).toEqual(['Chiều']);
    await desk.window.keyboard.press('n');
    await expect(history.changes.first()).toBeFocused();
    await expect(history.at(1, 1)).toBeVisible();
    await desk.window.keyboard.press('Shift+F7');
    await expect(history.changes.first()).toBeFocused();
    await history.close();
    await expect(desk.body).toBeFocused();
  });

  await test.step('going back brings the old words as a new revision; the newer ones are kept', async () => {
    await history.compareWithLast();
    await history.backTo(desk.dialog.getByRole('button', { name: desk.words.revisions.restore }));
    await desk.window.keyboard.press('Enter');
    await expect(desk.body).toContainText('Sáng ngày 20/11/2026');
    // Keys are the dialog's until it has gone.
    await desk.dialog.waitFor({ state: 'detached' });
    await history.open();
    await expect(desk.inspector.getByRole('tab', { name: desk.words.inspector.history })).toBeFocused();
    await expect(history.revisions('restore')).toHaveCount(1);
  });

  await test.step('and can be undone for a while', async () => {
    await history.undo.focus();
    await desk.window.keyboard.press('Enter');
    await expect(desk.body).toContainText('Chiều ngày 20/11/2026');
    await expect(history.revisions('restore')).toHaveCount(2);
    // Going back to "Sáng" changed nothing since it was returned; the way back exchanged one word.
    await expect(desk.inspector.locator('[data-words-changed]')).toContainText([desk.words.compare.counts.words.replace('{{added}}', '1').replace('{{removed}}', '1')]);
    await desk.saved();
  });

  await test.step('a restart keeps text, events and revisions', async () => {
    await program.restart();
    await desk.sidebar.waitFor();
    await desk.open(headline);
    await expect(desk.body).toContainText('Chiều ngày 20/11/2026');
    await history.open();
    for (const [milestone, count] of [['submit', 1], ['return', 1], ['restore', 2]] as const) await expect(history.revisions(milestone)).toHaveCount(count);
    await history.revisions('submit').getByRole('button', { name: desk.words.revisions.compare, exact: false }).first().press('Enter');
    await history.compared();
    expect(await history.words('ins')).toEqual(['Chiều']);
  });
});

test('two revisions that are the same say so; who may not edit is told why going back is not offered', async ({ desk }) => {
  const history = new HistoryPage(desk);
  await returnedReport(desk);
  await history.compareWithLast();
  await expect(desk.dialog.getByText(desk.words.compare.same)).toBeVisible();
  await history.close();
  await desk.submit();
  await history.open();
  await history.revisions('return').getByRole('button').last().press('Enter');
  await expect(desk.window.getByRole('menuitem', { name: desk.words.revisions.restore })).toBeDisabled();
  await expect(desk.window.getByText(desk.words.revisions.notEditable.replace('{{state}}', desk.words.states.inReview))).toBeVisible();
});

test('an article in the bin says how long it stays, and goes for good only after a question', async ({ desk, program }) => {
  const { words } = desk;
  const purge = desk.window.getByRole('button', { name: words.bin.purge });
  await returnedReport(desk);
  await desk.act('discard');
  await desk.notice(words.review.done.discard).waitFor();
  await desk.goTo('bin');
  await expect(desk.row(headline)).toContainText(words.bin.left_other.replace('{{count}}', '30'));
  await desk.open(headline);
  await purge.click();
  await desk.dialog.getByRole('button', { name: words.cancel }).click();
  await desk.dialog.waitFor({ state: 'detached' });
  await expect(desk.row(headline)).toBeVisible();
  await purge.click();
  await desk.dialog.getByRole('button', { name: words.bin.purgeNow }).click();
  await expect(desk.row(headline)).toHaveCount(0);
  await expect(desk.list.getByText(words.list.empty.bin.title)).toBeVisible();
  await program.restart();
  await desk.sidebar.waitFor();
  await desk.goTo('archive');
  await desk.row('chuyển đổi số').waitFor();
  await expect(desk.row(headline)).toHaveCount(0);
});

for (const [language, words, theme] of [['vi', vi, 'light'], ['en', en, 'dark'], ['vi', vi, 'dark'], ['en', en, 'light']] as const) {
  test(`axe finds nothing on the comparison and in the bin: ${language}, ${theme}`, async ({ program }) => {
    await program.window.emulateMedia({ reducedMotion: 'reduce' });
    await program.window.evaluate((settings) => window.desk.writeSettings(settings), { language, theme });
    const desk = new DeskPage(program, words);
    const history = new HistoryPage(desk);
    const clean = (screen: string): Promise<void> =>
      expect(async () => expect(await violations(program), screen).toEqual([])).toPass({ timeout: 20_000 });
    await desk.window.getByRole('button', { name: words.welcome.start }).waitFor();
    await returnedReport(desk);
    await history.compareWithLast();
    await clean('nothing differs');
    await history.close();
    await changeFirstWord(desk, 'Chiều');
    await desk.headline.fill(`${headline} khu Đông`);
    await desk.saved();
    await history.open();
    await clean('history');
    await history.compareWithLast();
    await expect(history.changes).toHaveCount(2);
    await clean('comparison');
    const fits = await desk.window.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
    expect(fits).toBe(true);
    await history.close();
    await desk.act('discard');
    await desk.goTo('bin');
    await desk.open(headline);
    await clean('bin');
    await desk.window.getByRole('button', { name: words.bin.purge }).click();
    await desk.dialog.waitFor();
    await clean('remove for good');
  });
}
