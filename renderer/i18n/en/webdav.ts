import type { webdav as vi } from '../vi/webdav';
import type { Words } from '../words';

export const webdav = {
  webdav: {
    add: 'Add a WebDAV server',
    address: 'Address of the folder',
    password: 'WebDAV password',
    passwordHelp: 'It is sent to that server only. If the server offers app passwords, use one of those.',
  },
} satisfies Words<typeof vi>;
