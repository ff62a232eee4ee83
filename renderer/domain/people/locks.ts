/** What is known of somebody's password, as main says it. */
export interface Holder {
  readonly id: string;
  readonly hasPassword: boolean;
  /** Whether they work now, with the password given where there is one. */
  readonly isAtWork: boolean;
}

/** Who has a password, and whether the desk waits for that of the person at work. */
export interface Locks {
  readonly locked: boolean;
  readonly withPassword: ReadonlySet<string>;
}

export const noLocks: Locks = { locked: false, withPassword: new Set() };

/** @param present the person at work, as the desk has it; null before there is one */
export const locksOf = (holders: readonly Holder[], present: string | null): Locks => ({
  locked: holders.some(({ id, hasPassword, isAtWork }) => id === present && hasPassword && !isAtWork),
  withPassword: new Set(holders.filter(({ hasPassword }) => hasPassword).map(({ id }) => id)),
});
