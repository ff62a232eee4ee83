/** What main tells the renderer without being asked. Plain constants: the preload bundles them, and must not bundle zod. */
export const signals = {
  /** A command chosen in the native menu; ids are those of renderer/app/commands. */
  command: 'signal:command',
  /** The computer woke up or the line came back. */
  wake: 'signal:wake',
  settings: 'signal:settings',
  /** Asks what a wrong word may have been meant to be; answered through the contract. */
  spelling: 'signal:spelling',
  space: 'signal:space',
  progress: 'signal:progress',
  backups: 'signal:backups',
  intake: 'signal:intake',
  /** Sizes of a photo are wanted. */
  derive: 'signal:derive',
} as const;
