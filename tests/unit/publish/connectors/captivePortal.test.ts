import { z } from 'zod';
import { expect, test } from 'vitest';
import { readAnswer } from '../../../../renderer/publish/connectors/http/answers';

const problemOf = (status: number, body: string, type = 'text/html'): string | undefined => {
  const reading = readAnswer({ kind: 'http', status, headers: { 'content-type': type }, body }, z.object({ id: z.number() }), () => undefined);
  return reading.kind === 'error' ? reading.verdict.problem.code : undefined;
};

test('a login page where data were asked for is the network, not the site', () => {
  expect(problemOf(200, '<!DOCTYPE html><html><body><form action="/login"><input type="password"></form></body></html>')).toBe('captivePortal');
  expect(problemOf(200, '<html><head><meta http-equiv="refresh" content="0; url=http://wifi.test/"></head></html>')).toBe('captivePortal');
  expect(problemOf(200, '<html><script>window.location = "http://wifi.test"</script></html>', 'application/json')).toBe('captivePortal');
  expect(problemOf(511, '')).toBe('captivePortal');
});

test('a page without a form is rather the site itself, and text that speaks of forms is none', () => {
  expect(problemOf(200, '<!doctype html><title>Đang bảo trì</title><p>Trang sẽ trở lại.')).toBe('badAnswer');
  expect(problemOf(200, '{"message":"<form>"}', 'application/json')).toBe('badAnswer');
});
