import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdir, open, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makePhoto } from '../fixtures/photos';
import { expect, test } from '../fixtures/wordpress';
import { addWordPress, fillWordPress, saveWordPress } from '../pages/targets';
import { beginning } from '../pages/words';

/** A web server that is no WordPress: it answers everything with a page. */
async function htmlServer(): Promise<Server & { url: string }> {
  const server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end('<!doctype html><title>Xin chào</title>'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(server, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
}

test('good photos come in, each bad one is named with the reason', async ({ desk, program, folder }) => {
  const { words } = desk;
  const good = await makePhoto(program, folder, 'tốt.jpg', [40, 120, 80]);
  const file = (name: string): string => path.join(folder, name);
  await writeFile(file('rỗng.jpg'), '');
  await writeFile(file('văn bản.jpg'), 'Đây không phải là ảnh.');
  await writeFile(file('vector.svg'), '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
  const large = await open(file('lớn.jpg'), 'w');
  await large.truncate(200 * 1024 * 1024);
  await large.close();
  const hostile = `\u202Egpj.<img src=x onerror=alert(1)> '"; rm -rf.jpg`;
  await makePhoto(program, folder, hostile, [120, 40, 80]);

  await desk.openSample();
  await desk.open('chuyển đổi số');
  await desk.tab('photos');
  await expect(desk.inspector.locator('[data-photo]')).toHaveCount(2);
  await program.answerOpenDialog([good, file('rỗng.jpg'), file('văn bản.jpg'), file('vector.svg'), file('lớn.jpg'), file('không có.jpg'), file(hostile)]);
  await desk.inspector.getByRole('button', { name: words.photos.add }).click();
  await expect(desk.inspector.locator('[data-photo]')).toHaveCount(4);
  const refusal = desk.notice(/rỗng\.jpg/);
  for (const [name, problem] of [
    ['rỗng.jpg', words.photoProblems.empty],
    ['văn bản.jpg', words.photoProblems.notAnImage],
    ['vector.svg', words.photoProblems.vector],
    ['lớn.jpg', words.photoProblems.tooLarge],
    ['không có.jpg', words.photoProblems.unreadable],
  ] as const) await expect(refusal).toContainText(`${name}: ${problem}`);
  // The hostile name is shown as the text that it is, without the sign that turns the reading direction.
  const last = desk.inspector.locator('[data-photo]').last();
  await last.scrollIntoViewIfNeeded();
  const alternative = await last.locator('img').getAttribute('alt');
  expect(alternative).toContain('<img src=x onerror=alert(1)>');
  expect(alternative).not.toContain('\u202E');
  await expect(desk.headline).toHaveValue(/chuyển đổi số/);
});

test('an address that is no WordPress, a wrong password, a line without encryption: said in words, nothing lost', async ({ desk, site, line }) => {
  const { words, dialog } = desk;
  const html = await htmlServer();
  const author = { name: 'Cổng thử', username: site.users.author.name, password: site.users.author.applicationPassword };
  const said = dialog.locator('form [role="status"]');
  try {
    await desk.found('Cổng thông tin xã Vân Khánh', 'Hà Thị Phương', 'administrator');
    await saveWordPress(desk, { ...author, address: 'không phải địa chỉ' });
    await expect(said).toContainText(beginning(words.connectionProblems.badAddress));
    await fillWordPress(desk, { ...author, address: 'http://toa-soan.invalid' });
    await expect(said).toContainText(beginning(words.connectionProblems.insecure));
    await fillWordPress(desk, { ...author, address: html.url });
    await expect(said).toContainText(/không phải trang WordPress/);
    await fillWordPress(desk, { ...author, address: line.url, password: 'sai sai sai sai' });
    await expect(said).toContainText(/sai tên đăng nhập hoặc mật khẩu/i);
    await fillWordPress(desk, { ...author, address: line.url, username: site.users.contributor.name, password: site.users.contributor.applicationPassword });
    await expect(said).toContainText(/không có quyền đăng bài/);
    await fillWordPress(desk, { ...author, address: line.url });
    await expect(said).toContainText(words.targets.testGood);
  } finally {
    await new Promise((resolve) => html.close(resolve));
  }
});

test('a password that stops working keeps the article in the queue, and a new one sends it', async ({ desk, site, line }) => {
  const { words } = desk;
  const author = { name: 'Cổng thông tin phường', address: line.url, username: site.users.author.name, password: site.users.author.applicationPassword };
  await desk.openSample();
  await desk.switchTo('Lưu Thế Phong');
  await addWordPress(desk, author);
  await desk.goTo('inReview');
  await desk.open('Đoàn kiểm tra');
  await desk.approve();
  line.onRequest({ when: () => true, fault: { kind: 'status', status: 401 }, times: 1 });
  await desk.queue();
  await desk.goTo('queue');
  await desk.window.locator('li [data-outbox-state="needsPerson"]').click();
  await expect(desk.window.getByText(/sai tên đăng nhập hoặc mật khẩu/i)).toBeVisible();
  await expect(desk.window.getByText(words.queue.safe)).toBeVisible();

  await desk.window.getByRole('button', { name: words.queue.openTarget }).click();
  await desk.dialog.getByRole('region', { name: author.name }).getByRole('button', { name: words.targets.edit }).click();
  await fillWordPress(desk, author);
  await desk.closeDialog();
  await expect(desk.window.locator('li [data-outbox-state="published"]')).toHaveCount(2, { timeout: 60_000 });
  expect((await site.posts()).filter((post) => post.status === 'publish' && post.title.startsWith('Đoàn kiểm tra'))).toHaveLength(1);
});

test('a target folder that is gone keeps the article in the queue until it is back', async ({ desk, program, folder }) => {
  const { words, dialog } = desk;
  const target = path.join(folder, 'cổng huyện');
  await mkdir(target);
  await desk.openSample();
  await desk.switchTo('Lưu Thế Phong');

  await test.step('a folder that cannot be written to is refused at once', async () => {
    await desk.openSettings('targets');
    await dialog.getByRole('button', { name: words.targets.addFolder }).click();
    await program.answerOpenDialog(['/proc']);
    await dialog.getByRole('button', { name: words.targets.chooseFolder }).click();
    await expect(dialog.getByLabel(words.targets.folder, { exact: true })).toHaveValue('/proc');
    await dialog.getByRole('button', { name: words.save, exact: true }).click();
    await expect(dialog.locator('form [role="status"]')).toContainText(beginning(words.connectionProblems.folderNotWritable));
  });
  await program.answerOpenDialog([target]);
  await dialog.getByRole('button', { name: words.targets.chooseFolder }).click();
  await expect(dialog.getByLabel(words.targets.folder, { exact: true })).toHaveValue(target);
  await dialog.getByLabel(words.targets.name, { exact: true }).fill('Thư mục cổng huyện');
  await dialog.getByRole('button', { name: words.save, exact: true }).click();
  await expect(dialog.getByRole('region', { name: 'Thư mục cổng huyện' })).toBeVisible();
  await desk.closeDialog();
  await rm(target, { recursive: true });

  await desk.goTo('inReview');
  await desk.open('Đoàn kiểm tra');
  await desk.approve();
  await desk.queue();
  await desk.goTo('queue');
  await desk.window.locator('li [data-outbox-state="needsPerson"]').click();
  await expect(desk.window.getByText(/không tìm thấy thư mục đích/i)).toBeVisible();
  await mkdir(target);
  await desk.window.getByRole('button', { name: words.queue.retry }).click();
  await expect(desk.window.locator('li [data-outbox-state="published"]')).toHaveCount(2);
});
