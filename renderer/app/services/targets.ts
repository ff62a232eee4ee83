import type { Connector } from '../../domain/publishing/connector';
import { defaultTargetId, type Problem, type Target, type TargetKind } from '../../domain/publishing/target';
import { PublishProblem, type TransportAnswer } from '../../domain/publishing/transport';
import type { ConnectionInput, Platform } from '../../platform/platform';
import type { DeskRepository } from '../../storage/repositories/desk';
import { newId } from './actor';

/** The target that every desk has: a folder on this computer. Its name is put into words by the screens. */
export const folderTarget = (): Target => ({ id: defaultTargetId, kind: 'folder', name: '', paused: null });

type WithoutId<T> = T extends unknown ? Omit<T, 'targetId'> : never;
export type TargetInput = WithoutId<ConnectionInput>;

interface Needs {
  readonly platform: Platform;
  readonly desk: DeskRepository;
  readonly connectors: Readonly<Record<TargetKind, Connector<unknown>>>;
  readonly resume: (targetId: string) => Promise<void>;
}

/** The places where the desk publishes: adding, changing, testing. */
export function targetService({ platform, desk, connectors, resume }: Needs) {
  return {
    /** Adds a target, or changes the one with `id`; a target that waited for a person goes on. */
    async save(name: string, connection: TargetInput, id: string = newId()): Promise<Target> {
      await platform.saveConnection({ ...connection, targetId: id });
      const target: Target = { id, kind: connection.kind, name: name.trim().normalize('NFC'), paused: null };
      await desk.putTarget(target);
      await resume(id);
      return target;
    },
    async remove(id: string): Promise<void> {
      await platform.forgetConnection(id);
      await desk.removeTarget(id);
    },
    /** Asks the target whether publishing would work. @returns null when all is well, else what is wrong. */
    async test(target: Target): Promise<Problem | null> {
      const { test } = connectors[target.kind];
      try {
        const answers: TransportAnswer[] = [];
        for (const request of test.plan(target.id)) answers.push(await platform.transport.send(request));
        return test.read(answers);
      } catch (error) {
        if (error instanceof PublishProblem) return error.problem;
        throw error;
      }
    },
  };
}
export type TargetService = ReturnType<typeof targetService>;
