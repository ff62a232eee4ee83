/** How many approvals an article needs, each by another person. */
export type Levels = 1 | 2;

/** How a desk approves. */
export interface ApprovalPolicy {
  /** Where nothing else is said of the category. */
  readonly levels: Levels;
  /** By {@link categoryKey}. */
  readonly categories: Readonly<Record<string, Levels>>;
  /** Whether authors may approve their own articles; for desks of one person, and every record says so. */
  readonly selfApproval: boolean;
}

/** A desk that has decided nothing: one approval, by somebody else. */
export const firstPolicy: ApprovalPolicy = { levels: 1, categories: {}, selfApproval: false };

/** One category, however it is written. */
export const categoryKey = (category: string): string => category.trim().normalize('NFC').toLocaleLowerCase('vi');

/** How many approvals an article of this category needs. */
export function levelsFor({ levels, categories }: ApprovalPolicy, category: string): Levels {
  const key = categoryKey(category);
  return (Object.hasOwn(categories, key) ? categories[key] : undefined) ?? levels;
}

const isLevels = (value: unknown): value is Levels => value === 1 || value === 2;

/** Reads a stored policy; what is not understood is as strict as it may be. */
export function parsePolicy(stored: unknown): ApprovalPolicy {
  if (stored === null || stored === undefined) return firstPolicy;
  const { levels, categories, selfApproval } = (typeof stored === 'object' ? stored : {}) as { readonly [K in keyof ApprovalPolicy]?: unknown };
  const named = typeof categories === 'object' && categories !== null ? Object.entries(categories) : [];
  return {
    levels: isLevels(levels) ? levels : 2,
    categories: Object.fromEntries(named.map(([name, wanted]) => [categoryKey(name), isLevels(wanted) ? wanted : 2])),
    selfApproval: selfApproval === true,
  };
}
