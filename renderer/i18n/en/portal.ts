import type { portal as vi } from '../vi/portal';
import type { Words } from '../words';

export const portal = {
  portal: {
    add: 'Add a receiving portal',
    address: 'Address for articles',
    token: 'Access token',
    tokenHelp: 'From the portal’s administrator. It is sent to the address above only.',
  },
} satisfies Words<typeof vi>;
