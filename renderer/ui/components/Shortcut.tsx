import { Kbd } from '@mantine/core';

const mac = navigator.userAgent.includes('Mac');
const names: Record<string, string> = { mod: mac ? '⌘' : 'Ctrl', shift: mac ? '⇧' : 'Shift', Enter: '↵', Backspace: '⌫' };

/** A shortcut as its keys are labelled on this kind of computer. */
export function Shortcut({ keys }: { keys: string }) {
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      {keys.split('+').map((key) => <Kbd key={key} size="xs" ml={3}>{names[key] ?? key}</Kbd>)}
    </span>
  );
}
