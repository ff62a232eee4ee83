import type { Connectors } from '../../domain/publishing/connector';
import type { OutboxItem } from '../../domain/publishing/outbox';
import type { TargetKind } from '../../domain/publishing/target';
import type { UploadProgress } from '../../domain/publishing/transport';
import type { Watch } from '../../domain/watch';

/** How far the photos of an item are, in bytes. */
export interface Uploaded {
  readonly sent: number;
  readonly total: number;
}

/** Photos of so many uploads are remembered; those of an item that is being sent are always among the newest. */
const mostRemembered = 500;

/**
 * How many bytes of an item's photos are at its target: those that its stored progress vouches for, and what main tells of those
 * that are on their way.
 */
export function uploadService(onUpload: (listen: (progress: UploadProgress) => void) => unknown, connectors: Connectors) {
  const underWay = new Map<string, number>();
  const listeners = new Set<() => void>();
  const keyOf = (targetId: string, hash: string): string => `${targetId} ${hash}`;

  onUpload(({ targetId, hash, sent }) => {
    const key = keyOf(targetId, hash);
    underWay.delete(key);
    underWay.set(key, sent);
    for (const oldest of underWay.keys()) if (underWay.size > mostRemembered) underWay.delete(oldest);
    listeners.forEach((listen) => listen());
  });

  function uploaded({ targetId, content, progress }: OutboxItem, kind: TargetKind): Uploaded {
    const connector = connectors[kind];
    const known = progress === null ? null : connector.parse(progress);
    const arrived = new Set(known === null ? [] : connector.arrived?.({ content }, known));
    const sentOf = ({ id, hash, bytes }: (typeof content.photos)[number]): number => (arrived.has(id) ? bytes : Math.min(bytes, underWay.get(keyOf(targetId, hash)) ?? 0));
    return {
      sent: content.photos.reduce((sum, photo) => sum + sentOf(photo), 0),
      total: content.photos.reduce((sum, { bytes }) => sum + bytes, 0),
    };
  }

  return {
    watchUploaded: (item: OutboxItem, kind: TargetKind): Watch<Uploaded> => (onValue) => {
      const tell = (): void => onValue(uploaded(item, kind));
      listeners.add(tell);
      tell();
      return () => void listeners.delete(tell);
    },
  };
}
