import { ensurePackages, type InstalledPackages } from '../debian/packages';

/** Debian's own WordPress with what serves it. mini-httpd and php8.2-cgi are there only because without them apt would choose Apache. */
const PACKAGES = [
  'wordpress',
  'wordpress-theme-twentytwentythree',
  'mini-httpd',
  'php',
  'php8.2-cgi',
  'php8.2-cli',
  'php8.2-mysql',
  'php8.2-gd',
  'php8.2-xml',
  'php8.2-mbstring',
  'php8.2-curl',
  'php8.2-intl',
  'mariadb-server-core',
] as const;

/** Makes sure that the packages of a WordPress site are on this machine and answers their versions. @throws like {@link ensurePackages} */
export function ensureWordPressPackages(): Promise<InstalledPackages> {
  return ensurePackages('The WordPress tests', PACKAGES);
}
