import { expect, test } from '../fixtures/test';
import type { DeskPage } from '../pages/desk';
import { briefingTemplate } from '../pages/writing';

const phrase = (desk: DeskPage, name: string) => desk.body.locator(`[data-phrase="${name}"]`);
const offer = (desk: DeskPage, name: string) => desk.body.locator(`[data-offer="${name}"]`);

/** A new briefing, its sheet filled by keys alone, from the first field on. */
async function fillByKeys(desk: DeskPage): Promise<void> {
  const { keyboard } = desk.window;
  await desk.newReport(briefingTemplate);
  await desk.tab('facts');
  await desk.inspector.locator('[data-fact="session"] input:checked').focus();
  const type = async (text: string): Promise<void> => {
    await keyboard.press('ControlOrMeta+a');
    await keyboard.type(text);
    await keyboard.press('Enter');
  };
  const focused = (fact: string) => expect(desk.inspector.locator(`[data-fact="${fact}"] input:focus`)).toHaveCount(1);
  // A new report starts with the session of the hour.
  const session = desk.inspector.locator('[data-fact="session"] input:checked');
  while ((await session.inputValue()) !== 'afternoon') await session.press('ArrowRight');
  await keyboard.press('Enter');
  await type('4/11/26');
  await type('Thường trực Đảng ủy xã Vân Khánh');
  await type('về công tác hội');
  await type('Hội trường xã');
  await focused('chairs');
  await type('Lã Quang Thịnh');
  await type('Bí thư Đảng ủy xã');
  await expect(desk.inspector.locator('[data-fact="chairs"] input')).toHaveCount(4);
  await keyboard.press('Enter');
  await focused('attendees');
  for (const [index, name] of ['Kiều Văn Đoàn', 'Bế Thị Diệp'].entries()) {
    await type(name);
    await type('Phó Bí thư');
    await expect(desk.inspector.locator('[data-fact="attendees"] input')).toHaveCount(4 + 2 * index);
  }
  await keyboard.press('Enter');
  await focused('groups');
  await type('9');
  await type('đồng chí Bí thư chi bộ');
  await expect(desk.inspector.locator('[data-fact="groups"] input')).toHaveCount(4);
  await keyboard.press('Enter');
  await focused('documents');
  await keyboard.press('Enter');
  await type('7');
}

test.beforeEach(({ desk }) => desk.found('Cổng thông tin xã Vân Khánh', 'Hà Thị Phương', 'administrator'));

test('the sheet is filled by keys alone, the text follows, lines move, and undo takes both back', async ({ desk }) => {
  const { keyboard } = desk.window;
  await fillByKeys(desk);
  await expect(phrase(desk, 'lead')).toHaveText('Chiều ngày 04/11/2026, Thường trực Đảng ủy xã Vân Khánh tổ chức giao ban chuyên đề về công tác hội.');
  await expect(phrase(desk, 'attendance')).toHaveText('Dự và chủ trì hội nghị có đồng chí Lã Quang Thịnh - Bí thư Đảng ủy xã; '
    + 'đồng chí Kiều Văn Đoàn - Phó Bí thư; đồng chí Bế Thị Diệp - Phó Bí thư và 09 đồng chí Bí thư chi bộ.');
  await expect(phrase(desk, 'documents')).toContainText('cũng nghe 07 ý kiến');
  const names = desk.inspector.locator('[data-fact="attendees"] [data-fact="name"]');
  await names.nth(1).focus();
  await keyboard.press('Alt+ArrowUp');
  await expect(names.first()).toHaveValue('Bế Thị Diệp');
  await expect(names.first()).toBeFocused();
  await expect(phrase(desk, 'attendance')).toContainText('xã; đồng chí Bế Thị Diệp');
  await desk.body.focus();
  await keyboard.press('ControlOrMeta+z');
  await expect(phrase(desk, 'attendance')).toContainText('xã; đồng chí Kiều Văn Đoàn');
  await expect(names.first()).toHaveValue('Kiều Văn Đoàn');
  await keyboard.press('ControlOrMeta+Shift+z');
  await expect(names.first()).toHaveValue('Bế Thị Diệp');
});

