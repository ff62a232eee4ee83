import type { workflow as vi } from '../vi/workflow';
import type { Words } from '../words';

export const workflow = {
  policy: {
    title: 'How articles are approved',
    desk: 'Approvals that this desk wants',
    deskText: 'Two: an editor first, then the managing editor or an administrator. They must be two people.',
    levels: { 1: 'One approval', 2: 'Two approvals' },
    self: 'Authors may approve their own articles',
    selfText: 'Meant for a desk of one person. Each self-approval is named as one in the history and in the audit log.',
    selfApproved: 'Approved by the author',
    categories: 'Categories with a rule of their own',
    noCategories: 'None yet. Every category follows the desk.',
    category: 'Name of the category',
    add: 'Add a rule',
    remove: 'Remove',
    removeOf: 'Remove the rule for {{name}}',
    firstBy: 'First approval by {{name}} at {{time}}',
    secondBy: 'Second approval by {{name}} at {{time}}',
  },
  waiting: {
    none: 'Nothing waits for your approval any more.',
    since: 'since {{time}}',
  },
  notices: {
    returned: 'Your article came back',
    returned_one: '{{count}} article came back',
    returned_other: '{{count}} articles came back',
    approved: 'Your article is approved',
    approved_one: '{{count}} article approved',
    approved_other: '{{count}} articles approved',
    waits: 'An article waits for your approval',
    waits_one: '{{count}} article waits for you',
    waits_other: '{{count}} articles wait for you',
    meanwhile: 'While you were away',
    open: 'Open',
    setting: 'Notices of the system',
    settingText: 'When an article comes back, is approved or waits for you while this window is behind others.',
  },
} satisfies Words<typeof vi>;
