import { emptyDirectory } from '../directory/emptyDirectory';
import type { Directory } from '../directory/entry';
import { blocksOf, bodyOf } from './blocks';
import { yearIn } from './dates';
import { finderOver, type Finder } from './finder';
import { readAttendance, readSpeaker } from './readAttendance';
import { readConclusions } from './readConclusions';
import { readDocuments } from './readDocuments';
import { readFigures } from './readFigures';
import { readLead } from './readLead';
import type { Found, Reading } from './reading';

/** Longer texts are no report; what is beyond is not read. */
const longest = 1_000_000;

interface Options {
  readonly newId: () => string;
  /** People and documents that are known raise how sure a reading is, and fill in what the text leaves out. */
  readonly directory?: Directory;
}

/**
 * Reads the facts out of a report, pasted from a page or written: one module for importers, the reading dialog and whoever
 * checks. Understands the pages of portals (header, navigation, footer) and of newspapers. Never throws.
 * @param text a whole report; any Unicode form, at most a million characters are looked at
 */
export function readReport(text: string, { newId, directory = emptyDirectory }: Options): Reading {
  const blocks = blocksOf(text.slice(0, longest));
  const lines = blocks.map((block) => block.text);
  const { finder, found } = finderOver({ blocks, year: yearIn(lines), directory, newId });
  readPage(finder);
  readLead(finder);
  readAttendance(finder);
  readSpeaker(finder, found.some(({ field }) => field === 'chairs'));
  readDocuments(finder);
  readFigures(finder);
  readConclusions(finder);
  return { lines, found: oncePerPerson(found).toSorted((a, b) => a.where.line - b.where.line || a.where.from - b.where.from), body: bodyOf(blocks) };
}

const byline = /^(.+?)(?:\s·)?\s\d{1,2}\/\d{1,2}\/\d{4}/u;
const captioned = /^(.*?)(?:[.\s]*Ảnh:\s*(\p{Lu}[\p{L} .]{1,60}))?$/u;

/** What stands around the text: headline, category, byline, captions. */
function readPage(finder: Finder): void {
  finder.blocks.forEach(({ kind, text }, line) => {
    if (kind === 'headline' || kind === 'category') finder.note(kind, text, text, line, 0, 'sure');
    if (kind === 'byline') {
      const written = byline.exec(text)?.[1] ?? text;
      // "MinhAnh": the space between two names was lost.
      finder.note('byline', written.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'), written, line, 0, 'likely');
    }
    if (kind === 'caption') {
      const [, caption = '', credit = ''] = captioned.exec(text) ?? [];
      finder.note('caption', { caption: caption.trim(), credit: credit.trim() }, text, line, 0, credit ? 'sure' : 'likely');
    }
  });
}

/** Whoever was said to chair is not listed again among those who attended, and nobody twice. */
function oncePerPerson(found: readonly Found[]): Found[] {
  const seen = new Set<string>();
  const rank = (field: string): number => (field === 'chairs' ? 0 : 1);
  const people = found.filter(({ field }) => field === 'chairs' || field === 'attendees' || field === 'hosts').toSorted((a, b) => rank(a.field) - rank(b.field));
  const kept = new Set(people.filter(({ value }) => {
    const { name } = value as { name: string };
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  }));
  return found.filter((one) => !people.includes(one) || kept.has(one));
}
