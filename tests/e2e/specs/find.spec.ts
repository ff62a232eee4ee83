import type { CDPSession } from '@playwright/test';
import { violations } from '../fixtures/axe';
import { expect, test } from '../fixtures/test';
import type { DeskPage } from '../pages/desk';
import { vi as words } from '../pages/words';

const field = (desk: DeskPage) => desk.window.getByRole('textbox', { name: words.find.field, exact: true });
const count = (desk: DeskPage) => desk.window.getByRole('search').getByRole('status');
const at = (place: number, all: number): string => words.find.at.replace('{{at}}', String(place)).replace('{{count}}', String(all));

/** The highlighted letters of the body; underlines may cut one highlight into several. */
const highlighted = async (desk: DeskPage, selector = '.find-match'): Promise<string> => (await desk.body.locator(selector).allTextContents()).join('');

/** A free report with the word in headline and body, in both tone styles; the cursor stands at the end of the body. */
async function written(desk: DeskPage): Promise<void> {
  await desk.found('Cổng xã Mây Hạ', 'Tuệ Lâm', 'editor');
  await desk.newReport('Tin tự do');
  await desk.headline.focus();
  const { keyboard } = desk.window;
  await keyboard.insertText('Uỷ ban xã Mây Hạ họp');
  await keyboard.press('Enter');
  await expect(desk.body).toBeFocused();
  await keyboard.insertText('Sáng nay, Uỷ ban xã gặp uỷ ban phường.');
  await keyboard.press('Enter');
  await keyboard.insertText('Buổi chiều, Ủy ban họp tiếp.');
}

/** UniKey types the plain letter, takes it back and types the finished one. */
async function replay(desk: DeskPage, text: string): Promise<void> {
  const { keyboard } = desk.window;
  for (const letter of text) {
    const plain = letter.normalize('NFD').replace(/\p{M}/gu, '').replace('Đ', 'D').replace('đ', 'd');
    await keyboard.press(plain === ' ' ? 'Space' : plain);
    if (plain === letter) continue;
    await keyboard.press('Backspace');
    await keyboard.insertText(letter);
  }
}

/** Composes each word letter by letter, as ibus and macOS do, and commits it with what follows. */
async function compose(session: CDPSession, text: string): Promise<void> {
  for (const word of text.split(' ')) {
    for (let length = 1; length <= word.length; length += 1) {
      await session.send('Input.imeSetComposition', { text: word.slice(0, length), selectionStart: length, selectionEnd: length });
    }
    await session.send('Input.insertText', { text: word });
    if (word !== text.split(' ').at(-1)) await session.send('Input.insertText', { text: ' ' });
  }
}

