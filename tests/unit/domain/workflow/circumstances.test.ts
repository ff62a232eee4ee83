import { describe, expect, it } from 'vitest';
import { decide } from '../../../../renderer/domain/workflow/decide';
import { articleActions } from '../../../../renderer/domain/workflow/table';
import { articleIn, author, other, person } from './articles';

const writer = person(author, 'reporter');
const editor = person(other, 'editor');
const chief = person(other, 'managingEditor');
const approval = { by: 'person-editor', at: '2026-01-07T01:00:00.000Z', contentHash: 'approved-words' };
const refused = (because: string) => ({ allowed: false, because });

describe('desk checks', () => {
  it.each([['submit', articleIn('draft'), writer, 'inReview'], ['approve', articleIn('inReview'), editor, 'approved']] as const)(
    'keep an article with errors from %s',
    (action, article, actor, to) => {
      expect(decide(action, article, actor, { failingErrors: 1 })).toEqual(refused('checksFail'));
      expect(decide(action, article, actor, { failingErrors: 0 })).toEqual({ allowed: true, to });
      expect(decide(action, article, actor)).toEqual({ allowed: true, to });
    },
  );

  it('do not stop a return, a recall or the bin', () => {
    expect(decide('return', articleIn('inReview'), editor, { failingErrors: 3, note: 'Thiếu tên người chủ trì' }).allowed).toBe(true);
    expect(decide('recall', articleIn('inReview'), writer, { failingErrors: 3 }).allowed).toBe(true);
    expect(decide('discard', articleIn('draft'), writer, { failingErrors: 3 }).allowed).toBe(true);
  });
});

describe('the note', () => {
  it('is needed to ask for changes', () => {
    expect(decide('return', articleIn('inReview'), editor, { note: '' })).toEqual(refused('noteMissing'));
    expect(decide('return', articleIn('approved'), editor, { note: ' \n' })).toEqual(refused('noteMissing'));
    expect(decide('return', articleIn('inReview'), editor, { note: 'Ảnh mờ' })).toEqual({ allowed: true, to: 'changesRequested' });
  });

  it('may be left out where open comments say what to change', () => {
    expect(decide('return', articleIn('inReview'), editor, { note: '', openComments: 1 })).toEqual({ allowed: true, to: 'changesRequested' });
    expect(decide('return', articleIn('inReview'), editor, { note: '', openComments: 0 })).toEqual(refused('noteMissing'));
  });

  it('is asked for only when the action is carried out, not when it is offered', () => {
    expect(decide('return', articleIn('inReview'), editor).allowed).toBe(true);
  });

  it('is not needed for anything else', () => {
    expect(decide('approve', articleIn('inReview'), editor, { note: '' }).allowed).toBe(true);
    expect(decide('submit', articleIn('draft'), writer, { note: '' }).allowed).toBe(true);
  });
});

describe('the approval', () => {
  it('lets exactly the approved words into the queue', () => {
    const approved = articleIn('approved', { approval });
    expect(decide('queue', approved, chief, { contentHash: 'approved-words' })).toEqual({ allowed: true, to: 'queued' });
    expect(decide('queue', approved, chief, { contentHash: 'other-words' })).toEqual(refused('approvalVoid'));
    expect(decide('queue', approved, chief, { contentHash: 'approved-words', targets: 0 })).toEqual(refused('targetMissing'));
    expect(decide('queue', approved, chief, { contentHash: 'approved-words', targets: 1 }).allowed).toBe(true);
    expect(decide('queue', articleIn('approved'), chief, { contentHash: 'approved-words' })).toEqual(refused('approvalVoid'));
  });

  it('does not matter to reopen or to return', () => {
    const approved = articleIn('approved', { approval });
    expect(decide('reopen', approved, chief, { contentHash: 'other-words' }).allowed).toBe(true);
    expect(decide('return', approved, chief, { contentHash: 'other-words', note: 'Sửa tít' }).allowed).toBe(true);
  });
});

it('tells of state before role, of role before person, of person before circumstances', () => {
  const everythingWrong = { failingErrors: 1, note: '', contentHash: 'other-words' };
  expect(decide('approve', articleIn('draft'), writer, everythingWrong)).toEqual(refused('wrongState'));
  expect(decide('approve', articleIn('inReview'), writer, everythingWrong)).toEqual(refused('wrongRole'));
  expect(decide('approve', articleIn('inReview'), person(author, 'editor'), everythingWrong)).toEqual(refused('ownArticle'));
  expect(decide('approve', articleIn('inReview'), editor, everythingWrong)).toEqual(refused('checksFail'));
});

it('changes nothing', () => {
  const article = Object.freeze(articleIn('approved', { approval: Object.freeze({ ...approval }) }));
  const before = JSON.stringify(article);
  for (const action of articleActions) decide(action, article, Object.freeze(chief), { contentHash: 'x', note: '', failingErrors: 2 });
  expect(JSON.stringify(article)).toBe(before);
});
