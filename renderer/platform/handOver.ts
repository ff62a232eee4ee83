import { contentsPath } from '../../electron/contract/exports';
import { DeskError } from './platform';

/**
 * Gives main a content for an export, from any thread.
 * @returns the token by which an export names it
 * @throws DeskError `unknown` when main does not take it
 */
export async function handOver(content: string | Uint8Array): Promise<string> {
  // As a blob it goes to main by itself; as bytes it would be copied along with what is told of the request.
  const answer = await fetch(contentsPath, { method: 'POST', body: new Blob([content as Uint8Array<ArrayBuffer> | string]) });
  if (!answer.ok) throw new DeskError('unknown', {}, `a content of ${content.length} was not taken: ${answer.status}`);
  return answer.text();
}
