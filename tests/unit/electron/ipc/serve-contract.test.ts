import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { contract, type Channel } from '../../../../electron/contract/contract';
import { defaultSettings } from '../../../../electron/contract/settings';
import type { Reply } from '../../../../electron/contract/errors';
import { serveContract, type Handlers } from '../../../../electron/ipc/serve-contract';
import { hasOrigin, trustedSender } from '../../../../electron/ipc/trusted-sender';
import { DeskProblem } from '../../../../electron/services/problem';
import { recordingLog } from '../recording-log';

const ORIGIN = 'app://toa-soan';
type Listener = (event: IpcMainInvokeEvent, ...sent: unknown[]) => Promise<Reply<unknown>>;

const mainFrame = { routingId: 1, processId: 7, parent: null, url: `${ORIGIN}/` };
const page = { id: 3, mainFrame } as unknown as WebContents;
const event = (change: object = {}, sender: object = { id: 3 }) =>
  ({ sender, senderFrame: { ...mainFrame, ...change } }) as unknown as IpcMainInvokeEvent;

function serve(handlers: Partial<Handlers> = {}) {
  const listeners = new Map<string, Listener>();
  const log = recordingLog();
  const untold = Object.fromEntries(Object.keys(contract).map((channel) => [channel, vi.fn(async () => undefined)]));
  const all = { ...untold, ...handlers } as unknown as Handlers;
  serveContract({
    ipcMain: { handle: (channel: string, listener: Listener) => void listeners.set(channel, listener) } as never,
    handlers: all,
    isTrusted: trustedSender(() => page, ORIGIN),
    log,
  });
  const send = (channel: Channel, payload?: unknown, from = event(), ...more: unknown[]) => listeners.get(channel)?.(from, payload, ...more);
  return { send, log, all, channels: [...listeners.keys()] };
}

test('every channel of the contract is served', () => {
  expect(serve().channels.sort()).toEqual(Object.keys(contract).sort());
});

test('a trusted sender with a fitting payload gets the answer, and no more than the contract names', async () => {
  const leaky = { ...defaultSettings, password: 'matkhau' } as never;
  const { send } = serve({ 'settings:read': async () => leaky });
  expect(await send('settings:read')).toEqual({ ok: true, value: defaultSettings });
});

describe('a foreign sender is refused and the attempt is logged', () => {
  test.each([
    ['another window', event({}, { id: 4 })],
    ['a frame inside the page', event({ parent: mainFrame, routingId: 2 })],
    ['another frame that claims to be the top', event({ routingId: 2 })],
    ['a page of another origin', event({ url: 'https://evil.vn/' })],
    ['a look-alike origin', event({ url: 'app://toa-soan.evil/' })],
    ['a file', event({ url: 'file:///tmp/a.html' })],
    ['about:blank', event({ url: 'about:blank' })],
    ['a frame that is gone', { sender: { id: 3 }, senderFrame: null } as unknown as IpcMainInvokeEvent],
  ])('%s', async (_who, from) => {
    const { send, log, all } = serve();
    expect(await send('settings:read', undefined, from)).toEqual({ ok: false, error: { code: 'forbidden' } });
    expect(all['settings:read']).not.toHaveBeenCalled();
    expect(log.lines).toMatchObject([{ level: 'warn', message: expect.stringContaining('audit') }]);
  });

  test('a window that is closed', async () => {
    expect(trustedSender(() => null, ORIGIN)(event())).toBe(false);
  });
});

describe('a payload of another shape is refused and the attempt is logged', () => {
  test.each<[Channel, unknown]>([
    ['settings:read', 'unasked'],
    ['settings:write', { theme: 'pink' }],
    ['photos:importFiles', '/etc/passwd'],
    ['settings:write', { personalWords: ['<img src=x>'] }],
    ['settings:write', { personalWords: Array.from({ length: 5_001 }, () => 'a') }],
    ['spelling:answer', { question: 1, found: { word: 'a', suggestions: ['a\u0000b'] } }],
    ['spelling:answer', { question: 1, found: { word: 'a', suggestions: Array.from({ length: 7 }, () => 'a') } }],
    ['spelling:answer', { question: 1, found: { word: '<img>', suggestions: [] } }],
    ['photos:importSamples', ['../../etc/passwd.jpg']],
    ['transport:send', { kind: 'http', targetId: 'wp', method: 'GET', path: '/etc' }],
    ['transport:send', { kind: 'http', targetId: 'wp', method: 'GET', path: 'a', headers: { 'x-a': 'b\r\nc: d' } }],
    ['transport:send', { kind: 'http', targetId: 'wp', method: 'CONNECT', path: 'a' }],
    ['transport:send', { kind: 'http', targetId: 'wp', method: 'GET', path: 'a', url: 'https://evil.vn' }],
    ['connections:forget', '../wp'],
    ['exports:save', { suggestedName: 'a', files: [] }],
    ['log:write', { level: 'fatal', message: '' }],
  ])('%s %j', async (channel, payload) => {
    const { send, log, all } = serve();
    expect(await send(channel, payload)).toEqual({ ok: false, error: { code: 'badPayload' } });
    expect(all[channel]).not.toHaveBeenCalled();
    expect(log.lines).toMatchObject([{ level: 'warn', detail: { channel } }]);
  });

  test('and so is a second one', async () => {
    expect(await serve().send('connections:forget', 'wp', event(), 'more')).toEqual({ ok: false, error: { code: 'badPayload' } });
  });
});

describe('a failure is answered, never thrown', () => {
  test('with its code when it has one, and without a login in its detail', async () => {
    const { send, log } = serve({
      'connections:list': async () => {
        throw new DeskProblem('diskFull', { values: { folder: '/a' }, detail: 'https://an:matkhau@xa.vn' });
      },
    });
    expect(await send('connections:list')).toEqual({ ok: false, error: { code: 'diskFull', values: { folder: '/a' }, detail: 'https://[removed]@xa.vn' } });
    expect(log.lines).toEqual([]);
  });

  test.each([
    ['an error', new Error('ENOENT /home/an/secret')],
    ['no error at all', undefined],
  ])('as internal when it is %s, whose words stay in the log', async (_what, thrown) => {
    const { send, log } = serve({ 'connections:list': () => Promise.reject(thrown) });
    expect(await send('connections:list')).toEqual({ ok: false, error: { code: 'internal' } });
    expect(log.lines).toMatchObject([{ level: 'error', detail: { channel: 'connections:list', error: thrown } }]);
  });

  test('also when the answer does not fit the contract', async () => {
    const { send } = serve({ 'settings:read': async () => 'nonsense' as never });
    expect(await send('settings:read')).toEqual({ ok: false, error: { code: 'internal' } });
  });
});

test('an origin is compared whole', () => {
  expect(hasOrigin('app://toa-soan/a/b?c', ORIGIN)).toBe(true);
  for (const address of ['app://toa-soan.vn/', 'app://toa-soan:1/', 'app://x@toa-soan/', 'apps://toa-soan/', 'app:toa-soan', 'nonsense']) {
    expect(hasOrigin(address, ORIGIN)).toBe(false);
  }
});
