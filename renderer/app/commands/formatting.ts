import { formatNames, formatOf } from '../../editor/formats';
import type { Command } from './command';

/** What can be done to the text at the cursor; the keys are the editor's own. */
export const formatting: readonly Command[] = formatNames.map((name): Command => ({
  id: `format.${name}`,
  ...(formatOf(name).keys && { keys: formatOf(name).keys! }),
  when: ({ article, mayFormat }) => article !== null && mayFormat(name),
  run: (context) => context.format(name),
}));
