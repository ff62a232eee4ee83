import { describe, expect, it } from 'vitest';
import { describe as inASentence, phrase } from '../../../electron/bootstrap/speech/describe.mjs';
import { spokenLanguage } from '../../../electron/bootstrap/speech/language.mjs';
import { messages } from '../../../electron/bootstrap/speech/messages.mjs';
import { Problem } from '../../../electron/bootstrap/speech/problem.mjs';

const texts = Object.entries<{ vi: string; en: string }>(messages);
const placesIn = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).toSorted();

describe('the language of the set-up', () => {
  it.each([
    [{ LANG: 'vi_VN.UTF-8' }, 'vi'],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'vi' }, 'vi'],
    [{ LANG: 'vi_VN.UTF-8', LC_ALL: 'C.UTF-8' }, 'en'],
    [{ LANG: 'vie' }, 'en'],
  ])('%o speaks %s', (env, language) => expect(spokenLanguage(env)).toBe(language));

  it('asks the operating system where the environment names no locale', () => {
    expect(spokenLanguage({}, 'vi-VN')).toBe('vi');
    expect(spokenLanguage({}, 'de-DE')).toBe('en');
  });
});

describe('the messages', () => {
  it.each(texts)('%s says the same things in both languages', (_key, { vi, en }) => {
    expect(vi.trim()).not.toBe('');
    expect(placesIn(vi)).toEqual(placesIn(en));
  });

  it('fill in what they are given and leave the rest visible', () => {
    expect(phrase('no-disk-space', { path: '/x', needed: '900', free: '5' }, 'vi')).toBe(
      'Không đủ chỗ trống trên đĩa ở /x: cần 900 MB, còn 5 MB. Hãy xóa bớt tệp rồi chạy lại lệnh.',
    );
    expect(phrase('no-network', {}, 'en')).toContain('{reason}');
  });

  it('turn any error into words without a stack', () => {
    expect(inASentence(new Problem('npm-missing'), 'en')).toBe(messages['npm-missing'].en);
    expect(inASentence(Object.assign(new Error('x'), { code: 'ENOSPC', path: '/full' }), 'en')).toContain('ran full while writing /full');
    const unknown = inASentence(new Error('the moon is missing'), 'en');
    expect(unknown).toContain('the moon is missing');
    expect(unknown).not.toMatch(/\n\s+at /);
    expect(inASentence(undefined, 'en')).toContain('undefined');
  });
});
