/** A person who works on this computer. */
export interface Profile {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly createdAt: string;
}

export const roles = ['reporter', 'editor', 'managingEditor', 'administrator'] as const;
export type Role = (typeof roles)[number];
