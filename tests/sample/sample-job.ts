import { expect, test } from '@playwright/test';
import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { headline } from '../e2e/fixtures/briefing';
import { Program } from '../e2e/fixtures/program';
import { publishedFolders } from '../e2e/fixtures/published';
import { DeskPage } from '../e2e/pages/desk';
import { HistoryPage } from '../e2e/pages/history';
import { writeBriefing } from '../e2e/pages/writing';
import { en, vi, type Words } from '../e2e/pages/words';

const samplePhotos = fileURLToPath(new URL('../../assets/sample-desk/photos/', import.meta.url));
const photos = ['hoi-truong-giao-ban.jpg', 'phat-bieu-chi-dao.jpg'].map((name) => path.join(samplePhotos, name));

interface Look {
  readonly words: Words;
  readonly language: 'vi' | 'en';
  readonly theme: 'light' | 'dark';
  readonly size: { readonly width: number; readonly height: number };
}
const looks: readonly Look[] = [
  { words: vi, language: 'vi', theme: 'light', size: { width: 1600, height: 960 } },
  { words: vi, language: 'vi', theme: 'dark', size: { width: 1280, height: 720 } },
  { words: en, language: 'en', theme: 'light', size: { width: 1280, height: 720 } },
  { words: en, language: 'en', theme: 'dark', size: { width: 1600, height: 960 } },
];

/**
 * What a newsroom does in a day, unattended, in the real window: a report goes from its template to a published page.
 * Leaves in TOASOAN_SAMPLE_OUT the published folder, the exported article and a screenshot of every screen.
 */
test('a report goes from a template to a published page', async () => {
  const out = path.resolve(process.env['TOASOAN_SAMPLE_OUT'] ?? 'out');
  await mkdir(path.join(out, 'screens'), { recursive: true });
  const program = await Program.onFreshComputer({ locale: 'vi', size: looks[0]!.size });
  const desk = new DeskPage(program);
  const shot = async (name: string): Promise<void> => {
    // A toast or a fading dialog is no part of the screen.
    await expect(program.window.locator('[data-transitioning]')).toHaveCount(0);
    await program.window.evaluate(() => Promise.all([document.fonts.ready, ...[...document.images].map((image) => image.decode().catch(() => undefined))]));
    await program.window.screenshot({ path: path.join(out, 'screens', `${name}.png`), animations: 'disabled' });
  };
  try {
    await test.step('open the sample desk', async () => {
      await shot('01-welcome');
      await desk.openSample();
      await desk.row('chuyển đổi số').waitFor();
      await shot('02-sample-desk');
    });
    await test.step('the reporter writes a report from the template', async () => {
      await desk.window.keyboard.press('ControlOrMeta+n');
      await desk.dialog.waitFor();
      await shot('03-new-report');
      await desk.closeDialog();
      await writeBriefing(desk, program, photos);
      await desk.tab('facts');
      await shot('04-facts');
      await desk.tab('photos');
      await shot('05-photos');
      await desk.submit();
    });
    await test.step('the editor approves it', async () => {
      await desk.switchTo('Hoàng Diệu Linh');
      await desk.goTo('inReview');
      await desk.open(headline);
      await desk.tab('review');
      await shot('06-review');
      await desk.body.locator('p').nth(1).click();
      await desk.window.keyboard.press('End');
      await desk.window.keyboard.type(' Hội nghị làm việc trong một buổi.');
      // What an editor writes is suggested until somebody accepts it, and nothing is approved before that.
      const suggested = desk.inspector.locator('[data-suggestion-id]');
      await suggested.first().waitFor();
      await expect(async () => {
        const accept = suggested.first().getByRole('button', { name: desk.words.suggestions.accept, exact: true });
        if (await accept.isVisible()) await accept.click();
        expect(await suggested.count()).toBe(0);
      }).toPass({ timeout: 15_000 });
      await desk.saved();
      const history = new HistoryPage(desk);
      await history.compareWithLast();
      await shot('07-what-the-editor-changed');
      await history.close();
      await desk.approve();
    });
    await test.step('the desk publishes it', async () => {
      await desk.switchTo('Lưu Thế Phong');
      await desk.goTo('approved');
      await desk.open(headline);
      await desk.act('queue');
      await desk.dialog.waitFor();
      await shot('08-choose-targets');
      await desk.dialog.getByRole('button', { name: desk.words.review.queueTitle }).click();
      await desk.notice(desk.words.review.done.queue).waitFor();
      await desk.goTo('published');
      await desk.row(headline).locator('[data-state="published"]').waitFor();
    });
    await test.step('export and keep what was published', async () => {
      await desk.open(headline);
      await mkdir(path.join(out, 'export'), { recursive: true });
      await program.acceptSaveDialogIn(path.join(out, 'export'));
      await desk.window.keyboard.press('ControlOrMeta+Shift+E');
      const confirm = desk.dialog.getByRole('button', { name: desk.words.exporting.export, exact: true });
      await confirm.waitFor();
      await shot('09-export');
      await confirm.click();
      await desk.notice(desk.words.exported).waitFor();
      await desk.closeDialog();
      for (const folder of await publishedFolders(program)) await cp(folder, path.join(out, 'published', path.basename(folder)), { recursive: true });
    });
    for (const look of looks) {
      await test.step(`every screen: ${look.language}, ${look.theme}`, async () => {
        await takeTour(new DeskPage(program, look.words), program, look, (name) => shot(`${look.language}-${look.theme}-${name}`));
      });
    }
  } finally {
    await program.remove();
  }
});

