import { isUnread, type Journal, type JournalContent } from '../../domain/journal/journal';

/**
 * The same journal, with somebody who is told when one turns out to have lost something: damage need not change a length,
 * and shows when main looks into the file.
 * @param onDamage told before the answer is given; `damage` is null where only a reading will tell what was lost
 */
export function watchedJournal(journal: Journal, onDamage: (id: string, damage: JournalContent['damage']) => void): Journal {
  return {
    list: () => journal.list(),
    remove: (id) => journal.remove(id),
    async append(id, entries) {
      const head = await journal.append(id, entries);
      if (head.damaged) onDamage(id, null);
      return head;
    },
    async check(ids) {
      const damaged = await journal.check(ids);
      for (const id of damaged) onDamage(id, null);
      return damaged;
    },
    async read(ids) {
      const contents = await journal.read(ids);
      for (const content of contents) if (content.damage && !isUnread(content)) onDamage(content.id, content.damage);
      return contents;
    },
  };
}
