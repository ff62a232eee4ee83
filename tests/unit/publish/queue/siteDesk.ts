import type { ProblemCode } from '../../../../renderer/domain/publishing/target';
import { PublishProblem } from '../../../../renderer/domain/publishing/transport';
import { startedQueue, type World } from '../desk';
import type { Life } from '../life';
import { MemoryOutbox } from '../memoryOutbox';
import { queuedItem } from '../sample';
import { VirtualTime } from '../virtualTime';
import { WordPressModel } from '../wordpressModel';

const siteOf = (id: string) => ({ id, kind: 'wordpress' as const, name: id, paused: null });

/** A desk with the same articles waiting for each of the targets, and a site behind them. */
export async function siteDesk(numbers: readonly number[] = [1], targets: readonly string[] = ['site']) {
  const items = await Promise.all(targets.flatMap((target, index) => numbers.map((number) => queuedItem(number + index * 100, target))));
  return { model: new WordPressModel(), time: new VirtualTime(), store: new MemoryOutbox(targets.map(siteOf), items) };
}

/** Starts the program on such a desk. */
export const run = ({ model, ...rest }: Awaited<ReturnType<typeof siteDesk>>, parts: World['parts'] = {}, life?: Life) =>
  startedQueue({ transport: model, ...rest, parts }, life);

/** A line on which every request ends in this problem. */
export const fails = (code: ProblemCode) => (): never => {
  throw new PublishProblem({ code });
};
