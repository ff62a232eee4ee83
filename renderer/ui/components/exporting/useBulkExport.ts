import { useRef, useState } from 'react';
import type { ExportedReport } from '../../../app/services/bulkExports';
import type { Article } from '../../../domain/article/article';
import { useDesk } from '../../hooks/useDesk';
import { useNotice } from '../../hooks/useNotice';
import type { ExportChoice } from './useExportChoice';

export interface BulkRun {
  readonly total: number;
  /** What the articles are called, by their ids. */
  readonly headlines: ReadonlyMap<string, string>;
  readonly done: readonly ExportedReport[];
  readonly isOver: boolean;
}

/** One export of several articles: how far it is, and what became of each. */
export function useBulkExport() {
  const desk = useDesk();
  const { attempt } = useNotice();
  const [run, setRun] = useState<BulkRun | null>(null);
  const ending = useRef<AbortController>(null);

  /** @param title of the one document, null for a file each */
  async function start(articles: readonly Pick<Article, 'id' | 'headline'>[], { format, style }: ExportChoice, title: string | null): Promise<void> {
    const ids = articles.map(({ id }) => id);
    const chosen = title === null ? await attempt(desk.exports.chooseFolder) : undefined;
    if (title === null && !chosen) return;
    ending.current = new AbortController();
    const watched = { signal: ending.current.signal, onDone: (report: ExportedReport) => setRun((now) => now && { ...now, done: [...now.done, report] }) };
    setRun({ total: ids.length, headlines: new Map(articles.map(({ id, headline }) => [id, headline])), done: [], isOver: false });
    await attempt(() => chosen
      ? desk.exports.exportEach({ ids, format, style, chosenFolder: chosen.chosenFolder }, watched)
      : desk.exports.exportTogether({ ids, format, style, title: title ?? '' }, watched));
    // Nothing became of anything where the person did not say where to.
    setRun((now) => now && (now.done.length > 0 ? { ...now, isOver: true } : null));
  }
  return {
    run,
    start,
    stop: () => ending.current?.abort(),
    forget: () => setRun(null),
  };
}
