/** Characters of a line shown before and after what was found in it. */
const around = 110;

/** The place of a finding in its line, the line cut short at words where it is long. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** Cuts the neighbourhood of a range out of a line; a range outside the line is laid into it. */
export function excerptOf(line: string, { from, to }: { readonly from: number; readonly to: number }): Excerpt {
  const before = line.slice(0, from);
  const after = line.slice(Math.max(from, to));
  return {
    before: before.length <= around ? before : `…${before.slice(-around).replace(/^\S*/u, '')}`,
    marked: line.slice(from, to),
    after: after.length <= around ? after : `${after.slice(0, around).replace(/\S*$/u, '')}…`,
  };
}
