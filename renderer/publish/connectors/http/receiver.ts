import type { Outcome, Publication } from '../../../domain/publishing/connector';
import type { HttpRequest, TransportAnswer } from '../../../domain/publishing/transport';
import { readAnswer, type Dialect, type Reading } from './answers';
import { storedPublication, type StoredPublication } from './document';

/** What a receiver's error codes mean, beside what every site means by its statuses. */
export const receiver: Dialect = (code, said) => {
  if (code === 404 || code === 410) return said === 'gone' ? { kind: 'stop', problem: 'remoteGone' } : { kind: 'stop', problem: 'notReceiver', pausesTarget: true };
  // Sent damaged, or sent before the photos that it names were there: looking again shows what is missing.
  return said === 'digest_mismatch' || said === 'photos_missing' ? { kind: 'retry', problem: 'cut' } : undefined;
};

/** The key of the article's address: that of its first publication. */
export const addressKey = ({ key, before }: Publication): string => before?.key ?? key;

/** A request about an article; each publication and each correction has an idempotency key of its own. */
export const articleRequest = (publication: Publication, method: 'GET' | 'PUT', below = '', more: Partial<HttpRequest> = {}): HttpRequest => ({
  kind: 'http', targetId: publication.targetId, method, path: `articles/${addressKey(publication)}${below}`,
  ...more, ...(method === 'PUT' && { headers: { ...more.headers, 'idempotency-key': publication.key } }),
});

/** The condition that nobody changes the article between the look and the request (RFC 9110, 13.1.1). */
export const ifMatch = (etag: string | undefined): Record<string, string> => (etag === undefined ? {} : { 'if-match': etag });

export const etagOf = (answer: TransportAnswer): string | undefined => (answer.kind === 'http' ? answer.headers['etag'] : undefined);

/** Somebody was quicker: what is there has to be looked at once more. */
export const isOvertaken = (answer: TransportAnswer): boolean => answer.kind === 'http' && answer.status === 412;

/** The receiver itself says that it knows no such article; a bare 404 may come from anybody on the way. */
export function isUnknown(answer: TransportAnswer): boolean {
  return answer.kind === 'http' && answer.status === 404 && /"code"\s*:\s*"unknown_article"/.test(answer.body);
}

/** An answer about the article that was asked for. */
export function readStored(publication: Publication, answer: TransportAnswer): Reading<StoredPublication> {
  const reading = readAnswer(answer, storedPublication, receiver);
  if (reading.kind === 'error' || reading.resource.key === addressKey(publication)) return reading;
  return { kind: 'error', status: 200, code: '', verdict: { kind: 'retry', problem: { code: 'badAnswer', detail: 'an answer about another article' } } };
}

/** What was to be changed there is not there any more. */
export const goneFrom = <Progress>(progress: Progress): Outcome<Progress> => ({ kind: 'stop', progress, problem: { code: 'remoteGone' } });
