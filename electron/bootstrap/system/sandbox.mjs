import { readFileSync } from 'node:fs';

/**
 * The flags without which Electron refuses to start for this user on this system.
 * Chromium's sandbox does not run as root, and needs user namespaces where its setuid helper is not installed.
 * @param {{ platform?: string, uid?: number, read?: (file: string) => string | undefined }} [system]
 * @returns {string[]}
 */
export function sandboxFlags({ platform = process.platform, uid = process.getuid?.(), read = setting } = {}) {
  if (platform !== 'linux') return [];
  const forbidden =
    uid === 0 ||
    read('/proc/sys/kernel/unprivileged_userns_clone') === '0' ||
    read('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    read('/proc/sys/user/max_user_namespaces') === '0';
  return forbidden ? ['--no-sandbox'] : [];
}

function setting(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}
