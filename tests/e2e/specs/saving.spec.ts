import { expect, test } from '../fixtures/test';

const sentence = 'Tối cùng ngày, Ban Thường vụ họp rút kinh nghiệm; các ý kiến được ghi đầy đủ.';

test('closed right after the last letter, the program has every letter at the next start, in the text and in the list', async ({ desk, program }) => {
  await desk.openSample();
  await desk.open('chuyển đổi số');
  await desk.headline.press('ControlOrMeta+End');
  await desk.headline.pressSequentially(' năm 2026');
  await desk.body.locator('p').first().click();
  await desk.window.keyboard.press('ControlOrMeta+End');
  await desk.window.keyboard.type(sentence);
  await program.restart();
  await desk.open('ở khu dân cư năm 2026');
  await expect(desk.body).toContainText(sentence);
});

test('killed right after it said "saved", the program has everything', async ({ desk, program }) => {
  await desk.openSample();
  await desk.open('chuyển đổi số');
  await desk.body.locator('p').first().click();
  await desk.window.keyboard.press('ControlOrMeta+End');
  await desk.window.keyboard.type(sentence);
  await desk.saved();
  await program.kill();
  await program.launch();
  await desk.open('chuyển đổi số');
  await expect(desk.body).toContainText(sentence);
});

test('Enter in the headline brings the cursor into the text before the next key can come', async ({ desk }) => {
  await desk.openSample();
  await desk.newReport('Tin tự do|Free report');
  await desk.headline.fill('Xóm Đình trồng cây đầu năm');
  // In one go, as no test can press two keys within a frame.
  expect(await desk.headline.evaluate((field) => {
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    return document.activeElement?.getAttribute('aria-multiline');
  })).toBe('true');
  await desk.window.keyboard.type(sentence);
  await expect(desk.body).toHaveText(sentence);
});

test('another article or another person in the middle of typing loses no letter', async ({ desk }) => {
  await desk.openSample();
  await desk.open('chuyển đổi số');
  await desk.headline.press('ControlOrMeta+End');
  await desk.headline.pressSequentially(' (sửa)');
  await desk.open('khen thưởng');
  await desk.body.locator('p').first().click();
  await desk.window.keyboard.press('ControlOrMeta+End');
  await desk.window.keyboard.type(sentence);
  await desk.switchTo('Hoàng Diệu Linh');
  await desk.goTo('archive');
  await desk.open('ở khu dân cư (sửa)');
  await desk.open('khen thưởng');
  await expect(desk.body).toContainText(sentence);
});

test('undo and redo from the menu step through what was typed', async ({ desk, program }) => {
  const choose = (id: string): Promise<void> =>
    program.application.evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()!.getMenuItemById(wanted)!.click(), id);
  await desk.openSample();
  await desk.open('chuyển đổi số');
  await desk.body.locator('p').first().click();
  await desk.window.keyboard.press('ControlOrMeta+End');
  await desk.window.keyboard.type(sentence);
  await choose('edit.undo');
  await expect(desk.body).not.toContainText(sentence);
  await choose('edit.redo');
  await expect(desk.body).toContainText(sentence);
});

test('fast hands: every letter after Enter stands where it was typed', async ({ desk }) => {
  const typed = ['abc', 'Đồng chí', 'hai', 'ba', 'nội dung'].flatMap((line) => [line, line.toUpperCase(), 'xyz']);
  await desk.openSample();
  await desk.newReport('Tin tự do');
  await desk.body.locator('p').first().click();
  for (const line of typed) {
    await desk.window.keyboard.type(line, { delay: 2 });
    await desk.window.keyboard.press('Enter');
  }
  await expect.poll(async () => (await desk.body.locator('> p').allTextContents()).slice(0, typed.length)).toEqual(typed);
});

test('fast hands: a cursor that has just moved stays there although underlines are drawn anew', async ({ desk }) => {
  await desk.found('Cổng xã Mây Hạ', 'Tuệ Lâm', 'editor');
  await desk.newReport('Tin tự do');
  await desk.body.locator('p').first().click();
  await desk.window.keyboard.insertText('Thôn giao các các tổ trồng cây.');
  await expect(desk.body.locator('.finding').filter({ hasText: 'các các' })).toHaveCount(1);
  // The underlines are drawn again at the end of a composition; here in the same breath as the engine moves the cursor.
  await desk.body.evaluate((body) => {
    getSelection()?.modify('move', 'backward', 'lineboundary');
    body.dispatchEvent(new CompositionEvent('compositionend'));
  });
  await desk.window.keyboard.insertText('Ba ');
  await expect(desk.body).toContainText('Ba Thôn giao các các tổ trồng cây.');
});

test.describe('Vietnamese typing', () => {
  const wanted = 'Đồng chí Nguyễn Hữu Đường ở Thượng Thụy';

  test('by composition, in headline, body and caption', async ({ desk, program }) => {
    await desk.openSample();
    await desk.open('chuyển đổi số');
    const session = await program.window.context().newCDPSession(program.window);
    /** Composes each word letter by letter, as ibus and macOS do, then commits it with a space. */
    const compose = async (): Promise<void> => {
      for (const word of wanted.split(' ')) {
        for (let length = 1; length <= word.length; length += 1) {
          await session.send('Input.imeSetComposition', { text: word.slice(0, length), selectionStart: length, selectionEnd: length });
        }
        await session.send('Input.insertText', { text: word });
        await session.send('Input.insertText', { text: ' ' });
      }
    };
    await desk.headline.press('ControlOrMeta+a');
    await compose();
    await expect(desk.headline).toHaveValue(`${wanted} `);
    await desk.body.locator('p').first().click();
    await desk.window.keyboard.press('ControlOrMeta+End');
    await compose();
    await expect(desk.body).toContainText(wanted);
    await desk.tab('photos');
    const caption = desk.inspector.locator('[data-photo]').first().getByLabel(desk.words.photos.caption);
    await caption.press('ControlOrMeta+a');
    await compose();
    await expect(caption).toHaveValue(`${wanted} `);
    await session.detach();
    await desk.saved();
    await program.restart();
    await desk.open(wanted);
    await expect(desk.body).toContainText(wanted);
  });

  test('by Backspace replay, fast, while the program saves', async ({ desk, program }) => {
    await desk.openSample();
    await desk.open('chuyển đổi số');
    await desk.body.locator('p').first().click();
    const { keyboard } = desk.window;
    await keyboard.press('ControlOrMeta+End');
    /** UniKey types the plain letter, takes it back and types the finished one. */
    const replay = async (): Promise<void> => {
      for (const letter of wanted) {
        const plain = letter.normalize('NFD').replace(/\p{M}/gu, '').replace('Đ', 'D').replace('đ', 'd');
        await keyboard.insertText(plain);
        if (plain !== letter) {
          await keyboard.press('Backspace');
          await keyboard.insertText(letter);
        }
      }
    };
    await replay();
    await expect(desk.body).toContainText(wanted);
    await desk.headline.press('ControlOrMeta+a');
    await replay();
    await expect(desk.headline).toHaveValue(wanted);
    await desk.saved();
    await program.restart();
    await desk.open(wanted);
    const text = (await desk.body.textContent()) ?? '';
    expect(text).toContain(wanted);
    expect(text).toBe(text.normalize('NFC'));
  });
});
