import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Program } from '../e2e/fixtures/program';

const worker = `onmessage = async ({ data }) => {
  (await createImageBitmap(data)).close();
  postMessage(null);
};`;

/** Runs in an empty page: decodes pictures that are in memory already, in two workers, and throws them away. */
const page = `<!doctype html><script>
let photos = [];
async function load(count) {
  photos = await Promise.all(Array.from({ length: count }, (_, number) => fetch('/' + number + '.jpg').then((answer) => answer.blob())));
}
async function decode(count) {
  let next = 0;
  const begun = performance.now();
  await Promise.all([0, 1].map(() => new Promise((resolve, reject) => {
    const worker = new Worker('/worker.js');
    const goOn = () => {
      if (next < count) return worker.postMessage(photos[next++ % photos.length]);
      worker.terminate();
      resolve();
    };
    worker.onmessage = goOn;
    worker.onerror = ({ message }) => reject(new Error(message));
    goOn();
  })));
  return performance.now() - begun;
}
</script>`;

/**
 * The floor of everything that looks at pictures: the same engine decodes them, in a window of its own, and does nothing
 * else.
 * @returns a function that decodes so many and tells the milliseconds; `close` ends it
 */
export async function bareDecode({ application }: Program, photos: readonly Buffer[]): Promise<{ decode: (count: number) => Promise<number>; close: () => Promise<void> }> {
  const server = createServer(({ url = '/' }, answer) => {
    const photo = /^\/(\d+)\.jpg$/.exec(url)?.[1];
    if (photo !== undefined) answer.setHeader('content-type', 'image/jpeg').end(photos[Number(photo)]);
    else if (url === '/worker.js') answer.setHeader('content-type', 'text/javascript').end(worker);
    else answer.setHeader('content-type', 'text/html').end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const inPage = (script: string): Promise<unknown> =>
    application.evaluate(({ BrowserWindow }, [url, code]) => BrowserWindow.getAllWindows().find((window) => window.webContents.getURL() === url)!.webContents.executeJavaScript(code!), [address, script]);
  await application.evaluate(({ BrowserWindow }, url) => new BrowserWindow({ show: false, webPreferences: { partition: 'bare', sandbox: true } }).loadURL(url), address);
  await inPage(`load(${photos.length})`);
  return {
    decode: async (count) => (await inPage(`decode(${count})`)) as number,
    async close() {
      await application.evaluate(({ BrowserWindow }, url) => BrowserWindow.getAllWindows().find((window) => window.webContents.getURL() === url)!.destroy(), address);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
