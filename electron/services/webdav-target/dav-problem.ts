import type { TransportProblem } from '../../contract/transport';
import { DeskProblem } from '../problem';

const BY_STATUS: Readonly<Record<number, TransportProblem>> = {
  401: 'badCredentials',
  403: 'noRight',
  404: 'remoteFolderMissing',
  405: 'notWebDav',
  408: 'timeout',
  409: 'remoteFolderMissing',
  412: 'cut',
  413: 'tooLarge',
  423: 'remoteLocked',
  // Something in the folder is locked.
  424: 'remoteLocked',
  425: 'timeout',
  429: 'tooManyRequests',
  501: 'notWebDav',
  507: 'remoteFull',
  511: 'captivePortal',
};

/** The status with which a server refused, or null where the library failed over something else. */
export function statusOf(error: unknown): number | null {
  const status = (error as { status?: unknown } | null)?.status;
  return typeof status === 'number' ? status : null;
}

/** What a failure of the WebDAV library means for the publication. */
export function davProblem(error: unknown): DeskProblem {
  if (error instanceof DeskProblem) return error;
  const status = statusOf(error);
  // Not a status: the answer could not be read as WebDAV.
  if (status === null) return new DeskProblem<TransportProblem>('badAnswer', { detail: String((error as Error).message).slice(0, 300) });
  const afterSeconds = /^\d+$/.exec((error as { response?: Response }).response?.headers.get('retry-after') ?? '')?.[0];
  const values = { status: String(status), ...(afterSeconds && { afterSeconds }) };
  return new DeskProblem<TransportProblem>(BY_STATUS[status] ?? (status >= 500 ? 'serverError' : 'refused'), { values, detail: `status ${status}` });
}
