import fc from 'fast-check';
import { expect } from 'vitest';
import * as Y from 'yjs';
import type { BodyNode } from '../../../../renderer/domain/article/body';
import { canonicalText, type ArticleContent } from '../../../../renderer/domain/article/content';
import {
  bodyOf, putPhoto, readContent, readFacts, readMeta, readPhotos, removePhoto, setFact, setMeta, setPhotoText,
} from '../../../../renderer/editor/document/articleDocument';
import { withoutEmptyBlocks } from '../../../../renderer/editor/document/emptyBlocks';
import { restoreContent } from '../../../../renderer/editor/document/restore';
import { retyped } from '../../../../renderer/editor/document/textChange';
import { articleSchema } from '../../../../renderer/editor/schema/articleSchema';
import { photoOf } from '../../domain/article/report';

const kinds = [
  'typeBody', 'typeBody', 'typeBody', 'addParagraph', 'deleteText', 'deleteBlock', 'typeHeadline', 'typeHeadlineLate', 'cutHeadline', 'typeCaption', 'typeHolder',
  'addPerson', 'changePerson', 'removePerson', 'movePerson', 'addPhoto', 'removePhoto', 'setOpinions', 'restore',
] as const;

/** One thing that a person does; which block, photo, place … is chosen by the numbers from what is there. */
export interface Edit {
  readonly kind: (typeof kinds)[number];
  readonly at: number;
  readonly place: number;
}
export const edits: fc.Arbitrary<Edit> = fc.record({ kind: fc.constantFrom(...kinds), at: fc.nat(1000), place: fc.nat(1000) });

const pick = <T>(all: readonly T[], at: number): T | undefined => all[at % Math.max(1, all.length)];
const put = (text: string, place: number, word: string): string => {
  const letters = Array.from(new Intl.Segmenter('vi').segment(text), ({ segment }) => segment);
  return letters.toSpliced(place % (letters.length + 1), 0, word).join('');
};

function textsIn(fragment: Y.XmlFragment): Y.XmlText[] {
  return fragment.toArray().flatMap((child) => (child instanceof Y.XmlText ? [child] : child instanceof Y.XmlElement ? textsIn(child) : []));
}

/** Where letters begin in a text: nobody puts a cursor between two surrogates. */
function startsOf(text: Y.XmlText): number[] {
  const plain = (text.toDelta() as { insert: string }[]).map(({ insert }) => insert).join('');
  return [...Array.from(new Intl.Segmenter('vi').segment(plain), ({ index }) => index), plain.length];
}

/** Does an edit; what is typed by it is `word`. */
export function apply(doc: Y.Doc, { kind, at, place }: Edit, word: string, revisions: readonly ArticleContent[]): void {
  const text = pick(textsIn(bodyOf(doc)), at);
  const people = readFacts(doc).attendees;
  const person = pick(people, at);
  const photo = pick(readPhotos(doc), at);
  switch (kind) {
    case 'typeBody':
      return text?.insert(pick(startsOf(text), place)!, word);
    case 'addParagraph': {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText(word)]);
      return bodyOf(doc).insert(at % (bodyOf(doc).length + 1), [paragraph]);
    }
    case 'deleteText': {
      if (!text) return;
      const starts = startsOf(text);
      const from = starts[place % starts.length]!;
      return text.delete(from, starts[Math.min(starts.length - 1, (place % starts.length) + (at % 9))]! - from);
    }
    case 'deleteBlock':
      return bodyOf(doc).length > 0 ? bodyOf(doc).delete(at % bodyOf(doc).length, 1) : undefined;
    case 'typeHeadline':
      return setMeta(doc, 'headline', put(readMeta(doc, 'headline'), place, word));
    case 'typeHeadlineLate': {
      const shown = pick(revisions, at)!.headline;
      return setMeta(doc, 'headline', retyped(shown, put(shown, place, word), readMeta(doc, 'headline')));
    }
    case 'cutHeadline': {
      const letters = Array.from(readMeta(doc, 'headline'));
      return setMeta(doc, 'headline', letters.toSpliced(place % (letters.length + 1), at % 6).join(''));
    }
    case 'typeCaption':
      return photo && setPhotoText(doc, photo.id, { caption: put(photo.caption, place, word) });
    case 'typeHolder':
      return setFact(doc, 'holder', put(readFacts(doc).holder, place, word));
    case 'addPerson':
      return setFact(doc, 'attendees', people.toSpliced(place % (people.length + 1), 0, { id: `p-${word}`, name: word, posts: '' }));
    case 'changePerson':
      return setFact(doc, 'attendees', people.map((each) => (each === person ? { ...each, posts: `chức vụ ${place}` } : each)));
    case 'removePerson':
      return setFact(doc, 'attendees', people.filter((each) => each !== person));
    case 'movePerson':
      return person && setFact(doc, 'attendees', people.filter((each) => each !== person).toSpliced(place % people.length, 0, person));
    case 'addPhoto':
      return putPhoto(doc, photoOf(`p-${word}`, { caption: word }));
    case 'removePhoto':
      return photo && removePhoto(doc, photo.id);
    case 'setOpinions':
      return setFact(doc, 'opinions', place);
    case 'restore': {
      const revision = pick(revisions, at)!;
      restoreContent(doc, revision);
      return expect(shown(readContent(doc))).toBe(shown(revision));
    }
  }
}

/** A content without how its body is divided into text nodes, and without emptied lists, which are not restored. */
const shown = (content: ArticleContent): string =>
  canonicalText({ ...content, body: articleSchema.nodeFromJSON(withoutEmptyBlocks(content.body)).toJSON() as BodyNode });
