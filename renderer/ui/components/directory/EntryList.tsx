import { UnstyledButton } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { DirectoryEntry } from '../../../domain/directory/entry';
import { lineOf } from './lines';
import classes from './Directory.module.css';

const rowHeight = 54;
/** Rows drawn above and below what is seen. */
const spare = 8;

interface Props {
  readonly label: string;
  readonly entries: readonly DirectoryEntry[];
  readonly chosenId: string | null;
  readonly onChoose: (id: string) => void;
}

/** A list of thousands, of which only the rows in sight are drawn. Arrows, Home, End and page keys go through it. */
export function EntryList({ label, entries, chosenId, onChoose }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(600);
  const [wanted, setWanted] = useState<number | null>(null);

  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const watcher = new ResizeObserver(() => setHeight(element.clientHeight));
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  useEffect(() => {
    if (wanted === null) return;
    box.current?.querySelector<HTMLElement>(`[data-index="${wanted}"]`)?.focus();
    setWanted(null);
  }, [wanted, top]);

  const first = Math.max(0, Math.floor(top / rowHeight) - spare);
  const last = Math.min(entries.length, Math.ceil((top + height) / rowHeight) + spare);
  const chosen = entries.findIndex(({ id }) => id === chosenId);
  const inTabOrder = chosen >= first && chosen < last ? chosen : first;

  function move(event: KeyboardEvent<HTMLElement>): void {
    const at = Number((event.target as HTMLElement).dataset['index']);
    const page = Math.max(1, Math.floor(height / rowHeight) - 1);
    const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + page, PageUp: at - page, Home: 0, End: entries.length - 1 };
    const step = steps[event.key];
    if (step === undefined || Number.isNaN(at)) return;
    event.preventDefault();
    const next = Math.min(Math.max(step, 0), entries.length - 1);
    const element = box.current!;
    const seen = Math.min(Math.max(element.scrollTop, (next + 1) * rowHeight - element.clientHeight), next * rowHeight);
    element.scrollTop = seen;
    setTop(seen);
    setWanted(next);
  }

  return (
    <div ref={box} className={classes.rows} onScroll={(event) => setTop(event.currentTarget.scrollTop)}>
      <ul className={classes.items} aria-label={label} style={{ height: entries.length * rowHeight }}>
        {entries.slice(first, last).map((entry, offset) => {
          const index = first + offset;
          const { name, more } = lineOf(entry);
          return (
            <li key={entry.id} className={classes.item} aria-setsize={entries.length} aria-posinset={index + 1} style={{ top: index * rowHeight, height: rowHeight }}>
              <UnstyledButton className={classes.row} aria-current={entry.id === chosenId ? 'true' : undefined} data-entry={entry.id} data-index={index}
                tabIndex={index === inTabOrder ? 0 : -1} onKeyDown={move} onClick={() => onChoose(entry.id)}>
                <span className={classes.name} title={name}>{name}</span>
                <span className={classes.more} title={more}>{more}</span>
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
