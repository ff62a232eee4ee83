import { mayManage } from '../../domain/people/mayManage';
import { parsePolicy, type ApprovalPolicy } from '../../domain/workflow/policy';
import type { ApprovalVerbs } from '../../platform/platform';
import type { DeskRepository } from '../../storage/repositories/desk';
import { presentMoment } from './actor';
import { refusing } from './approvals';
import { Refused } from './refused';

interface Needs {
  readonly desk: DeskRepository;
  readonly verbs: Pick<ApprovalVerbs, 'setPolicy'>;
  readonly now: () => Date;
  readonly report: (message: string, error: unknown) => void;
}

/** How this desk approves: read once, then in step with the database, also with what another window writes. */
export async function policyService({ desk, verbs, now, report }: Needs) {
  let policy = parsePolicy(await desk.readPolicy());
  const listeners = new Set<() => void>();

  function take(stored: unknown): void {
    const next = parsePolicy(stored);
    // Who reads the policy on the screen is drawn anew at another object.
    if (JSON.stringify(next) === JSON.stringify(policy)) return;
    policy = next;
    listeners.forEach((listen) => listen());
  }
  desk.watchPolicy()(take, (error) => report('the approval policy cannot be followed', error));

  return {
    /** The same object for as long as nothing is decided anew. */
    current: (): ApprovalPolicy => policy,
    /** Tells of every change until the returned function is called. */
    onChange(listen: () => void): () => void {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    /**
     * Decides anew; counts at once.
     * @throws Refused unless the person at work looks after the desk, here and in main's own records
     */
    async write(wanted: ApprovalPolicy): Promise<void> {
      const { actor } = await presentMoment(desk, now);
      if (!mayManage(actor, await desk.listProfiles())) throw new Refused('notManaging');
      const next = parsePolicy(wanted);
      // Main signs and verifies by what it was told itself, and writes to the audit log who told it.
      await refusing(verbs.setPolicy(next));
      await desk.writePolicy(next);
      take(next);
    },
  };
}
export type PolicyService = Awaited<ReturnType<typeof policyService>>;
