import { expect } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright';
import type { Program } from '../../e2e/fixtures/program';

/**
 * Kills the window's process, as the system does when memory runs out; the program loads the page again by itself.
 * Resolves when it is there. A second time within a minute the program asks the person, so once in the program's life.
 */
export async function killWindowProcess(program: Program): Promise<void> {
  const pid = await program.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.getOSProcessId());
  process.kill(pid, 'SIGKILL');
  const isBack = (): Promise<boolean> =>
    program.application.evaluate(async ({ BrowserWindow }, dead) => {
      const page = BrowserWindow.getAllWindows()[0]!.webContents;
      return page.getOSProcessId() !== dead && !page.isCrashed() && (await page.executeJavaScript('document.querySelector("main") !== null'));
    }, pid);
  await expect.poll(() => isBack().catch(() => false), { timeout: 60_000 }).toBe(true);
  // The page that Playwright held died with its process; the same window is reached anew.
  const [port] = (await readFile(path.join(program.userData, 'DevToolsActivePort'), 'utf8')).split('\n');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  program.window = browser.contexts()[0]!.pages()[0]!;
  await program.window.waitForSelector('main');
}
