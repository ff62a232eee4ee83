import { startProxy } from '../../faults/proxy';
import { startReceiver } from '../../receiver/receiver';
import { restCall } from '../../wordpress/rest-call';
import { publishedFolders, readManifest } from '../fixtures/published';
import { expect, expectPublishedOnce, onTheSite, siteLogin, test } from '../fixtures/wordpress';
import { approvedInspection, inspection } from '../pages/reports';
import { addPortal, addWordPress, enterSecretAgain } from '../pages/targets';

const portal = { name: 'Cổng thông tin tỉnh', token: 'ma-truy-cap-thu' };

test('to three targets at once, offline in the middle, killed, started again and back online: three proofs, each published once', async ({ desk, program, site, line }) => {
  const { words } = desk;
  const receiver = await startReceiver({ token: portal.token });
  const portalLine = await startProxy({ upstream: receiver.url });
  const inState = (state: string) => desk.window.locator(`li [data-outbox-state="${state}"]`);
  try {
    const login = siteLogin(site, line);
    await approvedInspection(desk);
    await addWordPress(desk, login);
    await addPortal(desk, { ...portal, address: portalLine.url });
    await desk.goTo('approved');
    await desk.open(inspection);
    const toSite = line.holdAnswer(restCall('POST', '/wp/v2/media'));
    const toPortal = portalLine.holdAnswer(({ method, path }) => method === 'PUT' && path.includes('/photos/'));
    await desk.queue();
    await Promise.all([toSite.reached, toPortal.reached]);

    // Both have a photo of which the program does not know yet; its bytes are counted.
    await desk.goTo('queue');
    await expect(desk.window.locator('li [data-uploaded]')).toHaveCount(2);
    await expect(desk.window.locator('li [data-uploaded]').first()).toContainText(words.uploads.sent.split('{{')[0]!);
    await program.window.context().setOffline(true);
    await Promise.all([line.cut(), portalLine.cut()]);
    await expect(inState('waitingForNetwork')).toHaveCount(2, { timeout: 20_000 });
    await expect(inState('published')).toHaveCount(1);
    await program.kill();
    await Promise.all([line.settled(), portalLine.settled()]);
    expect((await onTheSite(site, inspection)).posts.map(({ status }) => status)).toEqual(['draft']);
    expect(receiver.published).toEqual([]);

    await program.launch();
    await program.window.context().setOffline(true);
    await enterSecretAgain(desk, login.name, words.targets.password, login.password);
    await desk.closeDialog();
    await enterSecretAgain(desk, portal.name, words.portal.token, portal.token);
    await desk.closeDialog();
    await desk.goTo('queue');
    await expect(inState('waitingForNetwork')).toHaveCount(2, { timeout: 20_000 });

    await Promise.all([line.restore(), portalLine.restore()]);
    await program.window.context().setOffline(false);
    await expect(inState('published')).toHaveCount(3, { timeout: 90_000 });
    await expect(desk.window.getByText(words.outbox.allSent)).toBeVisible();

    await expectPublishedOnce(site, inspection, 2);
    const [key] = [...receiver.articles.keys()];
    expect(receiver.published).toEqual([key]);
    expect(receiver.articles.get(key!)!.stored.toSorted()).toEqual(['anh-01.jpg', 'anh-02.jpg']);
    const folders = await publishedFolders(program);
    expect(folders).toHaveLength(1);
    expect(await readManifest(folders[0]!)).toEqual({ photos: ['photos/anh-01.jpg', 'photos/anh-02.jpg'], wrongChecksums: [] });

    const [post] = (await onTheSite(site, inspection)).posts;
    for (const [target, location] of [[login.name, `${line.url}/${post!.slug}`], [portal.name, `${receiver.url}/read/${key}`], [words.targets.defaultFolder, folders[0]!]] as const) {
      await desk.window.locator('[data-outbox]', { hasText: target }).click();
      const receipt = desk.window.getByRole('main').locator('dl');
      await expect(receipt).toContainText(location);
      await expect(receipt).not.toContainText(words.queue.differences);
    }
  } finally {
    await portalLine.stop();
    await receiver.stop();
  }
});
