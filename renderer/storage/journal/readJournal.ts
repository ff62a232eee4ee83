import { isUnread, JournalRefused, type Journal, type JournalContent } from '../../domain/journal/journal';

/** What one journal says. @throws JournalRefused when it cannot be read, `newer` when a newer version wrote it */
export async function readJournal(journal: Pick<Journal, 'read'>, id: string): Promise<JournalContent> {
  const [content] = await journal.read([id]);
  if (!content) throw new JournalRefused('ioError', `no answer for journal ${id}`);
  if (isUnread(content)) throw new JournalRefused('newer', `journal ${id}`);
  return content;
}
