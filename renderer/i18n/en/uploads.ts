import type { uploads as vi } from '../vi/uploads';
import type { Words } from '../words';

export const uploads = {
  uploads: {
    sent: 'Photos: {{sent}} of {{total}} MB sent',
  },
} satisfies Words<typeof vi>;
