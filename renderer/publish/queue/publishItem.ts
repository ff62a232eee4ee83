import { contentHash } from '../../domain/article/content';
import type { Connector, Outcome, Publication, Step, Work } from '../../domain/publishing/connector';
import { kindOf, type OutboxItem, type Receipt } from '../../domain/publishing/outbox';
import { minutesLate } from '../../domain/publishing/schedule';
import type { Problem } from '../../domain/publishing/target';
import { PublishProblem } from '../../domain/publishing/transport';
import { askedFor, backOff } from './delays';
import type { QueueParts } from './parts';
import { reactions } from './reactions';
import { record, type Entry } from './record';

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
    if (step.kind === 'done') return finish(parts, item, step.progress, step.receipt, notes);
    if (stopping() || (await parts.store.isHeld(item.id))) return record(parts.store, item, parts.now(), { state: 'waiting', progress, nextTryAt: null }, notes);
    if (connector.needsNetwork && !parts.isOnline()) return awaitLine(parts, item, progress, notes);

    const sending = await record(
      parts.store, item, parts.now(),
      { state: 'sending', progress, attempts: failures, nextTryAt: null, problem: null, conflict: null },
      [...notes, { step: step.name, ...(step.values && { values: step.values }) }],
    );
    if (!sending) return null;
    item = sending;

    const { outcome, serverTime } = await send(parts, work, publication, progress, step);
    progress = outcome.progress;
    const early = stillAhead(item, serverTime);
    if (early > 0 && outcome.kind === 'go') {
      const minutes = String(Math.ceil(early / 60_000));
      // Back to a look, or the next try would begin with what must not happen yet.
      return later(parts, item, work.lost(publication, progress), failures, { code: 'clockWrong', values: { minutes } }, Math.min(early, longestClockWait) / 1000);
    }
    if (outcome.kind === 'go') {
      if (outcome.advanced) failures = 0;
      notes = outcome.note ? [outcome.note] : [];
    } else if (outcome.kind === 'stop') {
      if (outcome.pausesTarget) await parts.store.pauseTarget(targetId, outcome.problem);
      return ask(parts, item, progress, outcome.problem, outcome.conflict);
    } else {
      return later(parts, item, progress, failures + 1, outcome.problem, outcome.afterSeconds);
    }
  }
}

/** How a target does what an item is there for; undefined where it cannot. */
function workOf(connector: Connector<unknown>, item: OutboxItem): Work<unknown> | undefined {
  const kind = kindOf(item);
  if (kind === 'publish') return connector;
  return item.before && connector[kind];
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

/** Sends one request; a problem without an answer becomes the outcome that the table of reactions gives it. */
async function send(
  parts: QueueParts, work: Work<unknown>, publication: Publication, progress: unknown, step: Request,
): Promise<{ readonly outcome: Outcome<unknown>; readonly serverTime?: number }> {
  let serverTime = Number.NaN;
  const answered = await orProblem(parts, async () => {
    const answer = await parts.transport.send(step.request);
    if (answer.kind === 'http') serverTime = Date.parse(answer.headers['date'] ?? '');
    return work.absorb(publication, progress, answer);
  });
  if ('value' in answered) return { outcome: answered.value, serverTime };
  const { problem } = answered;
  const known = work.lost(publication, progress);
  const reaction = reactions[problem.code];
  if (reaction === 'person' || reaction === 'pause') {
    return { outcome: { kind: 'stop', progress: known, problem, pausesTarget: reaction === 'pause' } };
  }
  return { outcome: { kind: 'retry', progress: known, problem } };
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
  parts: QueueParts, item: OutboxItem, progress: unknown, receipt: Omit<Receipt, 'at'>, notes: readonly Entry[],
): Promise<OutboxItem | null> {
  const now = parts.now();
  const state = kindOf(item) === 'withdraw' ? 'withdrawn' : receipt.differences.length === 0 ? 'published' : 'publishedDiffers';
  return record(
    parts.store, item, now,
    { state, progress, receipt: { ...receipt, at: now.toISOString() }, attempts: 0, nextTryAt: null, problem: null },
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
