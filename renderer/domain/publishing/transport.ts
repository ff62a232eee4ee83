import type { PhotoMetadata } from './photoMetadata';
import type { Problem } from './target';

/**
 * What connectors ask for and the main process carries out: it knows the target's address and credential, adds them,
 * and streams photos from the photo store. The renderer never sees a credential and names no host.
 */
export type TransportRequest = HttpRequest | FolderWrite | FolderUpload | FolderReplace | FolderLeftovers | FolderRead | FolderPutAside | FolderProbe | PhotoSumsRequest;

export interface HttpRequest {
  readonly kind: 'http';
  readonly targetId: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path below the target's address, without a leading slash: "wp-json/wp/v2/posts". */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Extra headers in lower case; authorization, host, cookie and content-length are main's. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?:
    | { readonly kind: 'json'; readonly json: unknown }
    | { readonly kind: 'photo'; readonly hash: string; readonly metadata?: PhotoMetadata };
}

/** Makes a folder with these files appear at once or not at all: written aside, synced, renamed. */
export interface FolderWrite {
  readonly kind: 'folderWrite';
  readonly targetId: string;
  /** Name of the article's folder inside the target: one safe path segment. */
  readonly name: string;
  readonly files: readonly FolderFile[];
}

/**
 * The same on a server, in two steps of which the first takes long and shows nothing: gather the files aside, then put the
 * folder in place. A folder that is there already stays as it is.
 */
export interface FolderUpload {
  readonly kind: 'folderGather' | 'folderPlace';
  readonly targetId: string;
  readonly name: string;
  readonly files: readonly FolderFile[];
}

/**
 * Puts the folder that was gathered in the place of what was looked at, and of nothing else. What it replaces is hidden beside it
 * until it is removed as a leftover.
 */
export interface FolderReplace {
  readonly kind: 'folderReplace';
  readonly targetId: string;
  readonly name: string;
  readonly files: readonly FolderFile[];
  readonly was: FileSums;
  /** As the look told it. */
  readonly version: string;
}

/** Asks what is still hidden beside an article's folder that was put in place, or removes it: of these files, and of those before. */
export interface FolderLeftovers {
  readonly kind: 'folderFindLeftovers' | 'folderRemoveLeftovers';
  readonly targetId: string;
  readonly name: string;
  readonly files: readonly FolderFile[];
  readonly was?: FileSums;
}

/** What is hidden: files that were gathered, or those that they have replaced. */
export type Leftover = 'gathered' | 'replaced';

/** SHA-256 sums of the files that this desk saw last in a folder, by path. */
export type FileSums = Readonly<Record<string, string>>;

export type FolderFile =
  | { readonly path: string; readonly text: string }
  /** A copy of a photo from the store, with its words written into it. */
  | { readonly path: string; readonly photo: string; readonly metadata?: PhotoMetadata };

export interface FolderRead {
  readonly kind: 'folderRead';
  readonly targetId: string;
  readonly name: string;
  /** Path of a file whose text is wanted, too. */
  readonly text?: string;
  /** What was there before: where a replacement broke off midway, it is put back first. */
  readonly was?: FileSums;
}

/**
 * Moves an article's folder, with all that is in it, to the target's folder of withdrawn ones. One that is there already
 * stays; the answer tells what is there then.
 */
export interface FolderPutAside {
  readonly kind: 'folderPutAside';
  readonly targetId: string;
  readonly name: string;
}

/** Asks whether a folder on a server is there and takes what is written into it; answered like {@link FolderRead}. */
export interface FolderProbe {
  readonly kind: 'folderProbe';
  readonly targetId: string;
}

/** Asks what copies of photos with their words in them will be, before they are written. */
export interface PhotoSumsRequest {
  readonly kind: 'photoSums';
  readonly targetId: string;
  readonly photos: readonly { readonly photo: string; readonly metadata?: PhotoMetadata }[];
}

export type TransportAnswer = HttpAnswer | FolderAnswer | PhotoSums;

/** In the order in which they were asked for. */
export interface PhotoSums {
  readonly kind: 'photoSums';
  readonly photos: readonly { readonly sha256: string; readonly bytes: number }[];
}

export interface HttpAnswer {
  readonly kind: 'http';
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** Decoded as UTF-8, at most 4 MiB. */
  readonly body: string;
}

/** What is in the article's folder now; `files` is null when there is no such folder. */
export interface FolderAnswer {
  readonly kind: 'folder';
  /** Where it is on this computer or on the server, for a person to open. */
  readonly location: string;
  readonly files: readonly { readonly path: string; readonly sha256: string; readonly bytes: number }[] | null;
  /** The text that was asked for; absent where there is no such file, or it is too long. */
  readonly text?: string;
  /** A mark of what is there, for {@link FolderReplace}; absent where a folder is replaced in one piece of work. */
  readonly version?: string;
  /** What was asked for with {@link FolderLeftovers}. */
  readonly leftovers?: readonly Leftover[];
}

/** How much of a photo is on its way to a target. */
export interface UploadProgress {
  readonly targetId: string;
  readonly hash: string;
  readonly sent: number;
}

/** Sends one request; resolves with whatever the other side answered, also with an error status. */
export interface Transport {
  /** @throws PublishProblem when no whole answer came back. */
  send(request: TransportRequest): Promise<TransportAnswer>;
}

/** A {@link Problem} as an error, for the way up to the queue. */
export class PublishProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ? `${problem.code}: ${problem.detail}` : problem.code);
    this.name = 'PublishProblem';
  }
}
