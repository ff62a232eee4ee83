import type { Transaction } from '@tiptap/pm/state';

const name = 'suggestion';

/** Says of a transaction that it states a change as a suggestion, or settles one: nothing is to be added to it. */
export const asTold = (tr: Transaction): Transaction => tr.setMeta(name, true);
export const isTold = (tr: Transaction): boolean => tr.getMeta(name) === true;
