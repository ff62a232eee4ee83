import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { filesOf, startDavServer } from '../../webdav/server';
import { violations } from '../fixtures/axe';
import { expect, test } from '../fixtures/test';
import { approvedInspection, inspection, sendCorrectedInspection } from '../pages/reports';
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

test('a report on a WebDAV server is corrected at its place, then withdrawn and kept', async ({ desk, program }) => {
  test.setTimeout(180_000);
  const server = await startDavServer();
  const { dialog, words, window } = desk;
  const line = window.locator('[data-outbox]', { hasText: 'Máy chủ của huyện' }).first();
  const correction = 'Số dự án được kiểm tra là 4, không phải 5';
  try {
    await approvedInspection(desk);
    await addDavServer(desk, { name: 'Máy chủ của huyện', address: server.url, username: server.user.name, password: server.user.password });
    await desk.goTo('approved');
    await desk.open(inspection);
    await desk.queue();
    await desk.goTo('published');
    await expect(desk.row(inspection).locator('[data-state="published"]')).toBeVisible({ timeout: 20_000 });
    const [name] = (await server.names()).filter((one) => one !== '.DAV') as [string];

    await desk.open(inspection);
    await desk.act('correct');
    await dialog.getByLabel(words.afterwards.correctNote).fill(correction);
    await dialog.getByRole('button', { name: words.afterwards.correct, exact: true }).click();
    await desk.notice(words.review.done.correct).waitFor();
    await sendCorrectedInspection(desk, 2);
    await desk.goTo('queue');
    await expect(line.locator('[data-outbox-state="published"]')).toBeVisible({ timeout: 20_000 });
    expect(await readFile(path.join(server.folder, name, 'index.html'), 'utf8')).toContain(correction);

    await desk.goTo('published');
    await desk.open(inspection);
    await desk.act('withdraw');
    await expect(dialog.getByText(words.afterwards.how.webdav)).toBeVisible();
    await dialog.getByLabel(words.afterwards.reason).fill('Đoàn kiểm tra đề nghị rút tin');
    expect(await violations(program)).toEqual([]);
    await dialog.getByRole('button', { name: words.afterwards.withdraw, exact: true }).click();
    await expect(desk.inspector.locator('[data-state="withdrawn"]')).toBeVisible({ timeout: 20_000 });
    expect((await server.names()).filter((one) => one !== '.DAV')).toEqual(['da-go']);
    expect(await readFile(path.join(server.folder, 'da-go', name, 'index.html'), 'utf8')).toContain(correction);
  } finally {
    await server.stop();
  }
});
