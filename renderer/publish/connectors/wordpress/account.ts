import type { Connector } from '../../../domain/publishing/connector';
import type { Problem } from '../../../domain/publishing/target';
import type { TransportAnswer } from '../../../domain/publishing/transport';
import { readAnswer } from './answers';
import { account } from './requests';
import { accountResource } from './resources';
import type { WordPressProgress } from './progress';

/** "Test connection": is it a WordPress, does it know us, may we publish and send photos? */
export const accountTest: Connector<WordPressProgress>['test'] = {
  plan: (targetId) => [account(targetId)],
  read: ([answer]) => (answer ? problemOf(answer) : { code: 'internal' }),
};

function problemOf(answer: TransportAnswer): Problem | null {
  const reading = readAnswer(answer, accountResource);
  if (reading.kind === 'resource') {
    const { capabilities } = reading.resource;
    const lacking = ['publish_posts', 'upload_files'].filter((capability) => capabilities[capability] !== true);
    return lacking.length === 0 ? null : { code: 'noRight', detail: `without ${lacking.join(', ')}` };
  }
  const { problem } = reading.verdict;
  return problem.code === 'badAnswer' ? { ...problem, code: 'notWordPress' } : problem;
}
