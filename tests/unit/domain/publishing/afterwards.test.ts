import { describe, expect, it, test } from 'vitest';
import { beforeOf, onlineOf, reachOf, stateWhileWithdrawing, type Ability } from '../../../../renderer/domain/publishing/afterwards';
import { correctionNote } from '../../../../renderer/domain/publishing/correctionNote';
import { articleStateFor, type OutboxItem, type OutboxState } from '../../../../renderer/domain/publishing/outbox';
import { isOnlyHidden, isUntouched, type Before, type Seen } from '../../../../renderer/domain/publishing/seen';
import { outboxItem } from '../../storage/outboxItem';

const item = (targetId: string, kind: OutboxItem['kind'], state: OutboxState): OutboxItem => outboxItem('a', targetId, { kind, state });
const seen: Seen = { headline: 'Tít', html: '<p>Một</p>\n<p>Hai</p>', parts: { excerpt: 'Một' } };
const before = (what: Seen | null): Before => ({ key: '0123456789abcdef', location: '/x', progress: null, seen: what });

describe('what is online', () => {
  it.each<[string, OutboxItem[], string[]]>([
    ['nothing before it got there', [item('a', undefined, 'sending')], []],
    ['what was published, differing or not', [item('a', undefined, 'published'), item('b', 'publish', 'publishedDiffers')], ['a published', 'b publishedDiffers']],
    ['a correction once it got there', [item('a', 'publish', 'published'), item('a', 'update', 'publishedDiffers')], ['a publishedDiffers']],
    ['still the first where the correction was given up', [item('a', 'publish', 'published'), item('a', 'update', 'cancelled')], ['a published']],
    ['still that while a withdrawal waits', [item('a', 'publish', 'published'), item('a', 'withdraw', 'needsPerson')], ['a published']],
    ['nothing once it was withdrawn', [item('a', 'publish', 'published'), item('a', 'withdraw', 'withdrawn')], []],
    ['what was published anew after that', [item('a', 'publish', 'published'), item('a', 'withdraw', 'withdrawn'), item('a', 'publish', 'published')], ['a published']],
  ])('is %s', (_name, items, expected) => {
    expect(onlineOf(items).map(({ targetId, state }) => `${targetId} ${state}`)).toEqual(expected);
  });

  it('can be changed as all of its targets can, and not at all where it is nowhere', () => {
    const canDo = (id: string): readonly Ability[] => (id === 'old' ? ['withdraw'] : ['update', 'withdraw']);
    expect(reachOf([{ targetId: 'new' }], canDo)).toEqual(['update', 'withdraw']);
    expect(reachOf([{ targetId: 'new' }, { targetId: 'old' }], canDo)).toEqual(['withdraw']);
    expect(reachOf([], canDo)).toEqual([]);
  });

  it('goes by the key of its first publication, however often it is corrected', () => {
    const receipt = { location: '/x', at: '', contentHash: 'h', approvedBy: 'p', differences: [], seen };
    expect(beforeOf({ ...item('a', 'publish', 'published'), receipt, progress: { post: 5 } })).toEqual({ key: '0123456789abcdef', location: '/x', progress: { post: 5 }, seen });
    expect(beforeOf({ ...item('a', 'update', 'published'), key: 'f'.repeat(16), before: before(seen), receipt })).toMatchObject({ key: '0123456789abcdef' });
    expect(beforeOf({ ...item('a', 'publish', 'publishedDiffers'), receipt: { ...receipt, differences: ['text'] } }), 'somebody may have been at it').toMatchObject({ seen: null });
    const { seen: _seen, ...older } = receipt;
    expect(beforeOf({ ...item('a', undefined, 'published'), receipt: older })).toMatchObject({ seen: null });
  });
});

test.each<[string, Seen, boolean]>([
  ['the same', seen, true],
  ['other white space', { ...seen, html: '<p>Một</p> <p>Hai</p>\n', headline: ' Tít' }, true],
  ['another word', { ...seen, html: '<p>Một</p>\n<p>Ba</p>' }, false],
  ['another link behind the same words', { ...seen, html: '<p>Một</p>\n<p><a href="x">Hai</a></p>' }, false],
  ['another headline', { ...seen, headline: 'Tít khác' }, false],
  ['another part', { ...seen, parts: { excerpt: 'Hai' } }, false],
  ['one part more', { ...seen, parts: { ...seen.parts, featured: '7' } }, false],
  ['hidden', { ...seen, isHidden: true }, false],
])('%s against what was seen: untouched or not', (_name, found, expected) => {
  expect(isUntouched(before(seen), found)).toBe(expected);
  expect(isUntouched(before(null), found)).toBe(false);
});

test('what is hidden over there and else the same is only hidden', () => {
  expect(isOnlyHidden(before(seen), { ...seen, isHidden: true })).toBe(true);
  expect(isOnlyHidden(before(seen), seen)).toBe(false);
  expect(isOnlyHidden(before(seen), { ...seen, headline: 'Khác', isHidden: true })).toBe(false);
  expect(isOnlyHidden(before(null), { ...seen, isHidden: true })).toBe(false);
});

test.each<[OutboxItem[], string]>([
  [[item('a', 'publish', 'published'), item('a', 'withdraw', 'waiting')], 'withdrawing'],
  [[item('a', 'publish', 'published'), item('b', 'publish', 'published'), item('a', 'withdraw', 'withdrawn'), item('b', 'withdraw', 'needsPerson')], 'withdrawing'],
  [[item('a', 'publish', 'published'), item('b', 'publish', 'published'), item('a', 'withdraw', 'withdrawn'), item('b', 'withdraw', 'withdrawn')], 'withdrawn'],
  [[item('a', 'publish', 'published'), item('a', 'withdraw', 'cancelled')], 'published'],
  [[item('a', 'publish', 'published'), item('b', 'publish', 'publishedDiffers'), item('a', 'withdraw', 'withdrawn'), item('b', 'withdraw', 'cancelled')], 'publishedDiffers'],
])('what an article shows that is being withdrawn %#', (items, state) => expect(stateWhileWithdrawing(items)).toBe(state));

test.each<[OutboxItem[], string]>([
  [[item('a', 'publish', 'published'), item('a', 'update', 'waiting')], 'queued'],
  [[item('a', 'publish', 'published'), item('a', 'update', 'published')], 'published'],
  [[item('a', 'publish', 'published'), item('a', 'update', 'cancelled')], 'approved'],
  [[item('a', 'publish', 'published'), item('a', 'withdraw', 'withdrawn'), item('b', 'publish', 'published'), item('b', 'update', 'published')], 'published'],
  [[item('a', 'publish', 'published'), item('a', 'withdraw', 'cancelled')], 'published'],
])('what a queued article shows %#', (items, state) => expect(articleStateFor(items)).toBe(state));

test.each([
  ['Số hộ thoát nghèo là 12, không phải 21', 'portal', 'Đính chính ngày 05/02/2026: Số hộ thoát nghèo là 12, không phải 21./.'],
  ['Số hộ thoát nghèo là 12, không phải 21.', 'newspaper', 'Đính chính ngày 5-2-2026: Số hộ thoát nghèo là 12, không phải 21.'],
  ['  Tên đúng là\n“Lò Thị Hạnh” ./. ', 'portal', 'Đính chính ngày 05/02/2026: Tên đúng là “Lò Thị Hạnh”./.'],
  [' \n', 'portal', ''],
  ['./.', 'portal', ''],
] as const)('%s in the style of a %s', (words, style, note) => expect(correctionNote(words, '2026-02-05', style)).toBe(note));