test('a day that is none is said, and the day before stays', async ({ desk }) => {
  await fillByKeys(desk);
  const day = desk.inspector.getByRole('textbox', { name: desk.words.facts.date, exact: true });
  await day.fill('31/02/2025');
  await day.press('Enter');
  await expect(desk.inspector.getByText('31/02/2025', { exact: false })).toBeVisible();
  await expect(day).toHaveValue('04/11/2026');
  await day.fill('04052022');
  await day.press('Enter');
  await expect(phrase(desk, 'lead')).toContainText('ngày 04/5/2022');
});

test('a phrase worded by hand is offered to be kept, unbound or composed anew, by keys, and each can be taken back', async ({ desk }) => {
  const { keyboard } = desk.window;
  await fillByKeys(desk);
  const lead = phrase(desk, 'lead');
  const composed = await lead.innerText();
  await lead.click();
  await keyboard.press('ControlOrMeta+Home');
  await keyboard.type('Như tin đã đưa, ');
  await expect(lead).toContainText('Như tin đã đưa, Chiều ngày');
  await expect(offer(desk, 'lead')).toHaveCount(0);
  for (let count = 0; count < 5; count += 1) await keyboard.press('Delete');
  await keyboard.type('Đầu giờ chiều');
  await expect(offer(desk, 'lead')).toBeVisible();
  await keyboard.press('Alt+Enter');
  const choice = (name: string) => offer(desk, 'lead').locator(`[data-choice="${name}"]`);
  await expect(offer(desk, 'lead').locator('button').first()).toBeFocused();
  await keyboard.press('Escape');
  await expect(desk.body).toBeFocused();

  await test.step('keep', async () => {
    await choice('keep').focus();
    await keyboard.press('Enter');
    await expect(offer(desk, 'lead')).toHaveCount(0);
    await keyboard.press('ControlOrMeta+z');
    await expect(offer(desk, 'lead')).toBeVisible();
  });
  await test.step('unbind', async () => {
    await choice('unbind').focus();
    await keyboard.press('Enter');
    await expect(lead).toHaveCount(0);
    await keyboard.press('ControlOrMeta+z');
    await expect(offer(desk, 'lead')).toBeVisible();
  });
  await test.step('update the fact', async () => {
    await lead.selectText();
    await keyboard.type(composed.replace('về công tác hội', 'về công tác đoàn'));
    await offer(desk, 'lead').locator('[data-choice="update"]').click();
    await expect(desk.inspector.getByLabel(desk.words.facts.subject, { exact: true })).toHaveValue('về công tác đoàn');
    await expect(offer(desk, 'lead')).toHaveCount(0);
    await desk.body.focus();
    await keyboard.press('ControlOrMeta+z');
    await expect(desk.inspector.getByLabel(desk.words.facts.subject, { exact: true })).toHaveValue('về công tác hội');
    await expect(offer(desk, 'lead')).toBeVisible();
  });
  await test.step('compose anew, from the sheet', async () => {
    await desk.inspector.locator('[data-detached="lead"] [data-choice="anew"]').click();
    await expect(lead).toHaveText(composed);
    await expect(offer(desk, 'lead')).toHaveCount(0);
    await expect(desk.inspector.locator('[data-detached]')).toHaveCount(0);
  });
});

test('one switch brings the report into the other house style and back', async ({ desk }) => {
  const { keyboard } = desk.window;
  await fillByKeys(desk);
  const last = desk.body.locator('> p').last();
  // What was entered last may still move the text below the pointer.
  await expect(async () => {
    await last.click();
    expect(await last.evaluate((paragraph) => paragraph.contains(document.getSelection()!.anchorNode))).toBe(true);
  }).toPass({ timeout: 15_000 });
  await keyboard.press('End');
  await keyboard.type('giao xã xong trước ngày 15/12/2026./.');
  const styles = desk.inspector.locator('[data-style]');
  await styles.getByText(desk.words.facts.styles.newspaper, { exact: true }).click();
  await expect(phrase(desk, 'lead')).toContainText('Chiều 4-11, Thường trực');
  await expect(phrase(desk, 'attendance')).toContainText('Dự và chủ trì hội nghị có Bí thư Đảng ủy xã Lã Quang Thịnh');
  await expect(last).toHaveText(/trước ngày 15-12\.$/);
  await styles.getByText(desk.words.facts.styles.portal, { exact: true }).click();
  await expect(last).toHaveText(/trước ngày 15\/12\/2026\.\/\.$/);
  await expect(phrase(desk, 'lead')).toContainText('Chiều ngày 04/11/2026');
});
