import { expect, test } from 'vitest';
import { networkProblem } from '../../../../../electron/services/transport/network-problem';
import { DeskProblem } from '../../../../../electron/services/problem';

const failing = (code: string, cause?: unknown) => Object.assign(new Error(code, { cause }), { code });

test.each([
  ['ENETUNREACH', 'offline'],
  ['EAI_AGAIN', 'offline'],
  ['ECONNREFUSED', 'unreachable'],
  ['EHOSTUNREACH', 'unreachable'],
  ['ENOTFOUND', 'unreachable'],
  ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
  ['ETIMEDOUT', 'timeout'],
  ['ECONNRESET', 'cut'],
  ['EPIPE', 'cut'],
  ['UND_ERR_SOCKET', 'cut'],
  ['CERT_HAS_EXPIRED', 'certificate'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'certificate'],
])('%s is %s', (code, problem) => {
  expect(networkProblem(failing(code), () => true)?.code).toBe(problem);
});

test('an unknown name is "offline" when there is no network to ask', () => {
  expect(networkProblem(failing('ENOTFOUND'), () => false)?.code).toBe('offline');
});

test('what the socket said counts more than the client’s word for it', () => {
  expect(networkProblem(failing('UND_ERR_SOCKET', failing('ETIMEDOUT')))?.code).toBe('timeout');
  expect(networkProblem(new TypeError('fetch failed', { cause: failing('ECONNREFUSED') }))?.code).toBe('unreachable');
});

test('a problem stays what it is, and anything else is none of the line’s', () => {
  const problem = new DeskProblem('photoMissing');
  expect(networkProblem(problem)).toBe(problem);
  expect(networkProblem(new RangeError('bug'))).toBeNull();
  expect(networkProblem(null)).toBeNull();
});
