/** A person who works on this computer. */
export interface Profile {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly createdAt: string;
  /** Works at another desk, and is known here only by name from what was handed over: decides about nothing here. */
  readonly elsewhere?: true;
}

export const roles = ['reporter', 'editor', 'managingEditor', 'administrator'] as const;
export type Role = (typeof roles)[number];
