import path from 'node:path';
import { filesOf, startDavServer } from '../../webdav/server';
import { violations } from '../fixtures/axe';
import { expect, test } from '../fixtures/test';
import { approvedInspection, inspection } from '../pages/reports';
import { addDavServer } from '../pages/targets';

test('a folder on a WebDAV server is added, refuses a wrong password in words, and takes an approved report whose proof holds', async ({ desk, program }) => {
  test.setTimeout(120_000);
  const server = await startDavServer();
  const { dialog, words } = desk;
  try {
    await approvedInspection(desk);
    const login = { name: 'Máy chủ của huyện', address: server.url, username: server.user.name, password: server.user.password };
    await desk.openSettings('targets');
    await dialog.getByRole('button', { name: words.webdav.add }).click();
    await dialog.getByLabel(words.targets.name, { exact: true }).fill('Gõ nhầm');
    await dialog.getByLabel(words.webdav.address, { exact: true }).fill(server.url);
    await dialog.getByLabel(words.targets.username, { exact: true }).fill(login.username);
    await dialog.getByRole('textbox', { name: words.webdav.password }).fill('sai');
    await dialog.getByRole('button', { name: words.targets.saveAndTest }).click();
    await expect(dialog.getByRole('status')).toContainText(words.problems.badCredentials, { ignoreCase: true });
    expect(await violations(program)).toEqual([]);
    await dialog.getByRole('button', { name: words.targets.remove }).click();
    await desk.closeDialog();

    await addDavServer(desk, login);
    await desk.goTo('approved');
    await desk.open(inspection);
    await desk.queue();
    await desk.goTo('queue');
    const line = desk.window.locator('[data-outbox]', { hasText: login.name });
    await expect(line.locator('[data-outbox-state="published"]')).toBeVisible({ timeout: 20_000 });

    const [name, ...others] = (await server.names()).filter((one) => one !== '.DAV');
    expect(others).toEqual([]);
    expect([...(await filesOf(path.join(server.folder, name!))).keys()].toSorted()).toEqual(['article.json', 'index.html', 'manifest.json', 'photos/anh-01.jpg', 'photos/anh-02.jpg']);
    await line.click();
    await expect(desk.window.getByRole('button', { name: `${server.url}${name}/` })).toBeVisible();
    expect(await program.log()).not.toContain(server.user.password);
  } finally {
    await server.stop();
  }
});
