/** Something that went wrong in a way we can name: `code` is a key of messages.mjs, `details` fills its places. */
export class Problem extends Error {
  /**
   * @param {string} code
   * @param {Record<string, string | number>} [details]
   * @param {{ cause?: unknown, exitCode?: number }} [more]
   */
  constructor(code, details = {}, more = {}) {
    super(code, { cause: more.cause });
    this.name = 'Problem';
    this.code = code;
    this.details = details;
    this.exitCode = more.exitCode ?? 1;
  }
}