/** Every screen of the desk in one look. */
async function takeTour(desk: DeskPage, program: Program, look: Look, shot: (name: string) => Promise<void>): Promise<void> {
  const { words } = desk;
  await program.application.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]!.setContentSize(size.width, size.height), look.size);
  await program.window.evaluate(({ language, theme }) => window.desk.writeSettings({ language, theme }), { language: look.language, theme: look.theme });
  await desk.sidebar.waitFor();
  await desk.goTo('archive');
  await shot('archive-nothing-open');
  await desk.open('khen thưởng');
  for (const tab of ['facts', 'photos', 'checks', 'review', 'comments', 'history'] as const) {
    await desk.tab(tab);
    await shot(`article-${tab}`);
  }
  await desk.window.keyboard.press('ControlOrMeta+Shift+p');
  await desk.dialog.getByRole('option').first().waitFor();
  await shot('light-table');
  await desk.dialog.getByRole('option').first().dblclick();
  await desk.dialog.locator('[data-stage]').waitFor();
  await shot('one-photo');
  await desk.dialog.getByRole('button', { name: words.photoDesk.cut }).click();
  await shot('cut-photo');
  await desk.closeDialog();
  await desk.window.keyboard.press('ControlOrMeta+Shift+f');
  await desk.inspector.waitFor({ state: 'detached' });
  await shot('focus');
  await desk.window.keyboard.press('ControlOrMeta+Shift+f');
  await desk.goTo('queue');
  await desk.window.getByRole('heading', { name: headline }).waitFor();
  await shot('queue');
  await desk.goTo('directory');
  await desk.window.getByRole('region', { name: words.directory.title, exact: true }).waitFor();
  await shot('directory');
  await desk.goTo('approved');
  await shot('empty-list');
  await desk.window.keyboard.press('ControlOrMeta+k');
  await desk.window.getByPlaceholder(words.palette.placeholder).waitFor();
  await shot('palette');
  await desk.window.keyboard.press('Escape');
  await desk.window.getByPlaceholder(words.palette.placeholder).waitFor({ state: 'detached' });
  for (const tab of ['general', 'targets', 'people', 'data'] as const) {
    await desk.openSettings(tab);
    await shot(`settings-${tab}`);
    if (tab === 'targets') {
      await desk.dialog.getByRole('button', { name: words.targets.addWordPress }).click();
      await shot('settings-wordpress');
    }
    await desk.closeDialog();
  }
}
