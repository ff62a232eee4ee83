import { expect, test } from 'vitest';
import { retryAfterSeconds } from '../../../../renderer/publish/connectors/http/retryAfter';

const date = 'Wed, 21 Oct 2026 07:28:00 GMT';

test.each([
  [{ 'retry-after': '120' }, 120],
  [{ 'retry-after': ' 0 ' }, 0],
  [{ 'retry-after': 'Wed, 21 Oct 2026 07:30:00 GMT', date }, 120],
  [{ 'retry-after': 'Wed, 21 Oct 2026 07:00:00 GMT', date }, 0],
  [{ 'retry-after': 'Wed, 21 Oct 2026 07:30:00 GMT' }, undefined],
  [{ 'retry-after': 'soon', date }, undefined],
  [{ 'retry-after': '-5', date }, undefined],
  [{}, undefined],
])('%j', (headers, seconds) => {
  expect(retryAfterSeconds(headers as Record<string, string>)).toBe(seconds);
});
