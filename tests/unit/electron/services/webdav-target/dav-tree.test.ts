import { expect, test } from 'vitest';
import type { WebDAVClient } from 'webdav';
import { hashTree } from '../../../../../electron/services/webdav-target/dav-tree';

/** A server whose files come piece by piece, without an end. */
function endless(piece: Uint8Array) {
  const told = { pieces: 0, cancelled: false };
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      await new Promise((resolve) => setImmediate(resolve));
      told.pieces += 1;
      controller.enqueue(piece);
    },
    cancel() {
      told.cancelled = true;
    },
  });
  return { told, client: { customRequest: () => Promise.resolve(new Response(body)) } as unknown as WebDAVClient };
}

test('a file that is longer than the server said is read no further', async () => {
  const { told, client } = endless(new Uint8Array(1000));
  await expect(hashTree(client, 'bai', [{ path: 'index.html', bytes: 5000 }], { wholeBodyMs: 60_000 })).rejects.toMatchObject({ code: 'badAnswer' });
  expect(told.cancelled).toBe(true);
  expect(told.pieces).toBeLessThan(200);
});

test('a file that trickles for ever is given up', async () => {
  const { told, client } = endless(new Uint8Array(0));
  await expect(hashTree(client, 'bai', [{ path: 'index.html', bytes: 5 }], { wholeBodyMs: 50 })).rejects.toMatchObject({ code: 'timeout' });
  expect(told.cancelled).toBe(true);
});

test('what comes as it was announced is summed', async () => {
  const client = { customRequest: () => Promise.resolve(new Response('Xin chào')) } as unknown as WebDAVClient;
  const sha256 = '117ae605a3a02bf47978fba60ef2bf4a08a73eb34b0124d9a1a088c8cab6d9de';
  expect(await hashTree(client, 'bai', [{ path: 'index.html', bytes: 9 }], { wholeBodyMs: 1000 })).toEqual({ files: [{ path: 'index.html', sha256, bytes: 9 }] });
});