test('the keyboard finds without diacritics, goes from match to match, and replaces all after a look at each place; one undo takes it back', async ({ desk, program }) => {
  await written(desk);
  const { keyboard } = desk.window;
  await keyboard.press('ArrowUp');
  await keyboard.press('Home');
  await keyboard.press('ControlOrMeta+f');
  await expect(field(desk)).toBeFocused();
  await keyboard.type('uy ban');
  await expect(count(desk)).toHaveText(at(2, 4));
  await expect.poll(() => highlighted(desk)).toBe('Uỷ banuỷ banỦy ban');
  await expect(desk.window.locator('[data-find="headline"] mark')).toHaveCount(1);
  await keyboard.press('Enter');
  await expect(count(desk)).toHaveText(at(3, 4));
  await keyboard.press('F3');
  await expect(count(desk)).toHaveText(at(4, 4));
  await keyboard.press('Enter');
  await expect(count(desk)).toHaveText(`${at(1, 4)} ${words.find.where.headline}`);
  await keyboard.press('Shift+F3');
  await expect(count(desk)).toHaveText(at(4, 4));
  await keyboard.press('Shift+Enter');
  await expect.poll(() => highlighted(desk, '.find-current')).toBe('uỷ ban');
  await expect(field(desk)).toBeFocused();
  await expect(async () => expect(await violations(program)).toEqual([])).toPass({ timeout: 20_000 });

  await keyboard.press('ControlOrMeta+h');
  await expect(field(desk)).toBeFocused();
  const replacement = desk.window.getByRole('textbox', { name: words.find.with, exact: true });
  for (let presses = 0; presses < 8 && !(await replacement.evaluate((input) => input === document.activeElement)); presses += 1) await keyboard.press('Tab');
  await expect(replacement).toBeFocused();
  await replay(desk, 'ủy ban nhân dân');
  await expect(replacement).toHaveValue('ủy ban nhân dân');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await desk.dialog.waitFor();
  const places = desk.dialog.getByRole('list', { name: words.findPreview.places }).getByRole('checkbox');
  await expect(places).toHaveCount(4);
  await expect(async () => expect(await violations(program)).toEqual([])).toPass({ timeout: 20_000 });
  const confirm = desk.dialog.getByRole('button', { name: words.findPreview.confirm_other.replace('{{count}}', '4') });
  await expect(confirm).toBeFocused();
  // Back past "cancel" and the last place to the one before it.
  await keyboard.press('Shift+Tab');
  await keyboard.press('Shift+Tab');
  await keyboard.press('ArrowUp');
  await keyboard.press('Space');
  await expect(places.nth(2)).not.toBeChecked();
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await desk.dialog.waitFor({ state: 'detached' });
  await expect(desk.headline).toHaveValue('Ủy ban nhân dân xã Mây Hạ họp');
  await expect(desk.body.locator('> p')).toHaveText(['Sáng nay, Ủy ban nhân dân xã gặp uỷ ban phường.', 'Buổi chiều, Ủy ban nhân dân họp tiếp.', '']);
  await expect(desk.body).toBeFocused();
  await keyboard.press('ControlOrMeta+z');
  await expect(desk.headline).toHaveValue('Uỷ ban xã Mây Hạ họp');
  await expect(desk.body.locator('> p')).toHaveText(['Sáng nay, Uỷ ban xã gặp uỷ ban phường.', 'Buổi chiều, Ủy ban họp tiếp.', '']);
  await keyboard.press('ControlOrMeta+y');
  await expect(desk.headline).toHaveValue('Ủy ban nhân dân xã Mây Hạ họp');
});

test('Esc goes on writing at the match; what is demanded exactly is found exactly; the bar looks for what is selected', async ({ desk }) => {
  await written(desk);
  const { keyboard } = desk.window;
  await keyboard.press('ControlOrMeta+f');
  await keyboard.type('Ủy ban');
  await expect(count(desk)).toHaveText(`${at(1, 4)} ${words.find.where.headline}`);
  await desk.window.getByRole('button', { name: words.find.diacritics, exact: true }).press('Enter');
  await expect(count(desk)).toHaveText(at(1, 1));
  await keyboard.press('Escape');
  await expect(desk.window.getByRole('search')).toHaveCount(0);
  await expect(desk.body.locator('.find-match')).toHaveCount(0);
  await keyboard.insertText('Hội đồng');
  await expect(desk.body.locator('> p').nth(1)).toHaveText('Buổi chiều, Hội đồng họp tiếp.');
  await keyboard.press('ControlOrMeta+Shift+ArrowLeft');
  await keyboard.press('ControlOrMeta+f');
  await expect(field(desk)).toHaveValue(/đồng/);
});

