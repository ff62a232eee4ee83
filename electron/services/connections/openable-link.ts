import { isLoopback } from './site-address';

/**
 * An address that may be handed to the person's browser: https, or http on this computer, without a login in it.
 * @returns the address as it will be opened, or null
 */
export function openableLink(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const isAllowed = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
  return isAllowed && !url.username && !url.password ? url.href : null;
}
