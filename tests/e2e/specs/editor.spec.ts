import type { Locator } from '@playwright/test';
import { expect, test } from '../fixtures/test';
import type { DeskPage } from '../pages/desk';

const sentence = 'Tối cùng ngày, Ban Thường vụ họp rút kinh nghiệm.';

/** Opens a report of the sample desk with the cursor in its first paragraph. */
async function inFirstParagraph(desk: DeskPage): Promise<Locator> {
  await desk.openSample();
  await desk.open('chuyển đổi số');
  const first = desk.body.locator('p').first();
  await first.click();
  return first;
}

/** Carries out a command from the palette. */
async function command(desk: DeskPage, label: string): Promise<void> {
  await desk.window.keyboard.press('ControlOrMeta+k');
  await desk.window.getByPlaceholder(desk.words.palette.placeholder).fill(label);
  await expect(desk.window.locator('[data-action][data-selected]')).toContainText(label);
  await desk.window.keyboard.press('Enter');
  await expect(desk.window.getByPlaceholder(desk.words.palette.placeholder)).toHaveCount(0);
}

test('undo goes on after another article was open, and after a restart', async ({ desk, program }) => {
  await inFirstParagraph(desk);
  const before = await desk.body.innerText();
  await desk.window.keyboard.type(sentence);
  await desk.window.keyboard.press('Enter');
  await desk.window.keyboard.type('Hai.');
  const after = await desk.body.innerText();
  await desk.open('khen thưởng');
  await desk.open('chuyển đổi số');
  await desk.body.locator('p').first().click();
  await desk.window.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => desk.body.innerText()).not.toBe(after);
  await program.restart();
  await desk.open('chuyển đổi số');
  await desk.body.locator('p').first().click();
  for (let step = 0; step < 8 && (await desk.body.innerText()) !== before; step += 1) await desk.window.keyboard.press('ControlOrMeta+z');
  expect(await desk.body.innerText()).toBe(before);
  for (let step = 0; step < 8 && (await desk.body.innerText()) !== after; step += 1) await desk.window.keyboard.press('ControlOrMeta+Shift+z');
  expect(await desk.body.innerText()).toBe(after);
});

test('the palette formats the text: a table, numbers that go on, a source line, blocks that move', async ({ desk }) => {
  const { format } = desk.words.commands;
  const { keyboard } = desk.window;
  await inFirstParagraph(desk);
  await keyboard.press('ControlOrMeta+End');
  await keyboard.press('Enter');
  await keyboard.type('Cổng xã Hoa Ban');
  await command(desk, format.source);
  await expect(desk.body.locator('p[data-source]')).toHaveText('Cổng xã Hoa Ban');

  await keyboard.press('Enter');
  await command(desk, format.table);
  await keyboard.type('Thôn');
  await keyboard.press('Tab');
  await keyboard.type('Số hộ');
  await expect(desk.body.locator('th')).toHaveText(['Thôn', 'Số hộ', '']);
  await command(desk, format.deleteTable);
  await expect(desk.body.locator('table')).toHaveCount(0);

  await command(desk, format.orderedList);
  for (const line of ['Một', 'Hai', 'Ba']) {
    await keyboard.type(line);
    await keyboard.press('Enter');
  }
  await keyboard.press('Enter');
  await keyboard.type('Riêng các thôn:');
  await keyboard.press('Enter');
  await command(desk, format.orderedList);
  await keyboard.type('Bốn');
  await command(desk, format.continueNumbers);
  await expect(desk.body.locator('ol').last()).toHaveAttribute('start', '4');

  await keyboard.press('Alt+Shift+ArrowUp');
  await keyboard.type('!');
  await expect(desk.body.locator('ol').last()).toHaveText('Bốn!');
});

test('the floating tools stand in the margin and cover no letter', async ({ desk }) => {
  const first = await inFirstParagraph(desk);
  await desk.window.keyboard.press('Shift+Home');
  const tools = desk.window.getByRole('toolbar', { name: desk.words.toolbar.floating });
  await tools.waitFor();
  const [box, text] = [(await tools.boundingBox())!, (await first.boundingBox())!];
  expect(box.x).toBeGreaterThanOrEqual(text.x + text.width);
  await tools.getByRole('button', { name: desk.words.commands.format.strike }).click();
  await expect(first.locator('s')).toHaveCount(1);
  await desk.window.keyboard.press('ArrowRight');
  await expect(tools).toHaveCount(0);
});
