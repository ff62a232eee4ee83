import { expect, test } from 'vitest';
import { preferredChallenge, schemeOf } from '../../../../../electron/services/webdav-target/dav-challenge';

const md5 = 'Digest realm="tin", nonce="a,b=\\"c", qop="auth,auth-int", algorithm=MD5';
const sha = 'Digest realm="tin", nonce="abc", qop="auth", algorithm=SHA-256';
const basic = 'Basic realm="Tòa soạn, Basic", charset="UTF-8"';

test.each([
  [undefined, null],
  ['', null],
  [basic, basic],
  [md5, md5],
  [[basic, sha, md5], md5],
  [`${basic}, ${md5}`, md5],
  [`Negotiate, ${md5}, ${basic}`, md5],
  [[sha, 'Basic'], 'Basic'],
  [sha, null],
  ['Negotiate', null],
  ['Digest realm = "tin", nonce = "abc"', 'Digest realm = "tin", nonce = "abc"'],
  ['Digest realm="tin, nonce=', 'Digest realm='],
] as const)('of %j it follows %j', (header, followed) => {
  expect(preferredChallenge(header)).toBe(followed);
});

test('the way to log in', () => {
  expect([md5, sha, basic, 'Bearer'].map(schemeOf)).toEqual(['digest', null, 'basic', null]);
});
