import type { Profile } from '../../domain/people/profile';
import type { DeskRepository } from '../../storage/repositories/desk';

/** Who acts and when, asked afresh at every action. */
export interface Moment {
  readonly actor: Profile;
  readonly at: string;
}

/** @throws Error while nobody has signed in, which the screens do not allow. */
export async function presentMoment(desk: Pick<DeskRepository, 'currentProfile'>, now: () => Date): Promise<Moment> {
  const actor = await desk.currentProfile();
  if (!actor) throw new Error('nobody has signed in');
  return { actor, at: now().toISOString() };
}

/** A fresh random identifier of a record. */
export const newId = (): string => crypto.randomUUID();

/** SHA-256 as lower-case hex. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
