import type { Words } from '../words';
import type { checkSettings as vi } from '../vi/checkSettings';

export const checkSettings: Words<typeof vi> = {
  checkSettings: {
    intro: 'How much each check weighs on this desk. An error must be fixed before submitting, a warning only tells, and a check that is off finds nothing.',
    demanded: 'What a template wants clean is always an error in its reports, whatever is chosen here. The templates are named below each such check.',
    demandedBy: 'Always an error in: {{templates}}',
    severities: { error: 'Error', warning: 'Warning', off: 'Off' },
    asDelivered: 'As delivered ({{severity}})',
    onlyEditors: 'Only editors and above can change the checks.',
  },
};
