import { z } from 'zod';
import type { Connector, Outcome, Publication, RenderHtml, Step } from '../../../domain/publishing/connector';
import { photoFileNames } from '../../../domain/publishing/photoFiles';
import type { HttpRequest, TransportAnswer } from '../../../domain/publishing/transport';
import { outgoingPhoto, outgoingPhotos } from '../outgoingPhotos';
import { readAnswer, type Dialect, type Verdict } from './answers';
import { compareStored, documentOf, namedPhotos, storedPublication, type StoredPublication } from './document';
import { backToLook, httpStart, parseHttpProgress, type HttpProgress } from './progress';

const status = z.object({ protocol: z.literal('toa-soan/http-target'), version: z.literal(1) });

const receiver: Dialect = (code, said) => {
  if (code === 404 || code === 410) return said === 'gone' ? { kind: 'stop', problem: 'remoteGone' } : { kind: 'stop', problem: 'notReceiver', pausesTarget: true };
  // Sent damaged, or sent before the photos that it names were there: looking again shows what is missing.
  return said === 'digest_mismatch' || said === 'photos_missing' ? { kind: 'retry', problem: 'cut' } : undefined;
};

/**
 * Publishes to a portal's own gateway by the contract of docs/http-target.openapi.yaml, exactly once: every address carries the
 * publication's key and every request may be repeated. Look what is there, photos, the article, read back and compare.
 */
export function createHttpConnector(renderHtml: RenderHtml): Connector<HttpProgress> {
  const request = (publication: Publication, method: 'GET' | 'PUT', below = '', more: Partial<HttpRequest> = {}): HttpRequest => ({
    kind: 'http', targetId: publication.targetId, method, path: `articles/${publication.key}${below}`,
    ...more, ...(method === 'PUT' && { headers: { ...more.headers, 'idempotency-key': publication.key } }),
  });

  function plan(publication: Publication, progress: HttpProgress): Step<HttpProgress> {
    const { content, approval, targetId } = publication;
    const { at, location, differences } = progress;
    if (at === 'done') return { kind: 'done', progress, receipt: { location, contentHash: approval.contentHash, approvedBy: approval.by, differences } };
    if (!progress.sums) {
      if (content.photos.length > 0) return { kind: 'request', name: 'preparePhotos', request: { kind: 'photoSums', targetId, photos: outgoingPhotos(content) } };
      return plan(publication, { ...progress, sums: [] });
    }
    if (at === 'look') return { kind: 'request', name: 'findArticle', request: request(publication, 'GET') };
    if (at === 'read') return { kind: 'request', name: 'readArticle', request: request(publication, 'GET') };
    const uploads = namedPhotos(publication, progress.sums).map(({ photo, name, sha256 }, index) => {
      const { photo: hash, metadata } = outgoingPhoto(photo, content);
      return {
        kind: 'request' as const, name: 'uploadPhoto' as const, values: { number: String(index + 1) }, part: name,
        request: request(publication, 'PUT', `/photos/${name}`, {
          headers: { 'content-digest': `sha-256=:${base64OfHex(sha256)}:` },
          body: { kind: 'photo', hash, metadata },
        }),
      };
    });
    const requests = uploads.filter(({ part }) => !progress.sent.includes(part));
    if (requests.length > 0) return { kind: 'together', requests };
    const json = documentOf(publication, progress.sums, renderHtml);
    return { kind: 'request', name: 'sendArticle', request: request(publication, 'PUT', '', { body: { kind: 'json', json } }) };
  }

  function absorb(publication: Publication, progress: HttpProgress, answer: TransportAnswer, part?: string): Outcome<HttpProgress> {
    if (answer.kind === 'photoSums' && answer.photos.length === publication.content.photos.length) {
      return { kind: 'go', progress: { ...progress, sums: [...answer.photos] } };
    }
    if (progress.at === 'look' && isUnknown(answer)) return { kind: 'go', progress: { ...progress, at: 'send', sent: [] } };
    if (progress.at === 'read' && isUnknown(answer)) return obey(progress, { kind: 'retry', problem: { code: 'badAnswer', detail: 'taken, and not there' } });
    const reading = readAnswer(answer, storedPublication, receiver);
    if (reading.kind === 'error') return obey(progress, reading.verdict);
    const found = reading.resource;
    if (found.key !== publication.key) return obey(progress, { kind: 'retry', problem: { code: 'badAnswer', detail: 'an answer about another article' } });
    return understood(publication, progress, found, part);
  }

  function understood(publication: Publication, progress: HttpProgress, found: StoredPublication, part?: string): Outcome<HttpProgress> {
    const sums = progress.sums ?? [];
    const proof = (): Outcome<HttpProgress> => ({
      kind: 'go', advanced: true,
      progress: { ...progress, at: 'done', location: found.url, differences: compareStored(publication, sums, renderHtml, found) },
    });
    if (progress.at === 'read') return proof();
    // What is online already is never overwritten: it is what an earlier try sent, or the comparison tells what became of it.
    if (progress.at === 'look' && found.state === 'published') return proof();
    const photos = namedPhotos(publication, sums);
    const sent = photos.filter(({ name, sha256 }) => found.photos.some((one) => one.name === name && one.sha256 === sha256)).map(({ name }) => name);
    if (progress.at === 'look') return { kind: 'go', progress: { ...progress, at: 'send', sent }, advanced: sent.length > 0 };
    if (part === undefined) return { kind: 'go', progress: { ...progress, at: 'read' }, advanced: true };
    // Answers to uploads side by side may come in another order than they were given.
    return sent.includes(part)
      ? { kind: 'go', progress: { ...progress, sent: [...new Set([...progress.sent, ...sent])] }, advanced: true }
      : obey(progress, { kind: 'retry', problem: { code: 'cut', detail: `${part} did not arrive as it was sent` } });
  }

  return {
    kind: 'http',
    needsNetwork: true,
    start: () => httpStart,
    parse: parseHttpProgress,
    plan,
    absorb,
    lost: (_publication, progress) => backToLook(progress),
    arrived: ({ content }, { sent }) => [...photoFileNames(content)].flatMap(([id, name]) => (sent.includes(name) ? [id] : [])),
    test: {
      plan: (targetId) => [{ kind: 'http', targetId, method: 'GET', path: 'status' }],
      read: ([answer]) => (answer ? problemOfTest(answer) : { code: 'internal' }),
    },
  };
}

const obey = (progress: HttpProgress, verdict: Verdict): Outcome<HttpProgress> => ({ ...verdict, progress: backToLook(progress) });

function problemOfTest(answer: TransportAnswer) {
  const reading = readAnswer(answer, status, receiver);
  if (reading.kind === 'resource') return null;
  const { problem } = reading.verdict;
  return problem.code === 'badAnswer' ? { ...problem, code: 'notReceiver' as const } : problem;
}

/** The receiver itself says that it knows no such article; a bare 404 may come from anybody on the way. */
function isUnknown(answer: TransportAnswer): boolean {
  return answer.kind === 'http' && answer.status === 404 && /"code"\s*:\s*"unknown_article"/.test(answer.body);
}

const base64OfHex = (hex: string): string => btoa((hex.match(/../g) ?? []).map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join(''));
