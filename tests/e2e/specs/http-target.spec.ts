import { startReceiver } from '../../receiver/receiver';
import { expect, test } from '../fixtures/test';
import { approvedInspection, inspection } from '../pages/reports';
import { addPortal } from '../pages/targets';

test('a portal is added with its token, takes an approved report with its photos, and the proof holds', async ({ desk }) => {
  const receiver = await startReceiver({ token: 'ma-truy-cap-thu' });
  try {
    await approvedInspection(desk);
    await addPortal(desk, { name: 'Cổng thông tin tỉnh', address: receiver.url, token: 'ma-truy-cap-thu' });
    await desk.goTo('approved');
    await desk.open(inspection);
    await desk.queue();
    await desk.goTo('queue');
    const line = desk.window.locator('[data-outbox]', { hasText: 'Cổng thông tin tỉnh' });
    await expect(line.locator('[data-outbox-state="published"]')).toBeVisible({ timeout: 20_000 });

    const [[key, held]] = [...receiver.articles] as [[string, NonNullable<ReturnType<typeof receiver.articles.get>>]];
    expect(receiver.published).toEqual([key]);
    expect(held.document?.article.headline).toContain(inspection);
    expect([...held.photos.keys()]).toEqual(['anh-01.jpg', 'anh-02.jpg']);
    await line.click();
    await expect(desk.window.getByRole('button', { name: `${receiver.url}/read/${key}` })).toBeVisible();
  } finally {
    await receiver.stop();
  }
});
