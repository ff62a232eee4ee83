import type * as Y from 'yjs';
import { compose } from '../../domain/facts/compose';
import type { HouseStyle } from '../../domain/facts/houseStyle';
import { closingEdit, restyleEdits, restyleText, type Edit } from '../../domain/facts/restyle';
import type { Template } from '../../domain/templates/template';
import { readMeta, readStyle, setMeta, setStyle } from './articleDocument';
import { paragraphsIn, type ParagraphText } from './boundParagraphs';
import { FactChange, recompose, type Composition } from './changeFacts';
import { readFacts } from './facts';
import { bodyOf } from './parts';
import { readPhotos, setPhotoText } from './photos';

/** Brings a whole report into another house style, as one step of the undo history: what is composed, typed dates, the closing mark. */
export function restyle(doc: Y.Doc, template: Template, style: HouseStyle): void {
  const facts = readFacts(doc);
  const before: Composition = { facts, style: readStyle(doc) ?? template.style };
  const after: Composition = { facts, style };
  if (before.style === style) return;
  doc.transact(() => {
    setStyle(doc, style);
    recompose(doc, template, before, after);
    const paragraphs = paragraphsIn(bodyOf(doc));
    for (const paragraph of paragraphs) restyleParagraph(paragraph, template, before, after);
    const last = paragraphs.findLast((paragraph) => paragraph.text().trim() && !/:\s*$/u.test(paragraph.text()));
    const closing = last && closingEdit(last.text(), style);
    if (closing) apply(last, [closing]);
    setMeta(doc, 'headline', restyleText(readMeta(doc, 'headline'), before.style, style, facts.date));
    for (const { id, caption } of readPhotos(doc)) setPhotoText(doc, id, { caption: restyleText(caption, before.style, style, facts.date) });
  }, new FactChange(Symbol('style')));
}

function restyleParagraph(paragraph: ParagraphText, template: Template, before: Composition, after: Composition): void {
  const wording = template.wording[paragraph.phrase ?? ''];
  const composed = wording === undefined ? '' : compose(wording, after.facts, after.style);
  const text = paragraph.text();
  // The phrase itself has just been composed; only what was typed round it is left.
  const start = composed ? text.indexOf(composed) : -1;
  const end = start + composed.length;
  apply(paragraph, restyleEdits(text, before.style, after.style, after.facts.date).filter(({ from, to }) => start < 0 || to <= start || from >= end));
  // Who kept other words has decided about the phrase, not about one style of it.
  if (wording !== undefined && paragraph.kept !== null && paragraph.kept === compose(wording, before.facts, before.style)) paragraph.keep(composed);
}

const apply = (paragraph: ParagraphText, edits: readonly Edit[]): void =>
  edits.toReversed().forEach(({ from, to, text }) => paragraph.splice(from, to - from, text));