test('Vietnamese typed into the field by either way of input is found letter for letter', async ({ desk, program }) => {
  await written(desk);
  const { keyboard } = desk.window;
  const session = await program.window.context().newCDPSession(program.window);
  await keyboard.press('ControlOrMeta+f');
  await compose(session, 'Ủy ban phường');
  await expect(field(desk)).toHaveValue('Ủy ban phường');
  await expect(count(desk)).toHaveText(at(1, 1));
  await field(desk).press('ControlOrMeta+a');
  // A letter in the making is not looked for: nothing has "ph" and an open vowel.
  await session.send('Input.imeSetComposition', { text: 'tiế', selectionStart: 3, selectionEnd: 3 });
  await expect(field(desk)).toHaveValue('tiế');
  await expect(count(desk)).toHaveText(at(1, 1));
  await session.send('Input.insertText', { text: 'tiếp' });
  await expect(field(desk)).toHaveValue('tiếp');
  await expect(desk.body.locator('.find-current')).toHaveText('tiếp');

  await field(desk).press('ControlOrMeta+a');
  await replay(desk, 'Buổi chiều');
  await expect(field(desk)).toHaveValue('Buổi chiều');
  await expect(count(desk)).toHaveText(at(1, 1));
  // Letters typed into the text while the bar is open move and join the matches.
  await keyboard.press('Escape');
  await keyboard.press('ArrowRight');
  await keyboard.press('ControlOrMeta+f');
  await desk.body.locator('> p').last().click();
  await keyboard.press('End');
  await replay(desk, ' Buổi chiều.');
  await expect.poll(() => highlighted(desk)).toBe('Buổi chiềuBuổi chiều');
  await compose(session, ' Buổi chiều nữa.');
  await expect(desk.body.locator('> p').last()).toHaveText('Buổi chiều. Buổi chiều nữa.');
  await expect.poll(() => highlighted(desk)).toBe('Buổi chiềuBuổi chiềuBuổi chiều');
  // Into the middle of a match: it is one no longer, and every letter is where it was typed.
  await keyboard.press('Home');
  for (let letters = 0; letters < 5; letters += 1) await keyboard.press('ArrowRight');
  await compose(session, 'ế');
  await expect(desk.body.locator('> p').last()).toHaveText('Buổiế chiều. Buổi chiều nữa.');
  await expect.poll(() => highlighted(desk)).toBe('Buổi chiềuBuổi chiều');
  await session.detach();
  await expect(count(desk)).toContainText('2');
});

test.describe('signs while typing', () => {
  const typed = 'Phong trào "Xanh" và \'Sạch\' năm 2021--2026 được đánh giá...';
  const printed = 'Phong trào “Xanh” và ‘Sạch’ năm 2021–2026 được đánh giá…';

  test('by Backspace replay every letter is exact; Backspace and undo take back only the sign; a setting turns it off', async ({ desk }) => {
    await desk.found('Cổng xã Mây Hạ', 'Tuệ Lâm', 'editor');
    await desk.newReport('Tin tự do');
    const { keyboard } = desk.window;
    const lead = desk.body.locator('> p').first();
    await lead.click();
    await replay(desk, typed);
    await expect(lead).toHaveText(printed);
    await keyboard.press('Backspace');
    await expect(lead).toHaveText(`${printed.slice(0, -1)}...`);
    await replay(desk, ' "');
    await expect(lead).toHaveText(`${printed.slice(0, -1)}... “`);
    await keyboard.press('ControlOrMeta+z');
    await expect(lead).toHaveText(`${printed.slice(0, -1)}... "`);
    await replay(desk, 'Đủ');
    await expect(lead).toHaveText(`${printed.slice(0, -1)}... "Đủ`);

    await desk.openSettings('general');
    const setting = desk.dialog.getByRole('switch', { name: words.smartPunctuation.label });
    await expect(setting).toBeChecked();
    await setting.press('Space');
    await expect(setting).not.toBeChecked();
    await desk.closeDialog();
    await lead.click();
    await keyboard.press('End');
    await keyboard.press('Enter');
    await replay(desk, typed);
    await expect(desk.body.locator('> p').nth(1)).toHaveText(typed);
  });

  test('in the headline, too, with the field’s own undo', async ({ desk }) => {
    await desk.found('Cổng xã Mây Hạ', 'Tuệ Lâm', 'editor');
    await desk.newReport('Tin tự do');
    const { keyboard } = desk.window;
    await desk.headline.focus();
    await replay(desk, typed);
    await expect(desk.headline).toHaveValue(printed);
    await keyboard.press('Backspace');
    await expect(desk.headline).toHaveValue(`${printed.slice(0, -1)}...`);
    await replay(desk, ' "');
    await expect(desk.headline).toHaveValue(`${printed.slice(0, -1)}... “`);
    await keyboard.press('ControlOrMeta+z');
    await expect(desk.headline).toHaveValue(`${printed.slice(0, -1)}... "`);
    await replay(desk, 'Đủ');
    await expect(desk.headline).toHaveValue(`${printed.slice(0, -1)}... "Đủ`);
    await desk.saved();
    await expect(desk.row('Đủ')).toContainText(`${printed.slice(0, -1)}... "Đủ`);
  });

  test('in caption, credit and alternative text, and Backspace keeps what was typed', async ({ desk }) => {
    await desk.openSample();
    await desk.open('chuyển đổi số');
    await desk.tab('photos');
    const { keyboard } = desk.window;
    for (const name of [words.photos.caption, words.photos.credit, words.photos.alt]) {
      const input = desk.inspector.locator('[data-photo]').first().getByLabel(name, { exact: true });
      await input.fill('');
      await replay(desk, typed);
      await expect(input).toHaveValue(printed);
      await keyboard.press('Backspace');
      await expect(input).toHaveValue(`${printed.slice(0, -1)}...`);
    }
    await desk.saved();
  });

  test('by composition the letters stay whole, and a sign typed between two words is put in', async ({ desk, program }) => {
    await desk.found('Cổng xã Mây Hạ', 'Tuệ Lâm', 'editor');
    await desk.newReport('Tin tự do');
    const lead = desk.body.locator('> p').first();
    await lead.click();
    const session = await program.window.context().newCDPSession(program.window);
    await compose(session, 'Phong trào ');
    await desk.window.keyboard.press('"');
    await compose(session, 'Xanh đường phố');
    await desk.window.keyboard.press('"');
    await desk.window.keyboard.press('Space');
    await compose(session, 'rộng khắp');
    await session.detach();
    await expect(lead).toHaveText('Phong trào “Xanh đường phố” rộng khắp');
  });
});

