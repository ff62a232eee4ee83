import { networkInterfaces } from 'node:os';
import type { TransportProblem } from '../../contract/transport';
import { errorCode } from '../files/error-code';
import { DeskProblem } from '../problem';

const BY_CODE: Record<string, TransportProblem> = {
  ENETUNREACH: 'offline',
  ENETDOWN: 'offline',
  EAI_AGAIN: 'offline',
  ENOTFOUND: 'unreachable',
  ECONNREFUSED: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  EHOSTDOWN: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  EINVAL: 'unreachable',
  ETIMEDOUT: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
  ECONNRESET: 'cut',
  ECONNABORTED: 'cut',
  EPIPE: 'cut',
  ERR_STREAM_PREMATURE_CLOSE: 'cut',
  UND_ERR_SOCKET: 'cut',
  UND_ERR_CLOSED: 'cut',
  UND_ERR_DESTROYED: 'cut',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'cut',
  UND_ERR_HEADERS_OVERFLOW: 'badAnswer',
};

const CERTIFICATE = /^(?:CERT_|CRL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_|ERR_SSL_|EPROTO$|INVALID_CA$|INVALID_PURPOSE$|PATH_LENGTH_EXCEEDED$|HOSTNAME_MISMATCH$)/;

/**
 * Why no whole answer came back.
 * @param error what the http client threw
 * @returns null when it was nothing about the line
 */
export function networkProblem(error: unknown, hasNetwork = isOnAnyNetwork): DeskProblem<TransportProblem> | null {
  if (error instanceof DeskProblem) return error as DeskProblem<TransportProblem>;
  const code = lineCode(error);
  const known = BY_CODE[code] ?? (CERTIFICATE.test(code) ? 'certificate' : parserProblem(error));
  if (!known) return null;
  // Some systems say "no such name" when there is simply no network to ask.
  const problem = code === 'ENOTFOUND' && !hasNetwork() ? 'offline' : known;
  return new DeskProblem(problem, { detail: code || (error as Error).message });
}

// undici gives these no code, only words.
function parserProblem(error: unknown): TransportProblem | undefined {
  const { name, message } = (error ?? {}) as Partial<Error>;
  if (name !== 'HTTPParserError') return undefined;
  return /EOF/.test(message ?? '') ? 'cut' : 'badAnswer';
}

/** Whether this computer has an address on any network but its own loopback. */
export function isOnAnyNetwork(): boolean {
  return Object.values(networkInterfaces()).flat().some((address) => address !== undefined && !address.internal);
}

// undici wraps what the socket said into errors of its own.
function lineCode(error: unknown): string {
  const code = errorCode(error);
  const cause = (error as { cause?: unknown } | null)?.cause;
  if (cause !== undefined && (code === '' || code === 'UND_ERR_SOCKET')) return errorCode(cause) || code;
  return code;
}
