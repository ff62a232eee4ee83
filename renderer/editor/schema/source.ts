import { Node } from '@tiptap/core';
import { sourceLabel } from '../../domain/article/body';

/** The line that names where words come from ("Nguồn: …"); the label is part of the node, not of its text. */
export const Source = Node.create({
  name: 'source',
  group: 'block',
  content: 'text*',
  marks: 'link insertion deletion',
  defining: true,
  // Asked before the paragraph, whose element it shares, but never the block that a line break makes.
  parseHTML: () => [{ tag: 'p[data-source]', priority: 60 }],
  renderHTML: () => ['p', { 'data-source': sourceLabel }, 0],
});
