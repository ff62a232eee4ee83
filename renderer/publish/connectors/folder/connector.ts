import type { Digest } from '../../../domain/article/content';
import type { Connector, Outcome, Publication, RenderPage, Step, Work } from '../../../domain/publishing/connector';
import { isUntouched } from '../../../domain/publishing/seen';
import type { FolderAnswer, TransportRequest } from '../../../domain/publishing/transport';
import { outgoingPhotos } from '../outgoingPhotos';
import { folderContents, folderName, folderNameOf, pageName, seenIn, wasOf, type ListedFile } from './files';
import { absorbLeftovers, isSweeping, leftoversStep } from './leftovers';
import { folderStart, parseFolderProgress, type FolderProgress } from './progress';
import { withdrawFolder } from './withdraw';

export interface FolderConnectorParts {
  readonly renderPage: RenderPage;
  readonly digest: Digest;
  /** The desk's time zone, for the day in the folder's name. */
  readonly timeZone: string;
}

/** Where such a folder can be. */
interface Place {
  readonly kind: 'folder' | 'webdav';
  readonly needsNetwork: boolean;
  /** Whether the files are gathered first and appear by a step of their own, before which a person can still stop them. */
  readonly isUploaded: boolean;
  /** Main answers for the folder itself. */
  readonly test: (targetId: string) => TransportRequest;
}

/** That there is no such article in it is no problem. */
export const thisComputer: Place = { kind: 'folder', needsNetwork: false, isUploaded: false, test: (targetId) => ({ kind: 'folderRead', targetId, name: 'thu-ket-noi' }) };

export const davServer: Place = { kind: 'webdav', needsNetwork: true, isUploaded: true, test: (targetId) => ({ kind: 'folderProbe', targetId }) };

/**
 * Publishes into a folder on this computer, a share, a synced folder or a WebDAV server: ask what the photos will be with their words in
 * them, look whether the folder is there already, write it whole, read it back and compare every checksum. A folder that somebody changed afterwards is reported, never overwritten.
 */
