/** The fields of the window in which the engine checks spelling. */
export interface CheckedFields {
  /** The text of the field that has the cursor, paragraph by paragraph. */
  text(): string;
  /** Takes all marks away; fields are checked again, the one with the cursor at once. */
  checkAgain(): void;
}

/** The fields of this page. */
export const checkedFields: CheckedFields = {
  text() {
    const field = document.activeElement;
    if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) return field.value;
    // Run together, the end of one paragraph and the beginning of the next would be one word.
    return [...(field?.querySelectorAll('p, h1, h2, h3, h4, figcaption, pre') ?? [])].map(({ textContent }) => textContent).join('\n');
  },
  checkAgain() {
    for (const field of document.querySelectorAll('[spellcheck="true"]')) {
      field.setAttribute('spellcheck', 'false');
      field.setAttribute('spellcheck', 'true');
    }
  },
};
