import { violations } from '../fixtures/axe';
import { expect, test } from '../fixtures/test';

const headline = 'Hạnh Giang tập huấn kỹ năng số cho tổ dân phố';
const text = 'Sáng ngày 20/11/2026, phường Hạnh Giang tập huấn kỹ năng số cho cán bộ tổ dân phố./.';

test('an editor suggests by composition and by Backspace replay; the author accepts one, rejects one and undoes; approval waits for the rest', async ({ desk, program }) => {
  const { keyboard } = desk.window;
  const session = await program.window.context().newCDPSession(program.window);
  const inserted = desk.body.locator('ins');
  const deleted = desk.body.locator('del');
  const listed = desk.inspector.locator('[data-suggestion-id]');
  /** Puts the cursor behind so many letters of the first paragraph, with the next ones selected. */
  const select = async (words: string): Promise<void> => {
    const at = text.indexOf(words);
    await desk.body.evaluate((body, [from, to]) => {
      const [node] = body.querySelector('p')!.childNodes;
      body.focus();
      document.getSelection()!.setBaseAndExtent(node!, from!, node!, to!);
    }, [at, at + words.length]);
    await expect.poll(() => desk.window.evaluate(() => getSelection()?.toString())).toBe(words);
  };

  await desk.openSample();
  await desk.newReport('Tin tự do|Free report');
  await desk.headline.fill(headline);
  await desk.headline.press('Enter');
  await keyboard.type(text);
  await expect(inserted).toHaveCount(0);
  await desk.saved();
  await desk.submit();
  await desk.switchTo('Hoàng Diệu Linh');
  await desk.goTo('inReview');
  await desk.open(headline);
  await desk.tab('review');
  await expect(desk.inspector.getByRole('switch')).toBeChecked();

  await test.step('a word composed over a selection, letter by letter', async () => {
    await select('phường');
    const word = 'Đồng';
    // An input method keeps the key for itself: the engine tells of it as 229.
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', windowsVirtualKeyCode: 229 });
    for (let length = 1; length <= word.length; length += 1) {
      await session.send('Input.imeSetComposition', { text: word.slice(0, length), selectionStart: length, selectionEnd: length });
    }
    await session.send('Input.insertText', { text: word });
    await expect(deleted).toHaveText(['phường']);
    await expect(inserted).toHaveText(['Đồng']);
  });

  await test.step('words typed with Backspace replay, in the empty paragraph at the end', async () => {
    await desk.body.focus();
    await keyboard.press('ControlOrMeta+End');
    for (const letter of 'Thượng Thụy') {
      const plain = letter.normalize('NFD').replace(/\p{M}/gu, '');
      await keyboard.insertText(plain);
      if (plain === letter) continue;
      await keyboard.press('Backspace');
      await keyboard.insertText(letter);
    }
    await expect(inserted).toHaveText(['Đồng', 'Thượng Thụy']);
    await expect(listed).toHaveCount(2);
    expect(await violations(program)).toEqual([]);
  });

  await test.step('it cannot be approved like this', async () => {
    await desk.tab('checks');
    await expect(desk.inspector.locator('[data-check="openSuggestions"]')).toBeVisible();
  });

  await test.step('sent back; the author accepts one, rejects the other, and takes that back', async () => {
    await desk.act('return');
    await desk.dialog.getByRole('textbox').fill('Xem đề xuất trong bài.');
    await desk.dialog.getByRole('button', { name: desk.words.review.send }).click();
    await expect(desk.dialog).toHaveCount(0);
    await desk.switchTo('Tạ Thu Quỳnh');
    await desk.goTo('drafts');
    await desk.open(headline);
    await desk.tab('review');
    await expect(listed).toHaveCount(2);
    await expect(desk.inspector.getByRole('switch')).toHaveCount(0);
    await listed.first().getByRole('button', { name: desk.words.suggestions.accept }).click();
    await expect(listed).toHaveCount(1);
    await expect(desk.body).toContainText('Đồng Hạnh Giang');
    await expect(desk.body).not.toContainText('phường');
    await listed.first().getByRole('button', { name: desk.words.suggestions.reject }).click();
    await expect(listed).toHaveCount(0);
    await expect(desk.body.locator('p').first()).toHaveText(text.replace('phường', 'Đồng'));
    await desk.body.focus();
    await keyboard.press('ControlOrMeta+z');
    await expect(inserted).toHaveText(['Thượng Thụy']);
  });

  await test.step('what is stored has every letter, composed', async () => {
    await desk.saved();
    await program.restart();
    await desk.open(headline);
    const stored = (await desk.body.locator('p').allTextContents()).join('\n');
    expect(stored).toBe(`${text.replace('phường', 'Đồng')}\nThượng Thụy`);
    expect(stored).toBe(stored.normalize('NFC'));
  });
});
