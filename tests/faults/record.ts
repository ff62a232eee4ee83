import type { IncomingHttpHeaders } from 'node:http';

/** One request as the proxy saw it. Filled in as it goes: read it after the event you wait for. */
export interface RecordedRequest {
  /** 1 for the first request that arrived */
  readonly number: number;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** milliseconds since 1970, as the two below */
  readonly startedAt: number;
  endedAt?: number;
  /** of the request's body, as far as it came */
  bytes: number;
  /** what the program was answered; absent when it got no whole head */
  status?: number;
  /** what the server answered; present with a lost answer too: the work was done */
  serverStatus?: number;
  /** of the answer's body as sent to the program */
  answerBytes: number;
  /** name of the fault that it met, or absent */
  fault?: string;
  /** number of the request that this one repeats late */
  repeatOf?: number;
  /** why the server could not be asked */
  error?: string;
}

export type RequestPredicate = (request: RecordedRequest) => boolean;

interface Waiting {
  when: RequestPredicate;
  resolve: (request: RecordedRequest) => void;
}

/** The list of requests, and those who wait for one of them to become something. */
export class RequestLog {
  readonly requests: RecordedRequest[] = [];
  readonly #waiting = new Set<Waiting>();

  add(seen: Pick<RecordedRequest, 'method' | 'headers' | 'repeatOf'> & { url: string }): RecordedRequest {
    const { pathname, searchParams } = new URL(seen.url, 'http://proxy.invalid');
    const record: RecordedRequest = {
      number: this.requests.length + 1,
      method: seen.method,
      path: pathname,
      query: searchParams,
      headers: seen.headers,
      startedAt: Date.now(),
      bytes: 0,
      answerBytes: 0,
      ...(seen.repeatOf === undefined ? {} : { repeatOf: seen.repeatOf }),
    };
    this.requests.push(record);
    return record;
  }

  /** Tells those who wait that a request has changed: arrived, answered by the server, or ended. */
  changed(record: RecordedRequest): void {
    for (const waiting of this.#waiting) if (waiting.when(record)) waiting.resolve(record);
  }

  waitFor(when: RequestPredicate, limitMs: number): Promise<RecordedRequest> {
    const known = this.requests.find(when);
    if (known) return Promise.resolve(known);
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        when,
        resolve: (request) => {
          clearTimeout(limit);
          this.#waiting.delete(waiting);
          resolve(request);
        },
      };
      const limit = setTimeout(() => {
        this.#waiting.delete(waiting);
        reject(new Error(`No such request within ${limitMs} ms. Seen:\n${this.describe()}`));
      }, limitMs);
      limit.unref(); // a hold that nobody reaches must not keep the test runner from ending
      this.#waiting.add(waiting);
    });
  }

  /** The last requests, one a line, for the message of a failed test. */
  describe(last = 20): string {
    return this.requests.slice(-last).map(line).join('\n') || '(none)';
  }
}

function line(seen: RecordedRequest): string {
  const query = seen.query.size > 0 ? `?${seen.query.toString()}` : '';
  const notes = [seen.fault, seen.repeatOf && `repeats #${seen.repeatOf}`, seen.error].filter(Boolean).join(', ');
  return `#${seen.number} ${seen.method} ${seen.path}${query} -> ${seen.status ?? 'no answer'} ${notes && `(${notes})`}`.trimEnd();
}
