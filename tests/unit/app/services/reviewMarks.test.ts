import { expect, it } from 'vitest';
import { reviewMarks } from '../../../../renderer/app/services/reviewMarks';
import { anchorOf } from '../../../../renderer/editor/document/commentAnchors';
import { addReply, addThread, setResolved } from '../../../../renderer/editor/document/comments';
import { noteSuggestion } from '../../../../renderer/editor/document/suggestions';
import { bodyWith, paragraph, photoOf, reportOf } from '../../domain/article/report';
import { openedDesk } from './desk';

it('tells what is open in an article, by whom, and where it stands now', async () => {
  const { add, articleFiles, desk } = await openedDesk();
  const id = await add('inReview', reportOf({
    body: bodyWith(paragraph('Xã họp.'), { type: 'paragraph', content: [{ type: 'text', text: 'Nhiều ý kiến' }, { type: 'text', text: ' hay', marks: [{ type: 'insertion', attrs: { id: 's1' } }] }] }),
    photos: [photoOf('a')],
  }));
  const remark = (by: string, text: string) => ({ by, at: '2026-02-06T02:00:00.000Z', text, mentions: [] });
  await articleFiles.edit(id, (doc) => {
    noteSuggestion(doc, 's1', { by: 'editor', at: '2026-02-06T01:00:00.000Z' });
    addThread(doc, 't1', anchorOf(doc, { on: 'text', range: { from: { block: 1, offset: 0 }, to: { block: 1, offset: 5 } } })!, remark('editor', 'Bao nhiêu?'));
    addReply(doc, 't1', 'r1', remark('reporter', 'Tám.'));
    addThread(doc, 't2', anchorOf(doc, { on: 'photo', photo: 'a' })!, remark('chief', 'Ảnh mờ.'));
    addThread(doc, 't3', { on: 'photo', photo: 'gone', quote: 'Ảnh cũ' }, remark('nobody', 'Đâu rồi?'));
    addThread(doc, 't4', anchorOf(doc, { on: 'headline' })!, remark('chief', 'Xong.'));
    setResolved(doc, 't4', { by: 'chief', at: '2026-02-06T03:00:00.000Z' });
  });
  const marks = reviewMarks({ articleService: articleFiles, desk });
  const names = new Map((await desk.listProfiles()).map((profile) => [profile.id, profile.name]));
  const { body, suggestions, comments } = await marks.read(id);
  expect(JSON.stringify(body)).toContain('insertion');
  expect(suggestions).toEqual({ s1: { name: names.get('editor'), at: '2026-02-06T01:00:00.000Z' } });
  expect(comments.map(({ name, text, about, replies }) => ({ name, text, about, replies: replies.map((reply) => [reply.name, reply.text]) }))).toEqual([
    { name: names.get('editor'), text: 'Bao nhiêu?', about: { on: 'text', from: { block: 1, offset: 0 }, to: { block: 1, offset: 5 } }, replies: [[names.get('reporter'), 'Tám.']] },
    { name: names.get('chief'), text: 'Ảnh mờ.', about: { on: 'photo', photo: 'a' }, replies: [] },
    { name: '', text: 'Đâu rồi?', about: { on: 'gone' }, replies: [] },
  ]);
  expect(await marks.count(id)).toEqual({ suggestions: 1, comments: 3, unheld: 0 });
});

it('says what is suggested for headline and photos beside them; for lists of facts it only counts', async () => {
  const { add, articleFiles, desk } = await openedDesk();
  const suggested = { by: 'editor', at: '2026-02-06T01:00:00.000Z' };
  const id = await add('inReview', reportOf({
    headline: 'Xã họp',
    photos: [photoOf('a', { caption: 'Hội trường' })],
    suggestions: [
      { ...suggested, place: { kind: 'headline' }, before: 'Xã họp', after: 'Xã họp về đất đai' },
      { ...suggested, place: { kind: 'photo', id: 'a', field: 'caption' }, before: 'Hội trường', after: 'Hội trường xã' },
      { ...suggested, place: { kind: 'fact', fact: 'attendees' }, before: '[]', after: '[]' },
    ],
  }));
  const marks = reviewMarks({ articleService: articleFiles, desk });
  expect(await marks.count(id)).toEqual({ suggestions: 2, comments: 0, unheld: 1 });
  const { comments } = await marks.read(id);
  expect(comments.map(({ text, about }) => ({ text, about }))).toEqual(expect.arrayContaining([
    { text: '“Xã họp” → “Xã họp về đất đai”', about: { on: 'headline' } },
    { text: '“Hội trường” → “Hội trường xã”', about: { on: 'photo', photo: 'a' } },
  ]));
  expect(comments).toHaveLength(2);
});
