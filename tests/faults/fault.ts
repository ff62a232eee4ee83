import { STATUS_CODES } from 'node:http';

/**
 * What can go wrong between a program and a server. "After the work" means: the server did what it was asked and only its
 * answer was lost or replaced, which is the case that makes a blind retry publish twice.
 */
export type Fault =
  /** the connection breaks before the request reaches the server */
  | { kind: 'drop-request' }
  /** the server gets the first half of the request's body, then the connection breaks */
  | { kind: 'cut-request' }
  /** the server does the work, the connection breaks before a byte of the answer */
  | { kind: 'lose-answer' }
  /** the server does the work, the connection breaks half-way through the answer's body */
  | { kind: 'cut-answer' }
  /** the request waits before it goes on to the server, or its answer before it goes back */
  | { kind: 'delay'; ms: number; where?: 'request' | 'answer' }
  /** the request, or its answer, waits until the promise is kept */
  | { kind: 'hold'; until: Promise<unknown>; where: 'request' | 'answer' }
  /** all goes well, and later the same request reaches the server once more, as a slow line's doubled packet would */
  | { kind: 'repeat-late'; afterMs?: number; until?: Promise<unknown> }
  /** an error in the server's name, with Retry-After as seconds (number) or as an HTTP date (Date) */
  | {
      kind: 'status';
      status: number;
      retryAfter?: number | Date;
      headers?: Record<string, string>;
      body?: string;
      afterWork?: boolean;
    }
  /** 200 with a web page where JSON was expected: the sign-in page of a hotel's network */
  | { kind: 'html'; body?: string; afterWork?: boolean }
  /** an answer that leads elsewhere */
  | { kind: 'redirect'; location: string; status?: 301 | 302 | 303 | 307 | 308 };

/** An answer that the proxy makes up itself. */
export interface MadeUpAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

const SIGN_IN_PAGE =
  '<!doctype html><html lang="vi"><head><title>Đăng nhập mạng</title></head>' +
  '<body><form method="post" action="/login"><button>Kết nối</button></form></body></html>';

/** What WordPress itself calls these, so that a program that looks at the code sees what it would see on a real site. */
const WORDPRESS_CODES: Record<number, string> = {
  400: 'rest_invalid_param',
  401: 'rest_not_logged_in',
  403: 'rest_cannot_create',
  404: 'rest_post_invalid_id',
  409: 'rest_conflict',
  429: 'rest_too_many_requests',
  500: 'internal_server_error',
};

/** The answer that a fault puts in the place of the server's, if it does that. */
export function madeUpAnswer(fault: Fault): MadeUpAnswer | undefined {
  switch (fault.kind) {
    case 'html':
      return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: fault.body ?? SIGN_IN_PAGE };
    case 'redirect':
      return { status: fault.status ?? 302, headers: { location: fault.location, 'content-type': 'text/plain' }, body: '' };
    case 'status': {
      const retryAfter = fault.retryAfter instanceof Date ? fault.retryAfter.toUTCString() : fault.retryAfter;
      const made = errorBody(fault.status);
      return {
        status: fault.status,
        headers: {
          'content-type': made.type,
          ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
          ...fault.headers,
        },
        body: fault.body ?? made.body,
      };
    }
    default:
      return undefined;
  }
}

/** Whether the server gets the request at all. */
export function reachesServer(fault: Fault | undefined): boolean {
  if (!fault) return true;
  if (fault.kind === 'drop-request' || fault.kind === 'redirect') return false;
  if (fault.kind === 'status' || fault.kind === 'html') return fault.afterWork === true;
  return true;
}

/** For a record or a test's output: the kind, and what tells it from others of its kind. */
export function nameOf(fault: Fault): string {
  if (fault.kind === 'status') return `status-${fault.status}${fault.afterWork ? '-after-work' : ''}`;
  if (fault.kind === 'html') return fault.afterWork ? 'html-after-work' : 'html';
  if (fault.kind === 'hold') return `hold-${fault.where}`;
  return fault.kind;
}

function errorBody(status: number): { type: string; body: string } {
  const code = WORDPRESS_CODES[status];
  const words = STATUS_CODES[status] ?? 'Error';
  if (code) return { type: 'application/json; charset=utf-8', body: JSON.stringify({ code, message: words, data: { status } }) };
  // 413, 502, 503, 504 come from the web server in front of WordPress, which knows no JSON.
  return {
    type: 'text/html',
    body: `<html><head><title>${status} ${words}</title></head><body><h1>${status} ${words}</h1></body></html>`,
  };
}
