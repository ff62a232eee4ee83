import type { Readable } from 'node:stream';
import type { TransportProblem } from '../../contract/transport';
import { DeskProblem } from '../problem';

export interface BodyLimits {
  readonly maxBytes: number;
  readonly maxMs: number;
}

/**
 * Reads an answer's body as text.
 * @param limits a body that is longer, or takes longer to arrive, is not read to its end
 * @throws DeskProblem like {@link limitedChunks}; the stream's error
 */
export async function readLimitedBody(body: Readable, limits: BodyLimits): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of limitedChunks(body, limits)) chunks.push(chunk);
  return new TextDecoder().decode(Buffer.concat(chunks));
}

/**
 * An answer's body piece by piece, as far as it keeps within its limits.
 * @throws DeskProblem `badAnswer` when it is too long, `timeout` when it trickles for ever; the stream's error
 */
export async function* limitedChunks(body: Readable, { maxBytes, maxMs }: BodyLimits): AsyncGenerator<Buffer> {
  let bytes = 0;
  let late = false;
  const deadline = setTimeout(() => {
    late = true;
    body.destroy();
  }, maxMs);
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw new DeskProblem<TransportProblem>('badAnswer', { detail: `answer longer than ${maxBytes} bytes` });
      yield chunk;
    }
  } catch (error) {
    if (late) throw new DeskProblem<TransportProblem>('timeout', { detail: 'the answer never ended' });
    throw error;
  } finally {
    clearTimeout(deadline);
    body.destroy();
  }
  if (late) throw new DeskProblem<TransportProblem>('timeout', { detail: 'the answer never ended' });
}
