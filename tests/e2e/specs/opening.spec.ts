import { expect, test } from '../fixtures/test';

test('opening an article and closing it changes nothing', async ({ desk }) => {
  await desk.openSample();
  await desk.switchTo('Lưu Thế Phong');
  await desk.goTo('archive');
  const times = desk.list.locator('time');
  await expect(times).toHaveCount(3);
  const before = await times.evaluateAll((elements) => elements.map((element) => element.getAttribute('datetime')));
  for (const title of ['chuyển đổi số', 'Đoàn kiểm tra', 'khen thưởng']) {
    await desk.open(title);
    await desk.body.click();
  }
  // The row would follow a change within a second: a change that is really made shows that it does.
  await desk.open('chuyển đổi số');
  await desk.headline.press('ControlOrMeta+End');
  await desk.headline.pressSequentially('!');
  await expect(desk.row('chuyển đổi số gắn với cải cách hành chính ở khu dân cư!')).toBeVisible();
  const after = await times.evaluateAll((elements) => elements.map((element) => element.getAttribute('datetime')));
  expect(after.filter((time) => before.includes(time))).toHaveLength(2);
});
