import type { Check } from './check';

/** A meeting report names who chaired. */
export const chairMissing: Check = {
  id: 'chairMissing',
  find: ({ facts }, template) =>
    template.fields.includes('chairs') && facts.chairs.every((chair) => !chair.name.trim())
      ? [{ check: 'chairMissing', severity: 'error', where: 'facts' }]
      : [],
};
