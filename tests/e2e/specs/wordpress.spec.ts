import { directive, headline, results } from '../fixtures/briefing';
import { twoPhotos } from '../fixtures/photos';
import { publishedFolders } from '../fixtures/published';
import { expect, expectPublishedOnce, onTheSite, siteLogin, test } from '../fixtures/wordpress';
import type { DeskPage } from '../pages/desk';
import { approvedInspection, inspection } from '../pages/reports';
import { addWordPress, enterSecretAgain } from '../pages/targets';
import { writeBriefing } from '../pages/writing';
import { restCall } from '../../wordpress/rest-call';
import type { FaultProxy } from '../../faults/proxy';
import type { WordPressSite } from '../../wordpress/site';

/** The sample desk with the report on the inspection approved and the site set up as a target. */
async function approvedReport(desk: DeskPage, site: WordPressSite, line: FaultProxy): Promise<void> {
  await approvedInspection(desk);
  await addWordPress(desk, siteLogin(site, line));
  await desk.goTo('approved');
  await desk.open(inspection);
}

test('a report goes from its template to a folder and to a real WordPress', async ({ desk, program, folder, site, line }) => {
  await desk.found('Cổng thông tin xã Vân Khánh', 'Hà Thị Phương', 'administrator');
  await desk.addPerson('Trịnh Đức Hiếu', 'reporter');
  await addWordPress(desk, siteLogin(site, line));
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
  const { name, password } = siteLogin(site, line);
  if (await enterSecretAgain(desk, name, desk.words.targets.password, password)) await expect(desk.dialog.getByText(desk.words.targets.testGood)).toBeVisible();
  await desk.closeDialog();
  await expect(desk.window.locator('li [data-outbox-state="published"]')).toHaveCount(2, { timeout: 90_000 });
  await expectPublishedOnce(site, inspection, 2);
});
