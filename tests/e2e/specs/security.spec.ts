import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '../fixtures/test';

test('the window can reach nothing but itself and the named verbs', async ({ desk, program }) => {
  await desk.openSample();
  const { window } = program;
  expect(window.url()).toMatch(/^app:\/\/toa-soan\//);
  const denied = await window.evaluate(async () => {
    const tried = async (work: () => Promise<unknown>): Promise<string> => {
      try {
        const result = await work();
        return result instanceof Response && !result.ok ? 'denied' : 'allowed';
      } catch {
        return 'denied';
      }
    };
    return {
      file: await tried(() => fetch('file:///etc/passwd')),
      otherOrigin: await tried(() => fetch('http://127.0.0.1:9/')),
      above: await tried(() => fetch('app://toa-soan/..%2f..%2fpackage.json')),
      sibling: await tried(() => fetch('app://toa-soan/../renderer-x/index.html')),
      otherHost: await tried(() => fetch('app://elsewhere/index.html')),
      hostilePhoto: await tried(() => fetch('app://toa-soan/photos/..%2f..%2fsettings.json')),
      eval: await tried(async () => new Function('return 1')() as unknown),
      popup: globalThis.open('https://example.invalid') === null ? 'denied' : 'allowed',
      camera: await tried(() => navigator.mediaDevices.getUserMedia({ video: true })),
      node: 'require' in window || 'process' in window ? 'allowed' : 'denied',
    };
  });
  expect(Object.entries(denied).filter(([, result]) => result !== 'denied')).toEqual([]);

  // Playwright waits for a navigation that never comes, so main looks at its own window.
  await program.application.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.webContents.executeJavaScript(`location.href = 'https://example.invalid/'; true`) as Promise<unknown>,
  );
  await expect.poll(async () => program.log()).toContain('https://example.invalid/');
  const [place, ...others] = await program.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((each) => each.webContents.getURL()));
  expect(place).toMatch(/^app:\/\/toa-soan\//);
  expect(others).toEqual([]);
});

test('forged calls are refused: other paths, other channels, folders nobody chose', async ({ desk, program }) => {
  await desk.openSample();
  const replies = await program.window.evaluate(async () => {
    const { desk: bridge } = window;
    return {
      verbs: Object.keys(bridge).sort(),
      climbing: await bridge.send({ kind: 'folderWrite', targetId: 'default-folder', name: '../ngoai', files: [{ path: 'x.html', text: 'x' }] }),
      climbingFile: await bridge.send({ kind: 'folderWrite', targetId: 'default-folder', name: 'trong', files: [{ path: '../../x.html', text: 'x' }] }),
      unknownTarget: await bridge.send({ kind: 'http', targetId: 'nobody', method: 'GET', path: 'wp-json' }),
      stolenFolder: await bridge.saveConnection({ kind: 'folder', targetId: 'mine', chosenFolder: '/etc' }),
      script: await bridge.openLink('javascript:alert(1)'),
      file: await bridge.openLink('file:///etc/passwd'),
      garbage: await bridge.writeSettings({ language: 'xx' } as never),
    };
  });
  const { verbs, ...calls } = replies;
  expect(verbs).not.toContain('invoke');
  expect(Object.entries(calls).filter(([, reply]) => reply.ok)).toEqual([]);
});

test('a second start shows the first window instead of opening the desk twice', async ({ desk, program }) => {
  await desk.openSample();
  // Two starts of the program into its log, were it to open the desk.
  const starts = async (): Promise<number> => (await program.log()).match(/"message":"start"/g)?.length ?? 0;
  expect(await starts()).toBe(1);
  const second = spawn(process.env['TOASOAN_ELECTRON']!, [
    fileURLToPath(new URL('../../..', import.meta.url)), ...(process.env['TOASOAN_ELECTRON_FLAGS'] ?? '').split(' ').filter(Boolean), `--user-data-dir=${program.userData}`,
  ]);
  expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(0);
  expect(await starts()).toBe(1);
  await expect(desk.sidebar).toBeVisible();
});
