import { test } from '@playwright/test';
import { Program } from '../fixtures/program';
test('look', async () => {
  const p = await Program.onFreshComputer({ locale: 'vi', size: { width: 1600, height: 950 } });
  p.window.on('console', (m) => console.log('C:', m.type(), m.text().slice(0, 300)));
  p.window.on('pageerror', (e) => console.log('E:', e.message));
  await p.window.waitForTimeout(1500);
  await p.window.screenshot({ path: '/tmp/s1.png' });
  await p.window.getByRole('button', { name: 'Mở tòa soạn mẫu' }).click();
  await p.window.waitForTimeout(2500);
  await p.window.screenshot({ path: '/tmp/s2.png' });
  await p.window.locator('[data-article]').first().click();
  await p.window.waitForTimeout(1500);
  await p.window.screenshot({ path: '/tmp/s3.png' });
  await p.remove();
});
