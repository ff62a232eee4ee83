import { contentHash } from '../../domain/article/content';
import type { Outcome, Publication, Step, Work } from '../../domain/publishing/connector';
import { kindOf, type OutboxItem } from '../../domain/publishing/outbox';
import { minutesLate } from '../../domain/publishing/schedule';
import type { Problem } from '../../domain/publishing/target';
import { PublishProblem } from '../../domain/publishing/transport';
import { askedFor, backOff } from './delays';
import type { QueueParts } from './parts';
import { reactions } from './reactions';
import { record, type Entry } from './record';
import { sendTogether, type Exchanged } from './sendTogether';
import { sweepAfter } from './sweep';
import { workOf } from './workOf';

type Request = Extract<Step<unknown>, { kind: 'request' }>;

/**
 * Carries one item as far as it goes now: to its receipt, to a wait, or to a person. Every request is written down before
 * it is sent; what it brought is written together with the next one, or at the end.
 * @param stopping asked between two steps; when true the item is left waiting, to go on from where it is.
 * A fault of the program itself leaves the item to a person, so that it does not stop those behind it.
 * @returns the item as it is stored at the end, or null when it is no longer the runner's.
 * @throws whatever the store throws: then nothing more can be recorded, so nothing more may be sent.
 */
export async function publishItem(parts: QueueParts, read: OutboxItem, stopping: () => boolean): Promise<OutboxItem | null> {
  const target = await parts.store.target(read.targetId);
  const connector = target && parts.connectors[target.kind];
  if (!connector) return ask(parts, read, read.progress, { code: 'notConnected' });
  const work = workOf(connector, read);
  if (!work) return ask(parts, read, read.progress, { code: 'targetCannot' });
  const { targetId, key, content, approval, before } = read;
  const publication: Publication = { targetId, key, content, approval, ...(before && { before }) };
  const begun = await orProblem(parts, () => begin(parts, read, work, publication));
  if (!('value' in begun)) return ask(parts, read, read.progress, begun.problem);

  let item = read;
  let progress = begun.value;
  let failures = read.attempts;
  let notes: Entry[] = item.state === 'sending' ? [{ step: 'resumed' }] : lateness(parts, item);
  for (;;) {
    const planned = await orProblem(parts, () => work.plan(publication, progress));
    if (!('value' in planned)) return ask(parts, item, progress, planned.problem);
    const step = planned.value;
    if (step.kind === 'done') return finish(parts, item, work, step, notes);
    if (stopping() || (await parts.store.isHeld(item.id))) return record(parts.store, item, parts.now(), { state: 'waiting', progress, nextTryAt: null }, notes);
    if (connector.needsNetwork && !parts.isOnline()) return awaitLine(parts, item, progress, notes);

    if (step.kind === 'together') {
      const now: OutboxItem = item;
      const sent = await sendTogether(parts, now, {
        requests: step.requests, progress, notes, failures,
        halted: async () => stopping() || (connector.needsNetwork && !parts.isOnline()) || parts.store.isHeld(now.id),
        exchange: ({ request }) => exchange(parts, request),
        understand: (request, exchanged, known) => understand(parts, work, publication, known, exchanged, request.part),
        lost: (known) => work.lost(publication, known),
      });
      if (!sent) return null;
      ({ item } = sent);
      const { outcome } = sent;
      ({ progress } = outcome);
      notes = [];
      if (sent.advanced) failures = 0;
      if (outcome.kind !== 'go') return settle(parts, item, outcome, failures);
      continue;
    }
    const sending = await record(
      parts.store, item, parts.now(),
      { state: 'sending', progress, attempts: failures, nextTryAt: null, problem: null, conflict: null },
      [...notes, { step: step.name, ...(step.values && { values: step.values }) }],
    );
    if (!sending) return null;
    item = sending;

    const exchanged = await exchange(parts, step.request);
    const { serverTime } = exchanged;
    const outcome = await understand(parts, work, publication, progress, exchanged);
    progress = outcome.progress;
    const early = stillAhead(item, serverTime);
    if (early > 0 && outcome.kind === 'go') {
      const minutes = String(Math.ceil(early / 60_000));
      // Back to a look, or the next try would begin with what must not happen yet.
      return later(parts, item, work.lost(publication, progress), failures, { code: 'clockWrong', values: { minutes } }, Math.min(early, longestClockWait) / 1000);
    }
    if (outcome.kind !== 'go') return settle(parts, item, outcome, failures);
    if (outcome.advanced) failures = 0;
    notes = outcome.note ? [outcome.note] : [];
  }
}

