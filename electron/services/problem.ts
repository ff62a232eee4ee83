/**
 * A failure that the renderer can put into words. Everything else that is thrown becomes `internal` on its way over
 * IPC, with its detail in the log only.
 */
export class DeskProblem<Code extends string = string> extends Error {
  /**
   * @param code what the renderer's language files know
   * @param about `values` for the sentence; `detail` for the log and the curious, never with a secret in it
   */
  constructor(
    readonly code: Code,
    readonly about: { readonly values?: Record<string, string>; readonly detail?: string } = {},
  ) {
    super(about.detail ? `${code}: ${about.detail}` : code);
    this.name = 'DeskProblem';
  }
}
