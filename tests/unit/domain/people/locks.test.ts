import { describe, expect, it } from 'vitest';
import { locksOf } from '../../../../renderer/domain/people/locks';

const holder = (id: string, hasPassword: boolean, isAtWork: boolean) => ({ id, hasPassword, isAtWork });

describe('the desk', () => {
  it.each([
    ['waits for the password of the person at work', [holder('a', true, false), holder('b', false, true)], 'a', true],
    ['is open once it was given', [holder('a', true, true)], 'a', false],
    ['does not wait for one who has none, or whom main does not know', [holder('a', false, false)], 'a', false],
    ['does not wait for somebody else', [holder('a', true, false)], 'b', false],
    ['is open before there is anybody', [], null, false],
  ])('%s', (_what, holders, present, locked) => {
    expect(locksOf(holders, present).locked).toBe(locked);
  });

  it('knows who has a password', () => {
    expect([...locksOf([holder('a', true, false), holder('b', false, true)], 'b').withPassword]).toEqual(['a']);
  });
});
