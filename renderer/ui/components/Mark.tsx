/** The program's mark: a folded sheet with a red headline. Decorative. */
export function Mark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false" style={{ flexShrink: 0 }}>
      <path d="M5 3h17l5 5v21H5z" fill="var(--paper)" stroke="var(--ink-2)" strokeWidth="1.5" strokeLinejoin="round" />
      <path d="M22 3v5h5" fill="none" stroke="var(--ink-2)" strokeWidth="1.5" strokeLinejoin="round" />
      <path d="M9 12h14" stroke="var(--accent)" strokeWidth="3" />
      <path d="M9 17h14M9 21h14M9 25h8" stroke="var(--ink-3)" strokeWidth="1.5" />
    </svg>
  );
}
