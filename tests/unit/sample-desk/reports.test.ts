import { describe, expect, it } from 'vitest';
import { countWords, placedPhotoIds, textBlocks, textOf } from '../../../renderer/domain/article/body';
import { runChecks } from '../../../renderer/domain/checks';
import { compose } from '../../../renderer/domain/facts/compose';
import { parseIsoDay, textDate } from '../../../renderer/domain/facts/dates';
import { articleSchema } from '../../../renderer/editor/schema/articleSchema';
import { contextOf } from '../domain/article/report';
import { contentOf, desk, templateOf } from './sampleDesk';

describe.each(desk.reports)('the sample report $id', (report) => {
  const template = templateOf(report);
  const { facts } = contentOf(report);
  const blocks = textBlocks(report.body);
  const text = blocks.map(textOf).join('\n');

  it('passes every desk check', () => {
    expect(runChecks(contentOf(report), contextOf(template))).toEqual([]);
  });

  it('fits the editor’s schema', () => {
    expect(() => articleSchema.nodeFromJSON(report.body).check()).not.toThrow();
  });

  it('knows all facts, and says what they say where a paragraph is bound to them', () => {
    const bound = blocks.filter((block) => block.attrs?.['phrase']);
    expect(bound.map((block) => block.attrs!['phrase']).toSorted()).toEqual(Object.keys(template.wording).toSorted());
    for (const block of bound) expect(textOf(block)).toBe(compose(template.wording[String(block.attrs!['phrase'])]!, facts, template.style));
  });

  it('tells its facts in its text', () => {
    const { date, chairs, attendees, documents } = facts;
    expect(text).toContain(textDate(date));
    for (const { name } of [...chairs, ...attendees]) expect(text).toContain(name);
    for (const document of documents) expect(text).toContain(`${document.type} số ${document.number} ngày ${textDate(document.date)}`);
  });

  it('places each of its photos once', () => {
    expect(placedPhotoIds(report.body)).toEqual(report.photos.map((photo) => photo.id));
  });

  it('is as long as such reports are', () => {
    expect(countWords(text)).toBeGreaterThan(350);
    expect(countWords(text)).toBeLessThan(620);
  });

  it('writes days, quotes and the closing mark in house style', () => {
    for (const [, day, month, year] of text.matchAll(/(\d{1,2})\/(\d{1,2})\/(\d{4})/gu)) {
      const iso = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
      expect(parseIsoDay(iso)).not.toBeNull();
      expect(`${day}/${month}/${year}`).toBe(textDate(iso));
    }
    expect(text).not.toMatch(/["']| {2}|\u00a0/u);
    expect(text.match(/\.\/\./gu)).toHaveLength(1);
    // A sentence never opens with a digit.
    expect(text).not.toMatch(/(^|[.!?] )\d/mu);
  });

  it('tells of a meeting of autumn 2026, before the desk opens', () => {
    expect(report.facts.date >= '2026-10-01' && report.facts.date <= '2026-11-22').toBe(true);
    expect(report.createdMinutesAgo).toBeGreaterThan(0);
  });
});
