import { describe, expect, it } from 'vitest';
import { roles } from '../../../renderer/domain/people/profile';
import { desk, deskText } from './sampleDesk';

const profile = (id: string) => desk.profiles.find((one) => one.id === id);

describe('the sample desk', () => {
  it('is stored as NFC', () => {
    expect(deskText).toBe(deskText.normalize('NFC'));
  });

  it('has a person for every role and an author for every report', () => {
    expect(new Set(desk.profiles.map((one) => one.role))).toEqual(new Set(roles));
    for (const report of desk.reports) expect(profile(report.authorId)?.role).toBe('reporter');
  });

  it('gives nothing the same id twice', () => {
    const ids = [
      ...desk.profiles.map((one) => one.id),
      ...desk.reports.flatMap(({ id, photos, facts }) => [
        id,
        ...photos.map((photo) => photo.id),
        ...[...facts.chairs, ...facts.attendees, ...facts.groups, ...facts.documents].map((one) => one.id),
      ]),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('shows a desk at work: a draft, a report in review, and one returned with a note by somebody who may return it', () => {
    expect(desk.reports.map((report) => report.state)).toEqual(['draft', 'inReview', 'changesRequested']);
    for (const { state, note, authorId, createdMinutesAgo } of desk.reports) {
      expect(note !== undefined).toBe(state === 'changesRequested');
      if (!note) continue;
      expect(note.text.trim()).not.toBe('');
      expect(note.by).not.toBe(authorId);
      expect(profile(note.by)?.role).not.toBe('reporter');
      expect(note.minutesAgo).toBeLessThan(createdMinutesAgo);
    }
  });
});
