import type { ApprovalPolicy } from '../../contract/approvals';

/** One category, however it is written; as `sameCategory` of the workflow domain, which electron may not import. */
const categoryKey = (category: string): string => category.trim().normalize('NFC').toLocaleLowerCase('vi');

/**
 * How many approvals a content needs.
 * @param approvedText the canonical text that approvals are hashes of; one without a readable category needs the most
 */
export function levelsFor({ levels, categories }: ApprovalPolicy, approvedText: string): 1 | 2 {
  const category = categoryOf(approvedText);
  if (category === null) return 2;
  const own = Object.entries(categories).filter(([name]) => categoryKey(name) === categoryKey(category)).map(([, wanted]) => wanted);
  return own.includes(2) ? 2 : (own[0] ?? levels);
}

function categoryOf(approvedText: string): string | null {
  try {
    const category: unknown = (JSON.parse(approvedText) as { readonly category?: unknown } | null)?.category;
    return typeof category === 'string' ? category : null;
  } catch {
    return null;
  }
}