export function createFolderConnector({ renderPage, digest, timeZone }: FolderConnectorParts, place: Place): Connector<FolderProgress> {
  const nameOf = (publication: Publication): string => (publication.before ? folderNameOf(publication.before) : folderName(publication, timeZone));
  const contentsOf = (publication: Publication, { sums }: FolderProgress) => folderContents(publication, sums ?? [], renderPage, digest);
  const read = (publication: Publication): TransportRequest => ({
    kind: 'folderRead', targetId: publication.targetId, name: nameOf(publication), text: pageName,
  });

  async function plan(publication: Publication, progress: FolderProgress): Promise<Step<FolderProgress>> {
    const { approval, targetId } = publication;
    const { sums } = progress;
    if (progress.at !== 'done' && !sums && publication.content.photos.length > 0) {
      return { kind: 'request', name: 'preparePhotos', request: { kind: 'photoSums', targetId, photos: outgoingPhotos(publication.content) } };
    }
    switch (progress.at) {
      case 'look':
        return { kind: 'request', name: 'lookInFolder', request: { ...read(publication), ...wasOf(publication) } };
      case 'write': {
        const { files } = await contentsOf(publication, progress);
        const request: TransportRequest = { kind: place.isUploaded ? 'folderGather' : 'folderWrite', targetId, name: nameOf(publication), files };
        return { kind: 'request', name: 'writeFolder', values: { files: String(files.length) }, request };
      }
      case 'place': {
        const { files } = await contentsOf(publication, progress);
        const { was } = wasOf(publication);
        const placed = { targetId, name: nameOf(publication), files };
        const { replaces: version } = progress;
        return { kind: 'request', name: 'placeFolder', request: was && version ? { kind: 'folderReplace', ...placed, was, version } : { kind: 'folderPlace', ...placed } };
      }
      case 'read':
        return { kind: 'request', name: 'readFolder', request: read(publication) };
      case 'findLeftovers':
      case 'removeLeftover':
      case 'removeReplaced': {
        const { files } = await contentsOf(publication, progress);
        return leftoversStep(progress.at, { targetId, name: nameOf(publication), files, ...wasOf(publication) });
      }
      case 'done': {
        // The receipt keeps what was seen; a page twice in every row is dear.
        const { seen, ...done } = progress;
        const { location, differences } = done;
        const receipt = { location, contentHash: approval.contentHash, approvedBy: approval.by, differences, ...(seen && { seen }) };
        return { kind: 'done', progress: done, receipt };
      }
    }
  }

  /** What is there against what was approved, which ends the work. */
  async function compared(publication: Publication, progress: FolderProgress, answer: FolderAnswer): Promise<Outcome<FolderProgress>> {
    const { expected } = await contentsOf(publication, progress);
    const differences = compareFiles(expected, answer.files ?? []);
    return { kind: 'go', progress: { ...progress, at: 'done', location: answer.location, differences, seen: seenIn(answer) }, advanced: true };
  }

  async function absorb(publication: Publication, progress: FolderProgress, answer: Parameters<Work<FolderProgress>['absorb']>[2]): Promise<Outcome<FolderProgress>> {
    if (answer.kind === 'photoSums' && answer.photos.length === publication.content.photos.length) {
      return { kind: 'go', progress: { ...progress, sums: [...answer.photos] } };
    }
    if (answer.kind !== 'folder') {
      return { kind: 'stop', progress, problem: { code: 'internal', detail: `a folder answered with ${answer.kind}` } };
    }
    if (isSweeping(progress)) return absorbLeftovers(progress, answer);
    if (progress.at === 'write') return { kind: 'go', progress: { ...progress, at: place.isUploaded ? 'place' : 'read' }, advanced: true };
    if (progress.at === 'place') return { kind: 'go', progress: { ...progress, at: 'read' }, advanced: true };
    if (progress.at === 'look' && publication.before) return absorbLook(publication, progress, answer);
    if (answer.files === null) {
      return progress.at === 'look'
        ? { kind: 'go', progress: { ...progress, at: 'write' } }
        : // Written, and not there: a share that lags behind. Looking again at once would only spin.
          { kind: 'retry', progress: folderStart, problem: { code: 'badAnswer', detail: 'the written folder is not there' } };
    }
    return compared(publication, progress, answer);
  }

  /** Before a correction: only what is as this desk left it is replaced. */
  async function absorbLook(publication: Publication, progress: FolderProgress, answer: FolderAnswer): Promise<Outcome<FolderProgress>> {
    if (answer.files === null) return { kind: 'stop', progress, problem: { code: 'remoteGone' } };
    const now = seenIn(answer);
    if (publication.before && isUntouched(publication.before, now)) return { kind: 'go', progress: { ...progress, at: 'write', replaces: answer.version } };
    const { expected } = await contentsOf(publication, progress);
    // Written by an earlier try whose answer was lost.
    if (compareFiles(expected, answer.files).length === 0) return compared(publication, progress, answer);
    return { kind: 'stop', progress, problem: { code: 'remoteChanged' }, conflict: now };
  }

  const publish: Work<FolderProgress> = {
    start: () => folderStart,
    parse: parseFolderProgress,
    plan,
    absorb,
    // Files are gathered where nobody sees them, and what a correction replaces is compared once more: no need to look again.
    lost: (_publication, progress) => (progress.at === 'done' || (progress.at === 'write' && place.isUploaded) ? progress : folderStart),
    ...(place.isUploaded && { sweep: (_publication: Publication, progress: FolderProgress) => ({ ...progress, at: 'findLeftovers' as const }) }),
  };

  return {
    ...publish,
    kind: place.kind,
    needsNetwork: place.needsNetwork,
    update: publish,
    withdraw: withdrawFolder,
    test: {
      plan: (targetId) => [place.test(targetId)],
      read: ([answer]) => (answer?.kind === 'folder' ? null : { code: 'internal' }),
    },
  };
}

/** Files beside the expected ones are none of our business: file managers and sync programs leave theirs everywhere. */
function compareFiles(expected: readonly ListedFile[], found: NonNullable<FolderAnswer['files']>): FolderProgress['differences'] {
  const sums = new Map(found.map(({ path, sha256 }) => [path.replaceAll('\\', '/'), sha256]));
  const missing = expected.some(({ path }) => !sums.has(path));
  const differs = expected.some(({ path, sha256 }) => sums.has(path) && sums.get(path) !== sha256);
  return [...(missing ? (['fileMissing'] as const) : []), ...(differs ? (['fileDiffers'] as const) : [])];
}
