import type * as Y from 'yjs';
import { type FieldPlace } from '../../domain/suggestions/fields';
import type { MeetingFacts } from '../../domain/facts/meetingFacts';
import type { Template } from '../../domain/templates/template';
import { setMeta } from './articleDocument';
import { changeFacts } from './changeFacts';
import { readFacts } from './facts';
import { setPhotoText } from './photos';
import { readField, readWanted, readWantedFacts, suggestFacts, suggestField, type Suggesting } from './suggestFields';

/** A field of words beside the body. */
export type WordedPlace = Exclude<FieldPlace, { readonly kind: 'fact' }>;

/** Headline, captions and facts as the person at work has them: changed at once, or suggested. */
export interface ArticleFields {
  readonly read: (place: WordedPlace) => string;
  readonly write: (place: WordedPlace, text: string) => void;
  readonly facts: () => MeetingFacts;
  readonly changeFacts: (change: (now: MeetingFacts) => Partial<MeetingFacts>) => void;
}

/** @param suggesting who suggests; null where changes are made at once */
export function articleFields(doc: Y.Doc, template: Template, suggesting: Suggesting | null): ArticleFields {
  if (suggesting) {
    const { by } = suggesting;
    return {
      read: (place) => readWanted(doc, place, by),
      write: (place, text) => suggestField(doc, place, text, suggesting),
      facts: () => readWantedFacts(doc, by),
      changeFacts: (change) => suggestFacts(doc, suggesting, change),
    };
  }
  return {
    read: (place) => readField(doc, place),
    write: (place, text) => (place.kind === 'headline' ? setMeta(doc, 'headline', text) : setPhotoText(doc, place.id, { [place.field]: text })),
    facts: () => readFacts(doc),
    changeFacts: (change) => changeFacts(doc, template, change),
  };
}
