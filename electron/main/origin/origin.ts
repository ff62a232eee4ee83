export const SCHEME = 'app';

/** The origin of the desk's pages. Fixed for ever: the browser engine keeps the desk's data under it. */
export const ORIGIN = `${SCHEME}://toa-soan`;

/** What the scheme may do in the browser engine; to be registered before the app is ready. */
export const schemePrivileges = {
  standard: true,
  secure: true,
  supportFetchAPI: true,
  stream: true,
  codeCache: true,
} as const;