/** Leaves an item to a person, or to a later try. */
async function settle(parts: QueueParts, item: OutboxItem, outcome: Exclude<Outcome<unknown>, { kind: 'go' }>, failures: number): Promise<OutboxItem | null> {
  const { progress, problem } = outcome;
  if (outcome.kind === 'retry') return later(parts, item, progress, failures + 1, problem, outcome.afterSeconds);
  if (outcome.pausesTarget) await parts.store.pauseTarget(item.targetId, problem);
  return ask(parts, item, progress, problem, outcome.conflict);
}

/** The progress to go on from. @throws PublishProblem when the item must not be sent as it is. */
async function begin(parts: QueueParts, item: OutboxItem, work: Work<unknown>, publication: Publication): Promise<unknown> {
  // What takes an article offline shows nobody anything, so it must not fail for a photo that is no longer in the store.
  if (kindOf(item) !== 'withdraw') await checkApproved(parts, item);
  const progress = item.progress === null ? work.start(publication) : work.parse(item.progress);
  if (progress === null) throw new PublishProblem({ code: 'internal', detail: 'unreadable progress' });
  // Still "sending" means that the program ended in the middle of a request, and nobody knows what became of it.
  return item.state === 'sending' ? work.lost(publication, progress) : progress;
}

/** @throws PublishProblem when what would be sent is not what was approved, or the approval does not hold */
async function checkApproved(parts: QueueParts, item: OutboxItem): Promise<void> {
  if ((await contentHash(item.content, parts.digest)) !== item.approval.contentHash) throw new PublishProblem({ code: 'approvalVoid' });
  const fault = await parts.checkApproval(item);
  if (fault) throw new PublishProblem({ code: fault });
}

/** Runs a part of the program that should not fail; when it does, that is logged and becomes a problem. */
async function orProblem<Value>(
  parts: QueueParts, work: () => Value | Promise<Value>,
): Promise<{ readonly value: Value } | { readonly problem: Problem }> {
  try {
    return { value: await work() };
  } catch (error) {
    if (error instanceof PublishProblem) return { problem: error.problem };
    parts.log('publishing failed', error);
    return { problem: { code: 'internal', detail: String(error) } };
  }
}

/** Sends one request; what comes back is not judged yet. */
async function exchange(parts: QueueParts, request: Request['request']): Promise<Exchanged> {
  const answered = await orProblem(parts, () => parts.transport.send(request));
  if (!('value' in answered)) return answered;
  const answer = answered.value;
  return { answer, ...(answer.kind === 'http' && { serverTime: Date.parse(answer.headers['date'] ?? '') }) };
}

/** What came back as an outcome; a problem without an answer becomes the one that the table of reactions gives it. */
async function understand(
  parts: QueueParts, work: Work<unknown>, publication: Publication, progress: unknown, exchanged: Exchanged, part?: string,
): Promise<Outcome<unknown>> {
  const absorbed = 'problem' in exchanged ? exchanged : await orProblem(parts, () => work.absorb(publication, progress, exchanged.answer, part));
  if ('value' in absorbed) return absorbed.value;
  const { problem } = absorbed;
  const known = work.lost(publication, progress);
  const reaction = reactions[problem.code];
  if (reaction === 'person' || reaction === 'pause') return { kind: 'stop', progress: known, problem, pausesTarget: reaction === 'pause' };
  const asked = Number(problem.values?.['afterSeconds'] ?? Number.NaN);
  return { kind: 'retry', progress: known, problem, ...(!Number.isNaN(asked) && { afterSeconds: asked }) };
}

