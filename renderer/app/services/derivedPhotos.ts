import { derivePool } from '../../photos/derivePool';
import { startDeriveThread } from '../../photos/deriveThread';
import { photoAddress, type Derivable, type Platform } from '../../platform/platform';

interface Needs {
  readonly platform: Pick<Platform, 'photos'>;
  readonly report: (message: string, error: unknown) => void;
}

/** Makes the sizes of photos that main asks for, beside this window's own work, and has them kept. */
export function deriveWhatIsWanted({ platform: { photos }, report }: Needs): void {
  const pool = derivePool<Derivable>({
    start: startDeriveThread,
    keyOf: (photo) => `${photo.hash} ${JSON.stringify(photo.edit)}`,
    wanted: ({ hash, edit }) => ({ address: photoAddress(hash), edit }),
    async onDone(photo, derived) {
      try {
        if ('failed' in derived) {
          report('a photo cannot be decoded', `${photo.hash}: ${derived.failed}`);
          await photos.failDerived(photo);
        } else await photos.keepDerived({ ...photo, ...derived });
      } catch (error) {
        report('the sizes of a photo were not kept', error);
      }
    },
  });
  photos.onDerive(({ photo, isSeen }) => pool.want(photo, isSeen));
}
