import { safeStorage } from 'electron';
import type { Keyring } from '../../services/connections/keyring';

/** The system's keyring; to be asked only after the app is ready. */
export const systemKeyring: Keyring = {
  available() {
    // "basic_text" scrambles with a password that is in the source code: as good as plain text on the disk.
    if (process.platform === 'linux' && ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend())) return false;
    return safeStorage.isEncryptionAvailable();
  },
  encrypt: (text) => safeStorage.encryptString(text),
  decrypt: (sealed) => safeStorage.decryptString(sealed),
};
