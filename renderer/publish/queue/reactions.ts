import type { ProblemCode } from '../../domain/publishing/target';

/**
 * What the queue does by itself when a request ends in a problem: wait for the line, try again later, ask a person about
 * this item, or ask a person and leave the target alone until then.
 */
type Reaction = 'network' | 'retry' | 'person' | 'pause';

/** By the code of a problem that came without an answer. Portals and proxies of guest networks break certificates and redirect. */
export const reactions: Readonly<Record<ProblemCode, Reaction>> = {
  offline: 'network',
  unreachable: 'network',
  captivePortal: 'network',
  clockWrong: 'retry',
  timeout: 'retry',
  cut: 'retry',
  certificate: 'retry',
  redirected: 'retry',
  tooManyRequests: 'retry',
  serverError: 'retry',
  badAnswer: 'retry',
  insecure: 'pause',
  notWordPress: 'pause',
  notReceiver: 'pause',
  badCredentials: 'pause',
  noRight: 'pause',
  noCredentials: 'pause',
  notConnected: 'pause',
  folderMissing: 'pause',
  folderNotWritable: 'pause',
  diskFull: 'pause',
  tooLarge: 'person',
  refused: 'person',
  remoteGone: 'person',
  remoteChanged: 'person',
  targetCannot: 'person',
  notWebDav: 'pause',
  remoteFolderMissing: 'pause',
  remoteFull: 'pause',
  remoteLocked: 'retry',
  photoMissing: 'person',
  approvalVoid: 'person',
  approvalUnsigned: 'person',
  approvalForged: 'person',
  approvalMissing: 'person',
  photoChanged: 'person',
  internal: 'person',
};
