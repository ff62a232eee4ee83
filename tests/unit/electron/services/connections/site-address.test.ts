import { expect, test } from 'vitest';
import { openableLink } from '../../../../../electron/services/connections/openable-link';
import { siteAddress } from '../../../../../electron/services/connections/site-address';

test.each([
  ['tin.xa.vn', 'https://tin.xa.vn/'],
  ['  https://xa.vn/tin ', 'https://xa.vn/tin/'],
  ['HTTPS://XA.VN:8443/Tin/', 'https://xa.vn:8443/Tin/'],
  ['tòasoạn.vn', 'https://xn--tason-uta0134c.vn/'],
  ['http://localhost:8080', 'http://localhost:8080/'],
  ['http://127.0.0.1:8080/wp', 'http://127.0.0.1:8080/wp/'],
  ['http://[::1]/', 'http://[::1]/'],
])('%j is kept as %j', (typed, address) => {
  expect(siteAddress(typed, false)).toBe(address);
});

test.each([
  '', 'https://', 'ftp://xa.vn', 'file:///etc/passwd', 'javascript:alert(1)', 'https://an:matkhau@xa.vn', 'https://an@xa.vn', 'https://xa.vn/?a=1',
  'https://xa.vn/#a', 'https://xa.vn\\@evil.vn', 'https://xa .vn', 'https://xa.vn/\n/', 'https://xa\tvn',
])('%j is no address', (typed) => {
  expect(() => siteAddress(typed, true)).toThrow('badAddress');
});

test('plain http to another computer needs an explicit choice', () => {
  expect(() => siteAddress('http://xa.vn', false)).toThrow('insecure');
  expect(() => siteAddress('http://127.0.0.1.evil.vn', false)).toThrow('insecure');
  expect(siteAddress('http://xa.vn', true)).toBe('http://xa.vn/');
});

test.each(['https://xa.vn/tin/1', 'http://localhost:8080/?p=3', 'http://127.0.0.1/'])('%j may be opened in a browser', (address) => {
  expect(openableLink(address)).toBe(address);
});

test.each(['http://xa.vn/', 'file:///etc/passwd', 'javascript:alert(1)', 'https://an:matkhau@xa.vn/', 'smb://xa/share', 'app://toa-soan/', 'xa.vn'])(
  '%j may not be opened in a browser',
  (address) => {
    expect(openableLink(address)).toBeNull();
  },
);
