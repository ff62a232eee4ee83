export const targetKinds = ['folder', 'wordpress', 'http', 'webdav'] as const;
export type TargetKind = (typeof targetKinds)[number];

/** A place where the desk publishes. Addresses, paths and credentials live in the main process under the same id. */
export interface Target {
  readonly id: string;
  readonly kind: TargetKind;
  readonly name: string;
  /** Set while the target must not be used until a person has looked (wrong password, no right to publish). */
  readonly paused: Problem | null;
  /** Set while it is left in peace after many failures in a row. */
  readonly rest?: Rest | null;
}

/** How long a target is left in peace, and why. */
export interface Rest {
  /** ISO instant. */
  readonly until: string;
  /** In a row, whatever the article. */
  readonly failures: number;
  readonly problem: Problem;
}

/** Id of the folder target that every desk has from its first day. */
export const defaultTargetId = 'default-folder';

/**
 * What went wrong, as a code that the language files put into words (`problems.<code>`), with values for the sentence
 * and the technical detail for the log.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly values?: Readonly<Record<string, string>>;
  readonly detail?: string;
}

export const problemCodes = [
  // the line
  'offline', 'unreachable', 'timeout', 'cut', 'certificate', 'redirected', 'insecure', 'captivePortal', 'clockWrong',
  // the site
  'notWordPress', 'notReceiver', 'badCredentials', 'noRight', 'tooLarge', 'tooManyRequests', 'serverError', 'badAnswer', 'refused', 'remoteGone', 'remoteChanged', 'targetCannot',
  'notWebDav', 'remoteFull', 'remoteLocked', 'remoteFolderMissing',
  // this computer
  'folderMissing', 'folderNotWritable', 'diskFull', 'photoMissing', 'noCredentials', 'notConnected', 'approvalVoid', 'internal',
  // the approval
  'approvalUnsigned', 'approvalForged', 'photoChanged', 'approvalMissing',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** Problems that are mended where the target is set up, for every article that waits for it. */
export const targetProblems: readonly ProblemCode[] = [
  'badCredentials', 'noRight', 'noCredentials', 'notConnected', 'notWordPress', 'notReceiver', 'redirected', 'insecure', 'certificate', 'folderMissing', 'folderNotWritable', 'notWebDav', 'remoteFolderMissing', 'remoteFull',
];
