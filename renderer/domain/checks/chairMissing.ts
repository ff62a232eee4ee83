import type { ContentCheck } from './check';

/** A meeting report names who chaired. */
export const chairMissing: ContentCheck = {
  id: 'chairMissing',
  severity: 'error',
  scope: 'content',
  find: ({ facts }, { template }) =>
    template.fields.includes('chairs') && facts.chairs.every((chair) => !chair.name.trim())
      ? [{ where: 'facts' }]
      : [],
};
