import { z } from 'zod';
import type { Problem } from '../../../domain/publishing/target';
import type { HttpAnswer, TransportAnswer } from '../../../domain/publishing/transport';
import { retryAfterSeconds } from './retryAfter';

/** What to do about an answer that was not the wanted one. */
export type Verdict =
  | { readonly kind: 'retry'; readonly problem: Problem; readonly afterSeconds?: number }
  | { readonly kind: 'stop'; readonly problem: Problem; readonly pausesTarget?: boolean };

/** An answer as understood: the wanted resource, or the site's own error code ("" without one) and the verdict. */
export type Reading<Resource> =
  | { readonly kind: 'resource'; readonly resource: Resource }
  | { readonly kind: 'error'; readonly status: number; readonly code: string; readonly verdict: Verdict };

/** What a kind of site means by an error status, with its own code ("" without one); undefined for what every site means by it. */
export type Dialect = (status: number, code: string) =>
  { readonly kind: 'retry' | 'stop'; readonly problem: Problem['code']; readonly pausesTarget?: boolean } | undefined;

const errorBody = z.object({ code: z.string(), message: z.string().default('') });

/** Reads an answer as a resource of the given shape. A 200 with anything else in it is no success. */
export function readAnswer<Resource>(answer: TransportAnswer, shape: z.ZodType<Resource>, dialect: Dialect): Reading<Resource> {
  if (answer.kind !== 'http') {
    return { kind: 'error', status: 0, code: '', verdict: { kind: 'stop', problem: { code: 'internal', detail: 'not an HTTP answer' } } };
  }
  const json = parseJson(answer.body);
  if (answer.status === 200 || answer.status === 201) {
    const parsed = shape.safeParse(json);
    if (parsed.success) return { kind: 'resource', resource: parsed.data };
    const problem: Problem = { code: asksForLogin(answer) ? 'captivePortal' : 'badAnswer', detail: beginning(answer) };
    return { kind: 'error', status: answer.status, code: '', verdict: { kind: 'retry', problem } };
  }
  const error = errorBody.safeParse(json).data ?? { code: '', message: '' };
  return { kind: 'error', status: answer.status, code: error.code, verdict: judge(answer, error.code, error.message, dialect) };
}

function judge(answer: HttpAnswer, code: string, message: string, dialect: Dialect): Verdict {
  const { status } = answer;
  const said = { status: String(status), ...(message && { message }) };
  const problem = (problemCode: Problem['code']): Problem => ({ code: problemCode, values: said, detail: code || beginning(answer) });
  const retry = (problemCode: Problem['code']): Verdict => {
    const afterSeconds = retryAfterSeconds(answer.headers);
    return { kind: 'retry', problem: problem(problemCode), ...(afterSeconds !== undefined && { afterSeconds }) };
  };
  const stop = (problemCode: Problem['code'], pausesTarget = false): Verdict => ({ kind: 'stop', problem: problem(problemCode), pausesTarget });

  const own = dialect(status, code);
  if (own) return own.kind === 'retry' ? retry(own.problem) : stop(own.problem, own.pausesTarget);
  if (status >= 300 && status < 400) return retry('redirected');
  switch (status) {
    case 401:
      return stop('badCredentials', true);
    case 403:
      return stop('noRight', true);
    case 408:
    case 425:
      return retry('timeout');
    case 412:
      // The upload's checksum did not match: it was damaged on the way.
      return retry('cut');
    case 413:
      return stop('tooLarge');
    case 429:
      return retry('tooManyRequests');
    case 511:
      // RFC 6585: a guest network wants a login first.
      return retry('captivePortal');
  }
  if (status >= 500) return retry('serverError');
  if (status >= 400) return stop('refused');
  return retry('badAnswer');
}

/**
 * A page with a form, or one that leads elsewhere, where data were asked for: the network has put its own login in the way.
 * A page without either is rather the site's own, telling of maintenance.
 */
function asksForLogin({ body, headers }: HttpAnswer): boolean {
  const isPage = /html/i.test(headers['content-type'] ?? '') || /^\s*<(?:!doctype html|html)/i.test(body);
  return isPage && /<form\b|type=["']?password|http-equiv=["']?refresh|\blocation(?:\.href)?\s*=|\blocation\.replace\(/i.test(body);
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

const beginning = (answer: HttpAnswer): string => `${answer.status} ${answer.body.replace(/\s+/g, ' ').slice(0, 200)}`.trim();
