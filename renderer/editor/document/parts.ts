import type * as Y from 'yjs';
import type { Entries } from './entries';

/** The parts of an article's document, by the names under which they are stored. */
export const bodyOf = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment('body');
export const metaOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('meta');
export const factsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('facts');
export const photosOf = (doc: Y.Doc): Entries => doc.getMap('photos');
export const commentsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('comments');
export const suggestionsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('suggestions');
export const fieldSuggestionsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('fieldSuggestions');
