/** Where the preload hands over the port through which a picture without a file comes. Plain constants: the preload bundles them. */
export const PASTE_CHANNEL = 'photos:paste';

/** Said beside the port. The bytes go through it to a process of their own: never through the main process. */
export interface PasteOffer {
  /** A new UUID that names the picture until it is imported. */
  readonly pasted: string;
  readonly fileName: string;
}

/** A piece of the picture, or null behind the last one. Each is answered, so that no more than one is under way. */
export type PastePiece = Uint8Array | null;
export type PasteAnswer = 'more' | 'enough' | 'failed';
