import { describe, expect, it } from 'vitest';
import { followed, isDetached, possiblePhrases } from '../../../../renderer/domain/facts/boundPhrase';

describe('a bound paragraph after its facts changed', () => {
  it('follows where it says what the facts said, and where it is empty', () => {
    expect(followed('Sáng nay họp.', 'Sáng nay họp.', 'Chiều nay họp.')).toBe('Chiều nay họp.');
    expect(followed('', 'Sáng nay họp.', 'Chiều nay họp.')).toBe('Chiều nay họp.');
    expect(followed('Sáng nay họp.', 'Sáng nay họp.', '')).toBe('');
  });

  it('keeps what was typed before and behind the phrase', () => {
    expect(followed('Theo tin, Sáng nay họp. Rừng xanh./.', 'Sáng nay họp.', 'Tối nay họp.')).toBe('Theo tin, Tối nay họp. Rừng xanh./.');
  });

  it('stays where it was worded by hand, also while the facts said nothing', () => {
    expect(followed('Sáng qua họp.', 'Sáng nay họp.', 'Tối nay họp.')).toBeNull();
    expect(followed('Sáng qua họp.', '', 'Tối nay họp.')).toBeNull();
  });
});

describe('a paragraph worded by hand', () => {
  it.each([
    ['says something else', { text: 'Sáng qua họp.', composed: 'Sáng nay họp.', kept: null }, true],
    ['says it among other words', { text: 'Vậy là Sáng nay họp. Rồi về.', composed: 'Sáng nay họp.', kept: null }, false],
    ['is empty', { text: '', composed: 'Sáng nay họp.', kept: null }, false],
    ['has no facts to differ from', { text: 'Sáng qua họp.', composed: '', kept: null }, false],
    ['was to be kept', { text: 'Sáng qua họp.', composed: 'Sáng nay họp.', kept: 'Sáng nay họp.' }, false],
    ['was to be kept, but the facts changed since', { text: 'Sáng qua họp.', composed: 'Tối nay họp.', kept: 'Sáng nay họp.' }, true],
    ['says it in another normal form', { text: 'Sáng nay họp.'.normalize('NFD'), composed: 'Sáng nay họp.', kept: null }, false],
  ])('%s', (_what, bound, detached) => expect(isDetached(bound)).toBe(detached));
});

it('the phrase may be any run of whole sentences, the longest first, and a closing mark is not of it', () => {
  expect(possiblePhrases('Một hai. Ba./.')).toEqual(['Một hai. Ba./.', 'Một hai. Ba.', 'Một hai.', 'Ba./.', 'Ba.']);
  expect(possiblePhrases('Câu. '.repeat(40))).toHaveLength(1);
});
