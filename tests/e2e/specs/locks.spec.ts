import { violations } from '../fixtures/axe';
import { expect, test } from '../fixtures/test';
import type { DeskPage } from '../pages/desk';

const password = 'Mưa phùn tháng Giêng';
const lockScreen = (desk: DeskPage) => desk.window.getByRole('dialog', { name: desk.words.locks.locked });

async function enter(desk: DeskPage, name: string, typed: string): Promise<void> {
  await desk.dialog.getByLabel(desk.words.locks.passwordOf.replace('{{name}}', name)).fill(typed);
  await desk.dialog.getByRole('button', { name: desk.words.locks.enter }).click();
}

test('a desk is locked and opened with the password, locks itself, and stays locked over a restart', async ({ desk, program }) => {
  const { words } = desk;
  const chief = 'Lưu Thế Phong';
  const editor = 'Hoàng Diệu Linh';
  await desk.openSample();
  await desk.switchTo(editor);
  await desk.openSettings('people');
  await desk.dialog.getByRole('button', { name: words.locks.set }).click();
  await desk.window.getByLabel(words.locks.after, { exact: true }).fill(password);
  await desk.window.getByLabel(words.locks.again, { exact: true }).fill(password);
  await desk.window.getByRole('button', { name: words.save, exact: true }).click();
  await desk.notice(words.locks.isSet).waitFor();
  await expect(desk.dialog.getByRole('button', { name: words.locks.change })).toBeVisible();
  await desk.closeDialog();

  await test.step('locked, nothing answers to keys; a wrong password says so', async () => {
    await desk.window.keyboard.press('ControlOrMeta+Alt+l');
    await lockScreen(desk).waitFor();
    await expect(async () => expect(await violations(program)).toEqual([])).toPass({ timeout: 20_000 });
    await desk.window.keyboard.press('Escape');
    await desk.window.keyboard.press('ControlOrMeta+k');
    await expect(desk.window.getByPlaceholder(words.palette.placeholder)).toHaveCount(0);
    await enter(desk, editor, 'sai rồi');
    await expect(lockScreen(desk).getByText(words.refusals.wrongPassword)).toBeVisible();
    await enter(desk, editor, password);
    await lockScreen(desk).waitFor({ state: 'detached' });
  });

  await test.step('it locks itself when nobody touches it', async () => {
    await desk.window.clock.install();
    await desk.window.mouse.move(400, 300);
    await desk.window.clock.fastForward('15:01');
    await lockScreen(desk).waitFor();
  });

  await test.step('after a restart the password is asked for; somebody without one may take over', async () => {
    await program.restart();
    await lockScreen(desk).getByRole('combobox', { name: words.locks.who }).click();
    await desk.window.getByRole('option', { name: chief }).click();
    await lockScreen(desk).getByRole('button', { name: words.locks.enter }).click();
    await lockScreen(desk).waitFor({ state: 'detached' });
    await expect(desk.sidebar.getByRole('button', { name: new RegExp(chief) })).toBeVisible();
  });
});
