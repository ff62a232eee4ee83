import * as Y from 'yjs';
import type { Anchor, Remark, Reply, Thread } from '../../domain/review/thread';
import { commentsOf } from './parts';

/**
 * Comments live beside the content, in a map of their own by id: the content that is approved, exported and published
 * does not know of them, and a program that knows none leaves them alone. What is written is never changed; answers are
 * a map by id, so that those of two people merge; of two who settle or reopen at once, one wins.
 */
export function addThread(doc: Y.Doc, id: string, anchor: Anchor, remark: Remark): void {
  doc.transact(() => {
    commentsOf(doc).set(id, new Y.Map<unknown>([...Object.entries(valueOf(remark)), ['anchor', anchor], ['replies', new Y.Map()]]));
  });
}

export function addReply(doc: Y.Doc, threadId: string, id: string, remark: Remark): void {
  const replies = threadIn(doc, threadId)?.get('replies');
  if (replies instanceof Y.Map) replies.set(id, valueOf(remark));
}

/** Settles a thread, or opens it again with null. */
export function setResolved(doc: Y.Doc, threadId: string, resolved: Thread['resolved']): void {
  threadIn(doc, threadId)?.set('resolved', resolved);
}

/** Every thread in the order in which they were begun; what is no comment is left out. */
export function readThreads(doc: Y.Doc): Thread[] {
  return [...commentsOf(doc).entries()].flatMap(([id, map]) => {
    if (!(map instanceof Y.Map)) return [];
    const remark = remarkIn({ by: map.get('by'), at: map.get('at'), text: map.get('text'), mentions: map.get('mentions') });
    const anchor = anchorIn(map.get('anchor'));
    return remark && anchor ? [{ id, anchor, ...remark, replies: repliesIn(map.get('replies')), resolved: resolvedIn(map.get('resolved')) }] : [];
  }).sort(inTime);
}

/** Tells of every change of a comment until the returned function is called. */
export function observeComments(doc: Y.Doc, listen: () => void): () => void {
  const comments = commentsOf(doc);
  comments.observeDeep(listen);
  return () => comments.unobserveDeep(listen);
}

const inTime = (a: Reply, b: Reply): number => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1);

const valueOf = ({ by, at, text, mentions }: Remark): Remark => ({ by, at, text: text.normalize('NFC'), mentions: [...mentions] });

function threadIn(doc: Y.Doc, id: string): Y.Map<unknown> | undefined {
  const map = commentsOf(doc).get(id);
  return map instanceof Y.Map ? (map as Y.Map<unknown>) : undefined;
}

// What stands in a document may have come from anywhere.
const recordIn = (value: unknown): Record<string, unknown> | null => (value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : null);
const isText = (value: unknown): value is string => typeof value === 'string';

function remarkIn(value: unknown): Remark | null {
  const { by, at, text, mentions } = recordIn(value) ?? {};
  if (!isText(by) || !isText(at) || !isText(text) || Number.isNaN(Date.parse(at))) return null;
  return { by, at, text: text.normalize('NFC'), mentions: Array.isArray(mentions) ? mentions.filter(isText) : [] };
}

function repliesIn(value: unknown): Reply[] {
  if (!(value instanceof Y.Map)) return [];
  return [...value.entries()].flatMap(([id, each]) => {
    const remark = remarkIn(each);
    return remark ? [{ id, ...remark }] : [];
  }).sort(inTime);
}

function resolvedIn(value: unknown): Thread['resolved'] {
  const { by, at } = recordIn(value) ?? {};
  return isText(by) && isText(at) && !Number.isNaN(Date.parse(at)) ? { by, at } : null;
}

function anchorIn(value: unknown): Anchor | null {
  const { on, quote, photo, start, end, before, after } = recordIn(value) ?? {};
  if (!isText(quote)) return null;
  if (on === 'headline') return { on, quote };
  if (on === 'caption' || on === 'photo') return isText(photo) ? { on, photo, quote } : null;
  return on === 'text' && isText(before) && isText(after) ? { on, start, end, quote, before, after } : null;
}
