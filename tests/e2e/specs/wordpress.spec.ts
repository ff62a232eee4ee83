import { directive, headline, results } from '../fixtures/briefing';
import { twoPhotos } from '../fixtures/photos';
import { publishedFolders } from '../fixtures/published';
import { expect, test } from '../fixtures/wordpress';
import type { DeskPage } from '../pages/desk';
import { addWordPress, type SiteLogin } from '../pages/targets';
import { writeBriefing } from '../pages/writing';
import { restCall } from '../../wordpress/rest-call';
import type { FaultProxy } from '../../faults/proxy';
import type { WordPressSite } from '../../wordpress/site';

const inspection = 'Đoàn kiểm tra';

/** What a reporter-level account of the site logs in with, over the line that the test holds. */
const login = (site: WordPressSite, line: FaultProxy): SiteLogin => ({
  name: 'Cổng thông tin phường',
  address: line.url,
  username: site.users.author.name,
  password: site.users.author.applicationPassword,
});

/** The sample desk with the report on the inspection approved and the site set up as a target. */
async function approvedReport(desk: DeskPage, site: WordPressSite, line: FaultProxy): Promise<void> {
  await desk.openSample();
  await desk.switchTo('Hoàng Diệu Linh');
  await desk.goTo('inReview');
  await desk.open(inspection);
  await desk.approve();
  await desk.switchTo('Lưu Thế Phong');
  await addWordPress(desk, login(site, line));
  await desk.goTo('approved');
  await desk.open(inspection);
}

/** Posts and photos on the site with this headline, as the site's own database has them. */
async function onTheSite(site: WordPressSite, title: string) {
  const posts = (await site.posts()).filter((post) => post.title.startsWith(title));
  const media = (await site.media()).filter((item) => posts.some((post) => post.id === item.parent));
  return { posts, media };
}

/** One post online, each photo once with its caption. */
async function expectPublishedOnce(site: WordPressSite, title: string, photos: number): Promise<void> {
  const { posts, media } = await onTheSite(site, title);
  expect(posts.map((post) => post.status)).toEqual(['publish']);
  expect(media).toHaveLength(photos);
  expect(new Set(media.map((item) => item.sha256)).size).toBe(photos);
  expect(media.every((item) => item.caption.length > 0)).toBe(true);
}

test.afterEach(async ({ site }) => {
  await site.php(`foreach (get_posts(['post_type' => ['post', 'attachment'], 'post_status' => 'any', 'numberposts' => -1]) as $p) { wp_delete_post($p->ID, true); }`);
});

test('a report goes from its template to a folder and to a real WordPress', async ({ desk, program, folder, site, line }) => {
  await desk.found('Cổng thông tin xã Vân Khánh', 'Hà Thị Phương', 'administrator');
  await desk.addPerson('Trịnh Đức Hiếu', 'reporter');
  await addWordPress(desk, login(site, line));
  await desk.switchTo('Trịnh Đức Hiếu');
  await writeBriefing(desk, program, await twoPhotos(program, folder));
  await desk.submit();
  await desk.switchTo('Hà Thị Phương');
  await desk.goTo('inReview');
  await desk.open(headline);
  await desk.approve();
  await desk.queue();
  await desk.goTo('published');
  await expect(desk.row(headline).locator('[data-state="published"]')).toBeVisible({ timeout: 60_000 });

  await expectPublishedOnce(site, headline, 2);
  const { posts, media } = await onTheSite(site, headline);
  for (const text of [results, directive]) expect(posts[0]!.content).toContain(text);
  expect(posts[0]!.content.match(/<figure/g)).toHaveLength(2);
  expect(media.map((item) => item.caption).sort()).toEqual(['Quang cảnh hội nghị. Ảnh: Hà Phương', 'Đồng chí Lã Quang Thịnh phát biểu chỉ đạo. Ảnh: Hà Phương']);
  expect(await publishedFolders(program)).toHaveLength(1);
});

test('the queue waits while the line is cut and sends by itself when it is back', async ({ desk, site, line }) => {
  await approvedReport(desk, site, line);
  await line.cut();
  await desk.queue();
  await desk.goTo('queue');
  await expect(desk.window.locator('[data-outbox-state="waitingForNetwork"]').first()).toBeVisible();
  await expect(desk.window.getByText(desk.words.queue.safe)).toBeVisible();
  expect((await onTheSite(site, inspection)).posts).toEqual([]);

  await line.restore();
  await expect(desk.window.locator('li [data-outbox-state="published"]')).toHaveCount(2, { timeout: 90_000 });
  await expectPublishedOnce(site, inspection, 2);
});

test('a computer without network sends nothing, and everything when the network is back', async ({ desk, program, site, line }) => {
  await approvedReport(desk, site, line);
  await program.window.context().setOffline(true);
  await expect(desk.window.locator('[data-status="network"]')).toHaveText(desk.words.status.offline);
  const before = line.requests.length;
  await desk.queue();
  await desk.goTo('queue');
  await expect(desk.window.locator('li [data-outbox-state="published"]')).toHaveCount(1);
  await expect(desk.window.locator('li [data-outbox-state="waitingForNetwork"]')).toHaveCount(1);
  expect(line.requests.length).toBe(before);

  await program.window.context().setOffline(false);
  await expect(desk.window.locator('li [data-outbox-state="published"]')).toHaveCount(2, { timeout: 60_000 });
  await expectPublishedOnce(site, inspection, 2);
});

test('killed between upload and post, the program goes on after a restart and doubles nothing', async ({ desk, program, site, line }) => {
  await approvedReport(desk, site, line);
  const upload = line.holdAnswer(restCall('POST', '/wp/v2/media'));
  await desk.queue();
  await upload.reached;
  // The photo is on the site, the program does not know yet.
  await program.kill();
  await line.settled();
  expect((await site.posts()).filter((post) => post.status === 'publish')).toEqual([]);

  await program.launch();
  await desk.goTo('queue');
  // Where the system has no keyring the password lived only as long as the program.
  await desk.openSettings('targets');
  const card = desk.dialog.getByRole('region', { name: login(site, line).name });
  await expect(card).toContainText(line.url);
  if (await card.getByText(desk.words.targets.noPassword).isVisible()) {
    await card.getByRole('button', { name: desk.words.targets.edit }).click();
    await desk.dialog.getByRole('textbox', { name: desk.words.targets.password }).fill(site.users.author.applicationPassword);
    await desk.dialog.getByRole('button', { name: desk.words.targets.saveAndTest }).click();
    await expect(desk.dialog.getByText(desk.words.targets.testGood)).toBeVisible();
  }
  await desk.closeDialog();
  await expect(desk.window.locator('li [data-outbox-state="published"]')).toHaveCount(2, { timeout: 90_000 });
  await expectPublishedOnce(site, inspection, 2);
});