test('the outline and the figures of the text, by the keyboard alone', async ({ desk, program }) => {
  await desk.openSample();
  await desk.open('chuyển đổi số');
  const { keyboard } = desk.window;
  await desk.body.locator('p').first().click();
  await keyboard.press('ControlOrMeta+Shift+o');
  const outline = desk.window.getByRole('navigation', { name: words.outline.title });
  const entries = outline.getByRole('button');
  await expect(outline.locator('[aria-current]')).toBeFocused();
  await expect(entries.first()).toHaveAttribute('aria-current', 'location');
  await expect(async () => expect(await violations(program)).toEqual([])).toPass({ timeout: 20_000 });
  await keyboard.press('End');
  await expect(entries.last()).toBeFocused();
  const last = (await entries.last().textContent())!;
  await keyboard.press('Enter');
  await expect(outline).toHaveCount(0);
  await expect(desk.body).toBeFocused();
  await keyboard.press('ControlOrMeta+Shift+o');
  await expect(outline.locator('[aria-current]')).toContainText(last);
  await keyboard.press('Escape');
  await expect(desk.body).toBeFocused();

  await desk.body.locator('p').first().click();
  await keyboard.press('Home');
  await keyboard.press('Shift+End');
  const figures = desk.window.locator('[data-status="words"]');
  await expect(figures).toContainText('/');
  await figures.press('Enter');
  await expect(desk.window.getByRole('columnheader', { name: words.figures.selection })).toBeVisible();
  await expect(desk.window.getByRole('row', { name: words.figures.reading })).toBeVisible();
  await expect(async () => expect(await violations(program)).toEqual([])).toPass({ timeout: 20_000 });
});

test('a name in a photo credit is found, shown in the photo panel, and replaced', async ({ desk }) => {
  await desk.openSample();
  await desk.open('chuyển đổi số');
  await desk.tab('photos');
  const credit = desk.inspector.locator('[data-photo]').first().getByLabel(words.photos.credit, { exact: true });
  await credit.fill('Đỗ Mỹ Uyên');
  await desk.tab('facts');
  await desk.body.focus();
  const { keyboard } = desk.window;
  await keyboard.press('ControlOrMeta+h');
  await keyboard.type('my uyen');
  await expect(count(desk)).toHaveText(`${at(1, 1)} ${words.find.where.credit}`);
  await keyboard.press('Enter');
  await expect(credit).toBeInViewport();
  await expect(field(desk)).toBeFocused();
  await desk.window.getByRole('textbox', { name: words.find.with, exact: true }).fill('Mỹ Duyên');
  await desk.window.getByRole('button', { name: words.find.replace, exact: true }).press('Enter');
  await expect(credit).toHaveValue('Đỗ Mỹ Duyên');
});
