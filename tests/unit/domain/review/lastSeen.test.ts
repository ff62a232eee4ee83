import { describe, expect, it } from 'vitest';
import { baselineOf, seenMost, withSeen } from '../../../../renderer/domain/review/lastSeen';

const rep = 'quynh';
const me = 'linh';
const other = 'dung';
/** Oldest first, as things happened; `baselineOf` wants newest first. */
const history = (...kept: readonly (readonly [id: string, by: string, milestone: 'submit' | 'return' | 'interval'])[]) =>
  kept.map(([id, by, milestone]) => ({ id, by, milestone })).toReversed();

describe('what changed since somebody saw it last', () => {
  it('begins at what they sent back themselves', () => {
    expect(baselineOf(history(['s1', rep, 'submit'], ['r1', me, 'return'], ['i1', rep, 'interval'], ['s2', rep, 'submit']), me, ['s2', 's1'])).toEqual({ revisionId: 'r1', because: 'seen' });
  });

  it('begins at the submission that they had on the screen before it was taken back and submitted again', () => {
    expect(baselineOf(history(['s1', rep, 'submit'], ['i1', rep, 'interval'], ['s2', rep, 'submit']), me, ['s1'])).toEqual({ revisionId: 's1', because: 'seen' });
  });

  it('stays where it was while they look again, and while they write themselves', () => {
    const revisions = history(['s1', rep, 'submit'], ['r1', me, 'return'], ['s2', rep, 'submit'], ['i2', me, 'interval']);
    expect(baselineOf(revisions, me, ['i2', 's2', 's1']).revisionId).toBe('r1');
  });

  it('begins at the submission before the last for somebody who comes to it later, and at the only one for the first', () => {
    expect(baselineOf(history(['s1', rep, 'submit'], ['r1', other, 'return'], ['s2', rep, 'submit']), me, [])).toEqual({ revisionId: 's1', because: 'firstTime' });
    expect(baselineOf(history(['s1', rep, 'submit']), me, ['s1'])).toEqual({ revisionId: 's1', because: 'firstTime' });
  });

  it('has nothing to begin at where nothing was submitted', () => {
    expect(baselineOf(history(['i1', rep, 'interval']), me, [])).toEqual({ revisionId: null, because: 'nothing' });
    expect(baselineOf([], me, [])).toEqual({ revisionId: null, because: 'nothing' });
  });
});

describe('the list of seen revisions', () => {
  it('has the newest first, each once, and does not grow without end', () => {
    const seen = ['a', 'b', 'a', 'c'].reduce<string[]>(withSeen, []);
    expect(seen).toEqual(['c', 'a', 'b']);
    expect(Array.from({ length: 40 }, (_, index) => String(index)).reduce<string[]>(withSeen, [])).toHaveLength(seenMost);
  });
});
