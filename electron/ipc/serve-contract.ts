import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import type { z } from 'zod';
import { contract, type Answer, type Channel, type Contract } from '../contract/contract';
import type { ContractErrorCode, Reply } from '../contract/errors';
import type { Log } from '../services/log/log-file';
import { redactText } from '../services/log/redact';
import { DeskProblem } from '../services/problem';

/** A payload as a handler gets it: parsed. */
export type Parsed<C extends Channel> = z.output<Contract[C]['payload']>;

/** One handler for each channel of the contract. */
export type Handlers = { [C in Channel]: (payload: Parsed<C>) => Promise<Answer<C>> };

export interface ServeParts {
  readonly ipcMain: Pick<IpcMain, 'handle'>;
  readonly handlers: Handlers;
  /** Whether a message really comes from the desk's own page. */
  readonly isTrusted: (event: IpcMainInvokeEvent) => boolean;
  readonly log: Log;
}

/**
 * Answers every channel of the contract: refuses foreign senders and payloads of another shape, lets only what the
 * contract names out, and turns whatever goes wrong into a {@link Reply}. Nothing is ever thrown across.
 */
export function serveContract({ ipcMain, handlers, isTrusted, log }: ServeParts): void {
  for (const channel of Object.keys(contract) as Channel[]) {
    ipcMain.handle(channel, async (event: IpcMainInvokeEvent, ...sent: unknown[]): Promise<Reply<unknown>> => {
      try {
        if (!isTrusted(event)) {
          log.warn('audit: refused a message from a foreign sender', { channel, from: event.senderFrame?.url });
          return refusal('forbidden');
        }
        return await answer(channel, handlers, sent, log);
      } catch (error) {
        return failure(channel, error, log);
      }
    });
  }
}

async function answer(channel: Channel, handlers: Handlers, sent: unknown[], log: Log): Promise<Reply<unknown>> {
  const payload = contract[channel].payload.safeParse(sent[0]);
  if (!payload.success || sent.length > 1) {
    const issues = payload.error?.issues.map(({ path, code }) => ({ at: path.join('.'), code }));
    log.warn('audit: refused a payload that does not fit the contract', { channel, issues });
    return refusal('badPayload');
  }
  // The map ties payload and handler of a channel together; the type-checker cannot follow it through the loop.
  const handle = handlers[channel] as (payload: unknown) => Promise<unknown>;
  return { ok: true, value: contract[channel].answer.parse(await handle(payload.data)) };
}

function failure(channel: Channel, error: unknown, log: Log): Reply<never> {
  if (error instanceof DeskProblem) {
    const { values, detail } = error.about;
    if (error.code === 'badPayload') log.warn('audit: refused a payload', { channel, detail });
    return { ok: false, error: { code: error.code, values, detail: detail === undefined ? undefined : redactText(detail) } };
  }
  log.error('a message could not be answered', { channel, error });
  return refusal('internal');
}

function refusal(code: ContractErrorCode): Reply<never> {
  return { ok: false, error: { code } };
}
