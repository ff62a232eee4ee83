import { abilities, type Ability } from '../../domain/publishing/afterwards';
import type { ApprovalCheck } from '../../domain/publishing/approvalCheck';
import type { Connectors } from '../../domain/publishing/connector';
import type { OutboxItem } from '../../domain/publishing/outbox';
import type { OutboxStore } from '../../domain/publishing/repositories';
import type { Target } from '../../domain/publishing/target';
import type { Platform } from '../../platform/platform';
import { createQueue } from '../../publish/queue/createQueue';
import { pageRenderer, renderFragment } from '../../exporters/registry';
import { createConnectors } from '../../publish/connectors';
import { sha256 } from './actor';
import { deskTimeZone } from './articles';

interface Needs {
  readonly platform: Platform;
  readonly store: OutboxStore;
  /** Told of an item that has reached its target, with the content that was sent. */
  readonly onPublished: (item: OutboxItem) => void;
  readonly checkApproval: ApprovalCheck;
  readonly now: () => Date;
  readonly report: (message: string, error: unknown) => void;
}

const isOnline = (state: OutboxItem['state']): boolean => state === 'published' || state === 'publishedDiffers';

/** What the connectors can do with what is online at a target. */
export const abilitiesOver = (connectors: Connectors) => (target: Target | undefined): readonly Ability[] =>
  target ? abilities.filter((ability) => connectors[target.kind][ability] !== undefined) : [];

/** Wires the publish queue to this window: its network, its clock, and a lock that all windows share. */
export function publishing({ platform, store, onPublished, checkApproval, now, report }: Needs) {
  const connectors: Connectors = createConnectors({ renderHtml: renderFragment, renderPage: pageRenderer(deskTimeZone), digest: sha256, timeZone: deskTimeZone });
  const queue = createQueue({
    store: {
      ...store,
      async update(read, changes) {
        const stored = await store.update(read, changes);
        if (stored && stored.state !== read.state && isOnline(stored.state)) onPublished(stored);
        return stored;
      },
    },
    transport: platform.transport,
    connectors,
    digest: sha256,
    checkApproval,
    now,
    random: Math.random,
    schedule: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    isOnline: () => navigator.onLine,
    lock: async (name, signal, work) => void (await navigator.locks.request(name, { signal }, work)),
    log: report,
  });
  return { queue, connectors };
}
