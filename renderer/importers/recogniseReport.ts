import { textOf, type BodyNode } from '../domain/article/body';
import { emptyFacts, type MeetingFacts } from '../domain/facts/meetingFacts';
import type { Directory } from '../domain/directory/entry';
import { blocksOf, isText, type BlockKind } from '../domain/reading/blocks';
import { groupFound, proposed } from '../domain/reading/groupFound';
import { mergeFound } from '../domain/reading/mergeFound';
import { readReport } from '../domain/reading/readReport';
import type { Found } from '../domain/reading/reading';
import type { ImportedBlocks } from './importer';

/** A file as the report that it most likely is. */
export interface RecognisedReport {
  readonly headline: string;
  readonly category: string;
  readonly byline: string;
  readonly facts: MeetingFacts;
  readonly body: BodyNode;
  /** What was found and not taken, or is only likely: for a person to look at. */
  readonly uncertain: readonly Found[];
}

interface Options {
  readonly newId: () => string;
  readonly directory: Directory;
}

/**
 * Recognises headline, facts and text in what a file says; what stood around the text on a page (menu, counters, footer) is
 * left out. Never throws; a file without a headline has none.
 */
export function recogniseReport({ blocks, isRich, beside }: ImportedBlocks, { newId, directory }: Options): RecognisedReport {
  const lines = blocks.flatMap((block, index) => linesOf(block).map((text) => ({ text, index })));
  const reading = readReport(lines.map(({ text }) => text).join('\n'), { newId, directory });
  const groups = groupFound(reading.found, Object.keys(emptyFacts) as (keyof MeetingFacts)[]);
  const taken = proposed(reading, groups, () => false);
  const confirmed = reading.found.filter((_one, at) => taken.has(at));
  const said = (field: 'headline' | 'category' | 'byline'): string => String(confirmed.find((one) => one.field === field)?.value ?? '');

  const written = isRich ? richBody(blocks, lines) : [...reading.body];
  // Of a document it is the first heading that names it.
  const first = written.find(({ type }) => type !== 'figure');
  const named = said('headline') || (first?.type === 'heading' ? textOf(first).trim() : '');
  const body = !said('headline') && named ? written.filter((block) => block !== first) : written;
  const titled = isRich ? headedBy(blocks, said('headline')) : null;
  return {
    headline: titled?.headline ?? named,
    category: beside.category ?? titled?.category ?? said('category'),
    byline: beside.byline ?? titled?.byline ?? said('byline'),
    facts: { ...emptyFacts, ...mergeFound(confirmed, emptyFacts) },
    body: { type: 'doc', content: body.length > 0 ? body : [{ type: 'paragraph' }] },
    uncertain: reading.found.filter(({ field, sure }, at) => field !== 'caption' && (sure === 'guess' || (sure === 'likely' && taken.has(at)))),
  };
}

/**
 * What the first heading of a document says, where the line right before the lead was taken for the headline and stands below
 * that heading: it is category and byline, as Markdown of ours has them on one line.
 */
function headedBy(blocks: readonly BodyNode[], taken: string): { headline: string; category: string; byline: string } | null {
  const heading = blocks.findIndex(({ type }) => type === 'heading');
  if (heading < 0 || !taken || blocks.findIndex((block) => lineOf(block) === taken) <= heading) return null;
  const parts = taken.split(' · ');
  const [category, byline] = parts.length === 2 ? parts : ['', parts[0]];
  return { headline: lineOf(blocks[heading]!), category: category!, byline: byline! };
}

/** Those blocks of which a line is the article's text, and the pictures among them: not those of a menu, a footer or above the headline. */
function richBody(blocks: readonly BodyNode[], lines: readonly { readonly text: string; readonly index: number }[]): BodyNode[] {
  const kinds = blocksOf(lines.map(({ text }) => text));
  const wanted = new Set(kinds.flatMap(({ kind }, at) => (isText(kind) ? [lines[at]!.index] : [])));
  const last = new Map(kinds.map(({ kind }, at) => [lines[at]!.index, kind]));
  const isOfPage = (kind: BlockKind): boolean => kind === 'dropped' || kind === 'category';
  let before: BlockKind = kinds.some(({ kind }) => isOfPage(kind)) ? 'dropped' : 'text';
  return blocks.filter((block, index) => {
    before = last.get(index) ?? before;
    return wanted.has(index) || (block.type === 'figure' && !isOfPage(before));
  });
}

const lineOf = (node: BodyNode): string => textOf(node).replace(/\s+/gu, ' ').trim();

/** A block as lines of plain text, each with words in it: the items of a list with their numbers, the rows of a table. */
function linesOf(block: BodyNode): string[] {
  const children = block.content ?? [];
  switch (block.type) {
    case 'orderedList': {
      const start = Number(block.attrs?.['start'] ?? 1);
      return children.map((item, index) => `${start + index}. ${lineOf(item)}`);
    }
    case 'bulletList':
      return children.map((item) => `- ${lineOf(item)}`);
    case 'table':
      return children.map(lineOf).filter(Boolean);
    case 'blockquote':
      return children.flatMap(linesOf);
    default:
      return [lineOf(block)].filter(Boolean);
  }
}
