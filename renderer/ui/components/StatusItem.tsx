import { Popover, UnstyledButton } from '@mantine/core';
import type { TablerIcon } from '@tabler/icons-react';
import { useRef, useState, type ReactNode } from 'react';
import classes from './StatusLine.module.css';

interface Props {
  readonly icon: TablerIcon;
  readonly label: string;
  readonly name: string;
  readonly value?: string;
  readonly tone?: 'quiet' | 'warn' | 'bad';
  /** Shown on a click; what leads on from there closes it. */
  readonly renderDetail?: (close: () => void) => ReactNode;
  readonly onClick?: () => void;
  /** Whether the details are shown, where something else than a click may show them. */
  readonly opened?: boolean;
  readonly onOpened?: (opened: boolean) => void;
  /** What is in the details says itself where the cursor goes from there. */
  readonly leads?: boolean;
}

/** One thing of the status line: a mark, few words, and what a click shows. */
export function StatusItem({ icon: Icon, label, name, value, tone = 'quiet', renderDetail, onClick, opened, onOpened, leads = false }: Props) {
  const [ownOpen, setOwnOpen] = useState(false);
  const isOpen = opened ?? ownOpen;
  const setOpen = onOpened ?? setOwnOpen;
  const target = useRef<HTMLButtonElement>(null);
  // Whatever opens next gives the cursor back to here, not to a button that is gone.
  const close = (): void => {
    setOpen(false);
    if (!leads) target.current?.focus();
  };
  const face = (
    <>
      <Icon size={14} aria-hidden />
      <span>{label}</span>
    </>
  );
  const common = { className: classes.item, 'data-tone': tone, 'data-status': name, 'data-value': value };
  if (!renderDetail) return onClick ? <UnstyledButton {...common} onClick={onClick}>{face}</UnstyledButton> : <span {...common}>{face}</span>;
  return (
    <Popover position="top-start" width={340} shadow="md" opened={isOpen} onChange={setOpen} trapFocus returnFocus={!leads}>
      <Popover.Target>
        <UnstyledButton ref={target} {...common} onClick={() => setOpen(!isOpen)}>{face}</UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown fz="sm" aria-label={label}>{renderDetail(close)}</Popover.Dropdown>
    </Popover>
  );
}
