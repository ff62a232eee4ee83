import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../fixtures/test';
import { DataPage } from '../pages/data';

test('a backup made in the settings is verified, told in the status line, and restored as a desk of its own', async ({ program, desk }) => {
  const data = new DataPage(program);
  await desk.openSample();
  await desk.row('chuyển đổi số').waitFor();
  const folder = await data.deskFolder();
  await desk.switchTo('Lưu Thế Phong');
  await desk.openSettings('data');
  await data.backUp();
  await expect(data.backups).toHaveCount(1);
  const file = (await data.backups.getAttribute('data-backup'))!;
  await desk.closeDialog();
  await expect(await data.savedDetails()).toContainText(data.words.savedDetails.verified.split('{{')[0]!);
  await desk.window.getByRole('button', { name: data.words.savedDetails.open }).click();
  await test.step('a file that is no backup is refused beside the button', async () => {
    await program.answerOpenDialog([path.join(program.userData, 'log', 'desk.log')]);
    await desk.window.getByRole('button', { name: data.words.restoring.start }).click();
    await expect(desk.window.getByRole('region', { name: data.words.backups.title, exact: true }).getByRole('alert')).toContainText(new RegExp(data.words.backupProblems.notABackup, 'i'));
  });
  await data.chooseBackup(file);
  await data.restore();
  await expect(desk.dialog).toContainText(folder);
  await data.understand();
  await desk.goTo('archive');
  await expect(desk.row('chuyển đổi số')).toBeVisible();
  expect(await data.deskFolder()).not.toBe(folder);
});

test('a journal that the disk does not give back costs the backup no other report: it is named, and the last whole backup stays', async ({ program, desk }) => {
  const data = new DataPage(program);
  const { words } = data;
  await desk.openSample();
  const row = desk.row('chuyển đổi số').last();
  const id = (await row.getAttribute('data-article'))!;
  const headline = (await row.locator('[data-untitled]').textContent())!;
  await desk.switchTo('Lưu Thế Phong');
  await desk.openSettings('data');
  const { keep, daily } = words.backups;
  // Or the automatic one comes between those that are compared.
  await desk.window.getByRole('switch', { name: daily }).click();
  await expect(desk.window.getByRole('switch', { name: daily })).not.toBeChecked();
  await desk.window.getByLabel(keep).fill('1');
  await desk.window.getByLabel(keep).blur();
  await data.backUp();
  const whole = (await data.backups.getAttribute('data-backup'))!;

  const file = path.join(await data.deskFolder(), 'journal', id.slice(0, 2), `${id}.journal`);
  await rm(file);
  await mkdir(file);
  await data.startBackUp();
  const withGaps = desk.window.locator('[data-backup]').filter({ has: desk.window.locator('[data-verified="partly"]') });
  const [, butWithout = ''] = words.backups.verifiedWithout.split('{{time}}');
  const what = butWithout.replace('{{what}}', words.backups.gaps.unread_other.replace('{{count}}', '1'));
  await expect(withGaps).toContainText(what);
  await expect(withGaps.getByRole('list', { name: words.backups.gaps.names })).toHaveText(headline);
  await expect(desk.window.getByRole('tabpanel')).toContainText(words.backups.mend);
  await expect(data.backups).toHaveCount(2);
  await expect(data.backups.last()).toHaveAttribute('data-backup', whole);
  await expect(data.backups.last().locator('[data-verified="true"]')).toBeVisible();
  await desk.closeDialog();
  await expect(desk.window.locator('[data-banner="backupIncomplete"]')).toBeVisible();
  expect(await program.log()).toContain(`journal/${id.slice(0, 2)}/${id}.journal`);
  await expect(await data.savedDetails()).toContainText(words.savedDetails.verifiedWithout.split('{{time}}')[1]!.split('{{what}}')[0]!);

  await test.step('the next start mends the journal, and the whole backup takes the place of both', async () => {
    await program.restart();
    // Moved aside by then, and not filled again yet.
    await expect.poll(() => stat(file).then((found) => found.isFile(), () => false)).toBe(true);
    await desk.openSettings('data');
    await data.backUp();
    await expect(data.backups).toHaveCount(1);
    await expect(desk.window.locator('[data-banner="backupIncomplete"]')).toHaveCount(0);
  });
});

test('a desk moved to a stick is said to be gone while the stick is out, and opens when it is back', async ({ program, desk, folder: stick }) => {
  const data = new DataPage(program);
  await desk.openSample();
  await desk.switchTo('Lưu Thế Phong');
  await desk.openSettings('data');
  const before = await data.deskFolder();
  await data.moveTo(stick);
  const told = desk.window.getByRole('dialog', { name: data.words.folder.movedTitle });
  await expect(told).toContainText(before);
  await expect(told).toContainText(stick);
  expect(await data.deskFolder()).toContain(stick);
  await data.understand();
  await desk.goTo('archive');
  await expect(desk.row('chuyển đổi số')).toBeVisible();
  const folder = await data.deskFolder();
  const moved = `${stick}-unplugged`;
  await program.close();
  await rename(folder, moved);
  await program.launch();
  await expect(data.closed('missing')).toBeVisible();
  await expect(program.window.getByRole('main')).toContainText(folder);
  await data.retry();
  await expect(data.closed('missing')).toBeVisible();
  await rename(moved, folder);
  await data.retry();
  await desk.goTo('archive');
  await expect(desk.row('chuyển đổi số')).toBeVisible();
});

test('those who do not look after the desk see its data and change nothing', async ({ desk }) => {
  await desk.found('Báo Suối Ngàn', 'Đinh Khánh Vy', 'administrator');
  await desk.addPerson('Lò Văn Tấn', 'reporter');
  await desk.switchTo('Lò Văn Tấn');
  await desk.openSettings('data');
  const { words, dialog } = desk;
  await expect(dialog.getByRole('button', { name: words.folder.reveal })).toBeVisible();
  for (const name of [words.folder.move, words.folder.openOther, words.backups.make, words.backups.makeElsewhere, words.restoring.start]) {
    await expect(dialog.getByRole('button', { name })).toHaveCount(0);
  }
  await expect(dialog.getByRole('switch', { name: words.backups.daily })).toBeDisabled();
});
