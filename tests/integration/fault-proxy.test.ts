import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { startProxy } from '../faults/proxy';

test('the fault proxy forgets what it waited for: many delayed and repeated requests leave no listeners', async () => {
  const server = createServer((_request, response) => response.end('ok')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const proxy = await startProxy({ upstream: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  const warnings: string[] = [];
  const heard = (warning: Error): unknown => warnings.push(warning.name);
  process.on('warning', heard);
  try {
    proxy.onRequest({ when: ({ method }) => method === 'GET', fault: { kind: 'delay', ms: 1 } });
    proxy.onRequest({ when: ({ method }) => method === 'PUT', fault: { kind: 'repeat-late', afterMs: 1 } });
    for (let number = 0; number < 12; number += 1) {
      for (const method of ['GET', 'PUT']) expect(await (await fetch(proxy.url, { method })).text()).toBe('ok');
      await proxy.settled();
    }
    await setImmediate();
    expect(proxy.requests).toHaveLength(36);
    expect(warnings).toEqual([]);
  } finally {
    process.off('warning', heard);
    await proxy.stop();
    server.close();
  }
});
