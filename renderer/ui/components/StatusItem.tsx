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
}

/** One thing of the status line: a mark, few words, and what a click shows. */
export function StatusItem({ icon: Icon, label, name, value, tone = 'quiet', renderDetail, onClick }: Props) {
  const [isOpen, setOpen] = useState(false);
  const target = useRef<HTMLButtonElement>(null);
  // Whatever opens next gives the cursor back to here, not to a button that is gone.
  const close = (): void => {
    setOpen(false);
    target.current?.focus();
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
    <Popover position="top-start" width={340} shadow="md" opened={isOpen} onChange={setOpen} trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton ref={target} {...common} onClick={() => setOpen((now) => !now)}>{face}</UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown fz="sm" aria-label={label}>{renderDetail(close)}</Popover.Dropdown>
    </Popover>
  );
}
