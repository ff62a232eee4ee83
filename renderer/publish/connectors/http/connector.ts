import { z } from 'zod';
import type { Connector, Outcome, Publication, RenderHtml, Step, Work } from '../../../domain/publishing/connector';
import { photoFileNames } from '../../../domain/publishing/photoFiles';
import { isUntouched } from '../../../domain/publishing/seen';
import type { TransportAnswer } from '../../../domain/publishing/transport';
import { outgoingPhoto, outgoingPhotos } from '../outgoingPhotos';
import { readAnswer, type Verdict } from './answers';
import { compareStored, documentOf, namedPhotos, seenOf, type StoredPublication } from './document';
import { backToLook, httpStart, parseHttpProgress, type HttpProgress } from './progress';
import { addressKey, articleRequest, etagOf, goneFrom, ifMatch, isOvertaken, isUnknown, readStored, receiver } from './receiver';
import { withdrawArticle } from './withdraw';

const status = z.object({ protocol: z.literal('toa-soan/http-target'), version: z.literal(1) });

/**
 * Publishes to a portal's own gateway by the contract of docs/http-target.openapi.yaml, exactly once: every address carries the
 * publication's key and every request may be repeated. Look what is there, photos, the article, read back and compare. A
 * correction goes the same way, under the condition that what was looked at is still there.
 */
export function createHttpConnector(renderHtml: RenderHtml): Connector<HttpProgress> {
  /** As the receiver knows it. */
  const known = (publication: Publication): Publication => ({ ...publication, key: addressKey(publication) });

  function plan(publication: Publication, progress: HttpProgress): Step<HttpProgress> {
    const { content, approval, targetId } = publication;
    const { seen, ...rest } = progress;
    const { at, location, differences } = rest;
    // The receipt keeps what was seen; a page twice in every row is dear.
    if (at === 'done') return { kind: 'done', progress: rest, receipt: { location, contentHash: approval.contentHash, approvedBy: approval.by, differences, ...(seen && { seen }) } };
    if (!progress.sums) {
      if (content.photos.length > 0) return { kind: 'request', name: 'preparePhotos', request: { kind: 'photoSums', targetId, photos: outgoingPhotos(content) } };
      return plan(publication, { ...progress, sums: [] });
    }
    if (at === 'look') return { kind: 'request', name: 'findArticle', request: articleRequest(publication, 'GET') };
    if (at === 'read') return { kind: 'request', name: 'readArticle', request: articleRequest(publication, 'GET') };
    const uploads = namedPhotos(publication, progress.sums).map(({ photo, name, sha256 }, index) => {
      const { photo: hash, metadata } = outgoingPhoto(photo, content);
      return {
        kind: 'request' as const, name: 'uploadPhoto' as const, values: { number: String(index + 1) }, part: name,
        request: articleRequest(publication, 'PUT', `/photos/${name}`, {
          headers: { 'content-digest': `sha-256=:${base64OfHex(sha256)}:` },
          body: { kind: 'photo', hash, metadata },
        }),
      };
    });
    const requests = uploads.filter(({ part }) => !progress.sent.includes(part));
    if (requests.length > 0) return { kind: 'together', requests };
    const json = documentOf(known(publication), progress.sums, renderHtml);
    return { kind: 'request', name: 'sendArticle', request: articleRequest(publication, 'PUT', '', { headers: ifMatch(progress.etag), body: { kind: 'json', json } }) };
  }

  function absorb(publication: Publication, progress: HttpProgress, answer: TransportAnswer, part?: string): Outcome<HttpProgress> {
    if (answer.kind === 'photoSums' && answer.photos.length === publication.content.photos.length) {
      return { kind: 'go', progress: { ...progress, sums: [...answer.photos] } };
    }
    if (publication.before && isOvertaken(answer)) return { kind: 'go', progress: backToLook(progress) };
    if (progress.at === 'look' && isUnknown(answer)) return publication.before ? goneFrom(progress) : { kind: 'go', progress: { ...progress, at: 'send', sent: [] } };
    if (progress.at === 'read' && isUnknown(answer)) return obey(progress, { kind: 'retry', problem: { code: 'badAnswer', detail: 'taken, and not there' } });
    const reading = readStored(publication, answer);
    if (reading.kind === 'error') return obey(progress, reading.verdict);
    return understood(publication, progress, reading.resource, etagOf(answer), part);
  }

  function understood(publication: Publication, progress: HttpProgress, found: StoredPublication, etag: string | undefined, part?: string): Outcome<HttpProgress> {
    const sums = progress.sums ?? [];
    if (progress.at === 'read') return proof(publication, progress, found);
    const photos = namedPhotos(publication, sums);
    const stored = [...found.photos, ...found.waiting];
    const sent = photos.filter(({ name, sha256 }) => stored.some((one) => one.name === name && one.sha256 === sha256)).map(({ name }) => name);
    if (progress.at === 'look') {
      if (publication.before) return judged(publication, { ...progress, at: 'send', sent, etag }, found);
      if (found.state === 'withdrawn') return goneFrom(progress);
      // What is online already is never overwritten: it is what an earlier try sent, or the comparison tells what became of it.
      if (found.state === 'published') return proof(publication, progress, found);
      return { kind: 'go', progress: { ...progress, at: 'send', sent }, advanced: sent.length > 0 };
    }
    if (part === undefined) return { kind: 'go', progress: { ...progress, at: 'read' }, advanced: true };
    // Answers to uploads side by side may come in another order than they were given.
    return sent.includes(part)
      ? { kind: 'go', progress: { ...progress, sent: [...new Set([...progress.sent, ...sent])] }, advanced: true }
      : obey(progress, { kind: 'retry', problem: { code: 'cut', detail: `${part} did not arrive as it was sent` } });
  }

  /** Before a correction: only what is as this desk saw it last is replaced, and only by a receiver that can tell. */
  function judged(publication: Publication, sending: HttpProgress, found: StoredPublication): Outcome<HttpProgress> {
    const now = seenOf(found);
    if (publication.before && isUntouched(publication.before, now)) {
      return sending.etag === undefined
        ? { kind: 'stop', progress: backToLook(sending), problem: { code: 'targetCannot', detail: 'the receiver names no version (ETag)' } }
        : { kind: 'go', progress: sending };
    }
    // Sent by an earlier try whose answer was lost.
    if (compareStored(known(publication), sending.sums ?? [], renderHtml, found).length === 0) return proof(publication, sending, found);
    return { kind: 'stop', progress: backToLook(sending), problem: { code: 'remoteChanged' }, conflict: now };
  }

  const proof = (publication: Publication, progress: HttpProgress, found: StoredPublication): Outcome<HttpProgress> => ({
    kind: 'go', advanced: true,
    progress: {
      ...progress, at: 'done', location: found.url,
      differences: compareStored(known(publication), progress.sums ?? [], renderHtml, found), seen: seenOf(found),
    },
  });

  const publish: Work<HttpProgress> = {
    start: () => httpStart,
    parse: parseHttpProgress,
    plan,
    absorb,
    lost: (_publication, progress) => backToLook(progress),
    arrived: ({ content }, { sent }) => [...photoFileNames(content)].flatMap(([id, name]) => (sent.includes(name) ? [id] : [])),
  };

  return {
    ...publish,
    kind: 'http',
    needsNetwork: true,
    update: publish,
    withdraw: withdrawArticle,
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

const base64OfHex = (hex: string): string => btoa((hex.match(/../g) ?? []).map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join(''));
