import type { Thread } from './thread';

/** What became of a comment that was open when the article was sent back. */
export interface Answer {
  readonly thread: Thread;
  readonly state: 'resolved' | 'answered' | 'open';
}

/**
 * The comments that were open at `returnedAt`, each with what was done about it since: settled, answered, or neither.
 * @param returnedAt ISO instant of the last "changes requested"
 */
export function answersSince(threads: readonly Thread[], returnedAt: string): Answer[] {
  return threads
    .filter(({ at, resolved }) => at <= returnedAt && (resolved === null || resolved.at > returnedAt))
    .map((thread) => ({
      thread,
      state: thread.resolved ? 'resolved' : thread.replies.some(({ at }) => at > returnedAt) ? 'answered' : 'open',
    }));
}
