import { test } from '../fixtures/test';
import { DeskPage } from '../pages/desk';
import { en, vi } from '../pages/words';
for (const [language, words, theme] of [['vi', vi, 'light'], ['en', en, 'dark'], ['vi', vi, 'dark'], ['en', en, 'light']] as const) {
  test(`shots ${language} ${theme}`, async ({ program }) => {
    await program.window.emulateMedia({ reducedMotion: 'reduce' });
    await program.window.evaluate((settings) => window.desk.writeSettings(settings), { language, theme });
    const desk = new DeskPage(program, words);
    const shot = (name: string) => desk.window.screenshot({ path: `/tmp/w/shots-find/${name}-${language}-${theme}.png` });
    await desk.openSample();
    await desk.open('chuyển đổi số');
    await desk.headline.press('ControlOrMeta+f');
    await desk.window.keyboard.type('to dan pho');
    await desk.window.waitForTimeout(400);
    await shot('bar');
    await desk.window.keyboard.press('ControlOrMeta+h');
    await desk.window.keyboard.type('khu dan cu');
    await desk.window.waitForTimeout(400);
    await shot('replace');
    await desk.window.getByRole('textbox', { name: words.find.with }).fill('tổ dân phố');
    await desk.window.getByRole('button', { name: words.find.replaceAll }).click();
    await desk.window.waitForTimeout(400);
    await shot('preview');
  });
}
