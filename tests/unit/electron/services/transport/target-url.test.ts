import { expect, test } from 'vitest';
import { targetUrl } from '../../../../../electron/services/transport/target-url';

const site = 'https://xa.vn/tin/';

test('a path goes below the target’s address, with its query', () => {
  expect(targetUrl(site, 'wp-json/wp/v2/posts', { slug: 'a b&c', status: 'any' }).href).toBe('https://xa.vn/tin/wp-json/wp/v2/posts?slug=a+b%26c&status=any');
  expect(targetUrl(site, '', { rest_route: '/wp/v2/posts' }).href).toBe('https://xa.vn/tin/?rest_route=%2Fwp%2Fv2%2Fposts');
  expect(targetUrl(site, 'wp-json/ảnh%20m%E1%BB%9Bi').pathname).toBe('/tin/wp-json/%E1%BA%A3nh%20m%E1%BB%9Bi');
  expect(targetUrl(site, 'https://evil.vn/a').origin).toBe('https://xa.vn');
});

test.each([
  '..', '../admin', 'a/../../admin', 'a/..', './..', '%2e%2e/admin', '%2E./admin', 'a/%2e%2e/%2e%2e/admin', '..%2fadmin', 'a%2f..%2f..', '%252e%252e/admin',
  '..%5cadmin', '//evil.vn', '/wp-json', '\\\\evil.vn', 'a\\..\\b', 'a?b=c', 'a#b', 'a b', 'a\nb', 'a/%', 'a%00b', '%25252525252e',
])('%j is refused', (relative) => {
  expect(() => targetUrl(site, relative)).toThrow('badPayload');
});
