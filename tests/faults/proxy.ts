import { randomInt } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { faultsByChance, type ChanceOptions } from './chance';
import { carry } from './exchange';
import { openableGate } from './gate';
import { nameOf, type Fault } from './fault';
import { RequestLog, type RecordedRequest, type RequestPredicate } from './record';

export type { Fault } from './fault';
export type { RecordedRequest, RequestPredicate } from './record';

/** A fault for the requests that meet it. The first rule that was made and fits wins. */
export interface FaultRule {
  when: RequestPredicate;
  fault: Fault | ((request: RecordedRequest) => Fault | undefined);
  /** how many requests meet it before the rule is over; all if absent */
  times?: number;
}

export interface Hold {
  /** the request that is held, as soon as it is; with holdAnswer the server has done its work by then */
  reached: Promise<RecordedRequest>;
  /** lets it go on; harmless when the program is gone */
  release(): void;
}

export interface FaultProxy {
  /** what the program is given as the server's address */
  url: string;
  /** of the random faults, or undefined without them */
  seed: number | undefined;
  /** every request that arrived, in order, late repeats included */
  requests: readonly RecordedRequest[];
  /** the network is gone: nobody listens, open connections break */
  cut(): Promise<void>;
  /** the network is back, at the same address */
  restore(): Promise<void>;
  onRequest(rule: FaultRule): { remove(): void };
  /** holds the next such request before it reaches the server */
  holdRequest(when: RequestPredicate): Hold;
  /** lets the server do the next such request and holds its answer: the moment to kill the program between two steps */
  holdAnswer(when: RequestPredicate): Hold;
  /** the first request, already seen or still to come, that fits; asked again when the server has answered it and at its end */
  waitForRequest(when: RequestPredicate, options?: { limitMs?: number }): Promise<RecordedRequest>;
  /** when no request is on its way any more, late repeats included: the time to count what the server has */
  settled(): Promise<void>;
  /** the last requests, one a line, for a message */
  describe(): string;
  stop(): Promise<void>;
}

export interface FaultProxyOptions {
  /** address of the server, on loopback */
  upstream: string;
  random?: ChanceOptions;
}

/** Starts a proxy on 127.0.0.1 in front of a server. Without rules it only records. */
export async function startProxy({ upstream, random }: FaultProxyOptions): Promise<FaultProxy> {
  const target = new URL(upstream);
  if (!['127.0.0.1', 'localhost', '[::1]'].includes(target.hostname)) throw new Error(`Not on loopback: ${upstream}`);
  const log = new RequestLog();
  const rules: FaultRule[] = [];
  const chance = random && faultsByChance(random);
  const onTheWay = new Set<Promise<void>>();
  const stopping = new AbortController();

  const track = (work: Promise<void>): void => {
    const tracked = work.finally(() => onTheWay.delete(tracked));
    onTheWay.add(tracked);
  };
  const faultFor = (record: RecordedRequest): Fault | undefined => {
    const byChance = chance?.faultFor(record);
    const rule = rules.find((one) => one.when(record));
    if (!rule) return byChance;
    if (rule.times !== undefined && --rule.times === 0) rules.splice(rules.indexOf(rule), 1);
    return typeof rule.fault === 'function' ? rule.fault(record) : rule.fault;
  };
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const record = log.add({ method: request.method ?? 'GET', url: request.url ?? '/', headers: request.headers });
    const fault = faultFor(record);
    if (fault) record.fault = nameOf(fault);
    log.changed(record);
    request.on('error', () => undefined); // a program that hangs up is no error of the proxy
    response.on('error', () => undefined);
    track(carry({ request, response, record, fault, upstream: target, log, stopped: stopping.signal, later: track }));
  });
  server.keepAliveTimeout = 120_000; // an idle connection that closes under the program would be a fault that nobody ordered
  const port = await listenSomewhere(server);

  const hold = (where: 'request' | 'answer', when: RequestPredicate): Hold => {
    const gate = openableGate();
    let held: RecordedRequest | undefined;
    onRequest({
      when,
      times: 1,
      fault: (request) => {
        held = request;
        return { kind: 'hold', where, until: gate.opened };
      },
    });
    const reached = log.waitFor((seen) => seen === held && (where === 'request' || seen.serverStatus !== undefined), 120_000);
    reached.catch(() => undefined); // nobody has to await it
    return { reached, release: gate.open };
  };
  const onRequest = (rule: FaultRule): { remove(): void } => {
    const own = { ...rule };
    rules.push(own);
    return { remove: () => void (rules.includes(own) && rules.splice(rules.indexOf(own), 1)) };
  };
  const cut = async (): Promise<void> => {
    if (!server.listening) return;
    const closed = new Promise((resolve) => server.once('close', resolve));
    server.close();
    server.closeAllConnections();
    await closed;
  };

  return {
    url: `http://127.0.0.1:${port}${target.pathname.replace(/\/$/, '')}`,
    seed: chance?.seed,
    requests: log.requests,
    cut,
    restore: () => listenAgain(server, port),
    onRequest,
    holdRequest: (when) => hold('request', when),
    holdAnswer: (when) => hold('answer', when),
    waitForRequest: (when, { limitMs = 30_000 } = {}) => log.waitFor(when, limitMs),
    settled: async () => {
      while (onTheWay.size > 0) await Promise.all(onTheWay);
    },
    describe: () => log.describe(),
    stop: async () => {
      stopping.abort();
      await cut();
      await Promise.all(onTheWay);
    },
  };
}

/**
 * A free port below those that systems give to outgoing connections (from 32768 on Linux). From among those, a program that
 * keeps dialling while we are cut can get our port as its own end and connect to itself, and then we could not come back.
 */
async function listenSomewhere(server: Server): Promise<number> {
  for (let tries = 0; tries < 100; tries++) {
    const port = randomInt(20_000, 32_000);
    if (await listen(server, port)) return port;
  }
  throw new Error('No free port between 20000 and 32000.');
}

async function listenAgain(server: Server, port: number): Promise<void> {
  if (server.listening) return;
  const giveUp = Date.now() + 10_000;
  while (!(await listen(server, port))) {
    if (Date.now() > giveUp) throw new Error(`Port ${port} is taken by another program.`);
    await pause(50);
  }
}

/** False when the port is taken. */
function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException): void => {
      server.off('listening', listening);
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    };
    const listening = (): void => {
      server.off('error', refused);
      resolve(true);
    };
    server.once('error', refused);
    server.once('listening', listening);
    server.listen(port, '127.0.0.1');
  });
}
