import type { Transaction } from 'dexie';

/** Documents of the first format are brought up to the present one by and by: `outdated` names those that are not yet. */
export const outdatedDocuments = {
  version: 6,
  stores: { outdated: 'id' },
  async upgrade(transaction: Transaction): Promise<void> {
    const ids = (await transaction.table('documents').toCollection().primaryKeys()) as string[];
    await transaction.table('outdated').bulkAdd(ids.map((id) => ({ id })));
  },
} as const;