/** A server's clock and the program's own way to it may be that far apart. */
const clockTolerance = 60_000;
/** How soon a clock that was wrong is looked at again. */
const longestClockWait = 5 * 60_000;

/** Milliseconds that an appointed time is still ahead by the server's clock, where the one of this computer runs fast; 0 otherwise. */
function stillAhead({ notBefore }: OutboxItem, serverTime = Number.NaN): number {
  const ahead = notBefore ? Date.parse(notBefore) - serverTime : 0;
  return ahead > clockTolerance ? ahead : 0;
}

/** A note for the timeline where the appointed time was missed. */
function lateness(parts: QueueParts, { notBefore, progress }: OutboxItem): Entry[] {
  const minutes = progress === null ? minutesLate(notBefore, parts.now()) : 0;
  return minutes > 0 ? [{ step: 'wasLate', values: { minutes: String(minutes) } }] : [];
}

function finish(
  parts: QueueParts, item: OutboxItem, work: Work<unknown>, { progress, receipt }: Extract<Step<unknown>, { kind: 'done' }>, notes: readonly Entry[],
): Promise<OutboxItem | null> {
  const now = parts.now();
  const state = kindOf(item) === 'withdraw' ? 'withdrawn' : receipt.differences.length === 0 ? 'published' : 'publishedDiffers';
  return record(
    parts.store, item, now,
    { state, progress, receipt: { ...receipt, at: now.toISOString() }, attempts: 0, nextTryAt: null, problem: null, sweep: sweepAfter(work, now) },
    [...notes, { step: state }],
  );
}

/** The computer itself says that it is offline: no request, no failure counted. */
function awaitLine(parts: QueueParts, item: OutboxItem, progress: unknown, notes: readonly Entry[]): Promise<OutboxItem | null> {
  const entry: Entry = { step: 'waitingForNetwork', values: { code: 'offline' } };
  return record(
    parts.store, item, parts.now(),
    { state: 'waitingForNetwork', progress, nextTryAt: null, problem: { code: 'offline' } },
    item.state === 'waitingForNetwork' ? notes : [...notes, entry],
  );
}

function later(
  parts: QueueParts, item: OutboxItem, progress: unknown, failures: number, problem: Problem, afterSeconds?: number,
): Promise<OutboxItem | null> {
  const now = parts.now();
  const network = reactions[problem.code] === 'network';
  const own = backOff(failures, network ? 'network' : 'retry', parts.random);
  // A server that asks for no wait at all, again and again, must not make the queue spin.
  const wait = afterSeconds === undefined ? own : Math.max(own, askedFor(afterSeconds, parts.random));
  const state = network ? 'waitingForNetwork' : 'retrying';
  const told: Problem = afterSeconds === undefined ? problem : { ...problem, values: { ...problem.values, afterSeconds: String(afterSeconds) } };
  return record(
    parts.store, item, now,
    { state, progress, attempts: failures, problem: told, nextTryAt: new Date(now.getTime() + wait).toISOString() },
    [{ step: state, values: { ...problem.values, code: problem.code, seconds: String(Math.ceil(wait / 1000)) } }],
  );
}

/** Leaves the item to a person. */
function ask(parts: QueueParts, item: OutboxItem, progress: unknown, problem: Problem, conflict: OutboxItem['conflict'] = null): Promise<OutboxItem | null> {
  return record(
    parts.store, item, parts.now(),
    { state: 'needsPerson', progress, problem, conflict, nextTryAt: null },
    [{ step: 'needsPerson', values: { ...problem.values, code: problem.code } }],
  );
}
