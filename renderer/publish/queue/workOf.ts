import type { Connector, Work } from '../../domain/publishing/connector';
import { kindOf, type OutboxItem } from '../../domain/publishing/outbox';

/** How a target does what an item is there for; undefined where it cannot. */
export function workOf(connector: Connector<unknown>, item: Pick<OutboxItem, 'kind' | 'before'>): Work<unknown> | undefined {
  const kind = kindOf(item);
  if (kind === 'publish') return connector;
  return item.before && connector[kind];
}
