import { violations } from '../fixtures/axe';
import { expect, test } from '../fixtures/test';

const headline = /giao ban chuyên đề về chuyển đổi số/;
const replacedWord = 'giao ban chuyên đề';
const composedWord = 'họp bàn';
const replayed = 'Đồng chí Lý kết luận';

test('an editor suggests headline, caption and a fact; the author sees old and new, accepts, rejects and undoes; approval waits', async ({ desk, program }) => {
  const { words } = desk;
  const { keyboard } = desk.window;
  const session = await program.window.context().newCDPSession(program.window);
  const listed = desk.inspector.locator('[data-suggestion-id]');
  const at = (place: string) => desk.inspector.locator(`[data-suggestion-id^="${place}"]`);
  const underHeadline = desk.window.locator('[data-field-suggestions="headline"]');
  await desk.openSample();
  await desk.switchTo('Hoàng Diệu Linh');
  await desk.goTo('archive');
  await desk.open(headline);
  const original = await desk.headline.inputValue();
  const start = original.indexOf(replacedWord);
  const wanted = original.replace(replacedWord, composedWord);
  await desk.tab('review');
  await desk.inspector.getByRole('switch').click();
  await expect(desk.inspector.getByRole('switch')).toBeChecked();

  await test.step('a word composed over a selection in the headline', async () => {
    await desk.headline.focus();
    await desk.headline.evaluate((field: HTMLTextAreaElement, [from, to]) => field.setSelectionRange(from, to), [start, start + replacedWord.length] as const);
    for (let length = 1; length <= composedWord.length; length += 1) {
      await session.send('Input.imeSetComposition', { text: composedWord.slice(0, length), selectionStart: length, selectionEnd: length });
    }
    await session.send('Input.insertText', { text: composedWord });
    await expect(desk.headline).toHaveValue(wanted);
    await expect(underHeadline.locator('[data-suggested-here]')).toBeVisible();
  });

  await test.step('a caption typed with Backspace replay', async () => {
    await desk.tab('photos');
    const caption = desk.inspector.locator('[data-photo]').first().getByLabel(words.photos.caption);
    await caption.selectText();
    await keyboard.press('Backspace');
    for (const letter of replayed) {
      const plain = letter.normalize('NFD').replace(/\p{M}/gu, '').replace('Đ', 'D');
      await keyboard.insertText(plain);
      if (plain === letter) continue;
      await keyboard.press('Backspace');
      await keyboard.insertText(letter);
    }
    await expect(caption).toHaveValue(replayed);
  });

  await test.step('a fact; the phrases that it is in wait with it', async () => {
    const before = await desk.body.textContent();
    await desk.tab('facts');
    await desk.inspector.getByLabel(words.facts.holder, { exact: true }).fill('Ban Thường vụ Đảng ủy phường');
    await expect(desk.inspector.locator('[data-field-suggestions="fact/holder"]')).toBeVisible();
    expect(await desk.body.textContent()).toBe(before);
  });

  await test.step('the three are listed, and it cannot be approved like this', async () => {
    await desk.tab('review');
    await expect(listed).toHaveCount(3);
    await expect(at('headline').locator('del')).toContainText('giao ban');
    await expect(at('headline').locator('ins')).toContainText('họp bàn');
    await expect(async () => expect(await violations(program)).toEqual([])).toPass({ timeout: 20_000 });
    await desk.tab('checks');
    await expect(desk.inspector.locator('[data-check="openSuggestions"]')).toBeVisible();
    await desk.saved();
  });

  await test.step('the author sees the original with old and new words, accepts, undoes, accepts again', async () => {
    await desk.switchTo('Tạ Thu Quỳnh');
    await desk.open(headline);
    await expect(desk.inspector.getByRole('switch')).toHaveCount(0);
    await expect(desk.headline).toHaveValue(original);
    await underHeadline.getByRole('button', { name: words.suggestions.accept }).click();
    await expect(desk.headline).toHaveValue(wanted);
    await desk.body.focus();
    await keyboard.press('ControlOrMeta+z');
    await expect(desk.headline).toHaveValue(original);
    await underHeadline.getByRole('button', { name: words.suggestions.accept }).click();
    await expect(underHeadline).toHaveCount(0);
  });

  await test.step('a fact accepted takes its phrases along; a caption rejected is the original', async () => {
    await desk.tab('review');
    await expect(listed).toHaveCount(2);
    await at('fact/holder').getByRole('button', { name: words.suggestions.accept }).click();
    await expect(desk.body).toContainText('Ban Thường vụ Đảng ủy phường');
    await at('photo/').getByRole('button', { name: words.suggestions.reject }).click();
    await expect(listed).toHaveCount(0);
    await desk.tab('photos');
    await expect(desk.inspector.locator('[data-photo]').first().getByLabel(words.photos.caption)).not.toHaveValue(replayed);
    await desk.saved();
    await program.restart();
    await desk.goTo('archive');
    await desk.open(/Hạnh Giang họp bàn về chuyển đổi số/);
    const stored = await desk.headline.inputValue();
    expect(stored).toBe(wanted.normalize('NFC'));
  });
});
