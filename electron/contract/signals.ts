/** What main tells the renderer without being asked. Plain constants: the preload bundles them, and must not bundle zod. */
export const signals = {
  /** A command chosen in the native menu; ids are those of renderer/app/commands. */
  command: 'signal:command',
  /** The computer woke up or the line came back. */
  wake: 'signal:wake',
  settings: 'signal:settings',
  /** Asks, by a number, which wrong word stands where the context menu was asked for; answered through the contract. */
  spellingAsked: 'signal:spellingAsked',
  /** The suggestion that was chosen for that word. */
  spellingChosen: 'signal:spellingChosen',
  space: 'signal:space',
  progress: 'signal:progress',
  backups: 'signal:backups',
  intake: 'signal:intake',
  upload: 'signal:upload',
  /** Sizes of a photo are wanted. */
  derive: 'signal:derive',
} as const;
