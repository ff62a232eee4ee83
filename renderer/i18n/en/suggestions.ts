import type { suggestions as source } from '../vi/suggestions';
import type { Words } from '../words';

/** Names of the commands on suggestions. */
export const suggesting = {
  suggesting: 'Turn suggesting on or off',
  nextSuggestion: 'Go to the next suggestion',
  previousSuggestion: 'Go to the previous suggestion',
  acceptSuggestion: 'Accept the suggestion at the cursor',
  rejectSuggestion: 'Reject the suggestion at the cursor',
  acceptAuthor: 'Accept all suggestions of this person',
  rejectAuthor: 'Reject all suggestions of this person',
  acceptAll: 'Accept all suggestions in the article',
  rejectAll: 'Reject all suggestions in the article',
};

/** Suggested changes of an article: made by an editor, settled by the author or an editor. */
export const suggestions: Words<typeof source> = {
  suggestions: {
    title: 'Suggested changes',
    open_zero: 'No suggestions',
    open_one: '{{count}} suggestion is open',
    open_other: '{{count}} suggestions are open',
    mode: 'Record changes as suggestions',
    modeText: 'Words added are underlined, words removed are struck through; the original stays until somebody accepts. Changes of headline, facts and captions are suggestions, too; adding, removing and cutting photos still happens at once.',
    accept: 'Accept',
    reject: 'Reject',
    acceptAll: 'Accept all',
    rejectAll: 'Reject all',
    byAuthor: 'Suggested by {{name}}',
    acceptTheirs: 'Accept these',
    rejectTheirs: 'Reject these',
    ofPhoto: '{{field}}, photo {{number}}',
    inField: 'Shown as you suggest it',
    unreadable: 'This suggestion cannot be read: it can only be rejected.',
    show: 'Go to this place',
    one: 'Suggestion by {{name}}, {{time}}',
    added: 'Add: “{{text}}”',
    removed: 'Remove: “{{text}}”',
    addedBlock: 'Add a block without words',
    splits: 'Split the paragraph',
    joins: 'Join with the paragraph before',
    none: 'There are no suggestions in this article.',
    noneHere: 'There is no suggestion at the cursor.',
    nowOn: 'From now on your changes are recorded as suggestions.',
    nowOff: 'From now on your changes go straight into the article.',
    leftOut_one: '{{count}} suggestion is still open. What leaves has the words as they were before it.',
    leftOut_other: '{{count}} suggestions are still open. What leaves has the words as they were before them.',
    refused: 'This change cannot be recorded as a suggestion, so the article was left as it is. Settle the suggestions that are here first, or turn suggesting off.',
    blocks: { inserted: 'Block suggested to be added', deleted: 'Block suggested to be removed', split: 'Suggested to split here', joined: 'Suggested to join with the paragraph before' },
  },
};
