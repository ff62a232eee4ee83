/** How many approvals an article needs, each by another person. */
export type Levels = 1 | 2;

/** How a desk approves. */
export interface ApprovalPolicy {
  /** Where nothing else is said of the category. */
  readonly levels: Levels;
  /** By the category's name as somebody wrote it; {@link sameCategory} says which ones are one. */
  readonly categories: Readonly<Record<string, Levels>>;
  /** Whether authors may approve their own articles; for desks of one person, and every record says so. */
  readonly selfApproval: boolean;
}

/** A desk that has decided nothing: one approval, by somebody else. */
export const firstPolicy: ApprovalPolicy = { levels: 1, categories: {}, selfApproval: false };

const categoryName = (category: string): string => category.trim().normalize('NFC');
const categoryKey = (category: string): string => categoryName(category).toLocaleLowerCase('vi');

/** Whether two names are one category, however they are written. */
export const sameCategory = (one: string, other: string): boolean => categoryKey(one) === categoryKey(other);

/** How many approvals an article of this category needs. */
export function levelsFor({ levels, categories }: ApprovalPolicy, category: string): Levels {
  const own = Object.entries(categories).filter(([name]) => sameCategory(name, category)).map(([, wanted]) => wanted);
  return own.includes(2) ? 2 : (own[0] ?? levels);
}

const isLevels = (value: unknown): value is Levels => value === 1 || value === 2;

/** The policy with a rule for one category, in place of the one that it had. */
export function withCategory(policy: ApprovalPolicy, category: string, levels: Levels): ApprovalPolicy {
  const others = Object.entries(policy.categories).filter(([name]) => !sameCategory(name, category));
  return { ...policy, categories: { ...Object.fromEntries(others), [categoryName(category)]: levels } };
}

/** Reads a stored policy; what is not understood is as strict as it may be. */
export function parsePolicy(stored: unknown): ApprovalPolicy {
  if (stored === null || stored === undefined) return firstPolicy;
  const { levels, categories, selfApproval } = (typeof stored === 'object' ? stored : {}) as { readonly [K in keyof ApprovalPolicy]?: unknown };
  const named = typeof categories === 'object' && categories !== null ? Object.entries(categories) : [];
  return {
    levels: isLevels(levels) ? levels : 2,
    categories: Object.fromEntries(named.map(([name, wanted]) => [categoryName(name), isLevels(wanted) ? wanted : 2])),
    selfApproval: selfApproval === true,
  };
}
