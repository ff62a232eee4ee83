import type { EditorView } from '@tiptap/pm/view';

/** One line to choose from. */
export interface Choice {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
}

interface Shown {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly selected: number;
  /** What is said where nothing was found. */
  readonly empty: string;
  /** How many were found, for those who do not see the list. */
  readonly announced: string;
}

const listId = 'mention-choices';
const gap = 6;

const element = (tag: string, role: string, text = ''): HTMLElement => {
  const made = document.createElement(tag);
  if (role) made.setAttribute('role', role);
  made.textContent = text;
  return made;
};

/** The list at the caret. The editor keeps the focus and names the active line. */
export class Popup {
  private readonly box = element('div', '');
  private readonly status = element('div', 'status');

  constructor(private readonly view: EditorView, className: string, private readonly choose: (index: number) => void) {
    this.box.className = className;
    this.box.hidden = true;
    this.box.dataset['mentions'] = '';
    this.status.className = 'visually-hidden';
    // The press must not take the cursor out of the text.
    this.box.addEventListener('mousedown', (event) => event.preventDefault());
    this.box.addEventListener('click', ({ target }) => {
      const line = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
      if (line) this.choose(Number(line.dataset['index']));
    });
  }

  /** @param at position in the document under which the list stands */
  show({ label, choices, selected, empty, announced }: Shown, at: number): void {
    if (!this.box.isConnected) this.view.dom.parentNode?.append(this.box, this.status);
    const list = element('div', 'listbox');
    list.id = listId;
    list.setAttribute('aria-label', label);
    for (const [index, { title, detail }] of choices.entries()) {
      const line = element('div', 'option');
      line.id = `${listId}-${index}`;
      line.dataset['index'] = String(index);
      line.setAttribute('aria-selected', String(index === selected));
      line.append(element('strong', '', title), element('span', '', detail));
      list.append(line);
    }
    this.box.replaceChildren(choices.length > 0 ? list : element('p', '', empty));
    this.box.hidden = false;
    const said = choices.length > 0 ? announced : empty;
    if (this.status.textContent !== said) this.status.textContent = said;
    if (choices.length > 0) {
      this.view.dom.setAttribute('aria-controls', listId);
      this.view.dom.setAttribute('aria-activedescendant', `${listId}-${selected}`);
    } else this.release();
    this.place(at);
    list.children[selected]?.scrollIntoView?.({ block: 'nearest' });
  }

  hide(): void {
    if (this.box.hidden) return;
    this.box.hidden = true;
    this.box.replaceChildren();
    this.status.textContent = '';
    this.release();
  }

  remove(): void {
    this.release();
    this.box.remove();
    this.status.remove();
  }

  private release(): void {
    this.view.dom.removeAttribute('aria-controls');
    this.view.dom.removeAttribute('aria-activedescendant');
  }

  /** Below the line, or above it where the window ends. */
  private place(at: number): void {
    const caret = this.view.coordsAtPos(at);
    const { offsetWidth: width, offsetHeight: height } = this.box;
    const below = caret.bottom + gap;
    this.box.style.left = `${Math.max(gap, Math.min(caret.left, window.innerWidth - width - gap))}px`;
    this.box.style.top = `${below + height <= window.innerHeight ? below : Math.max(gap, caret.top - gap - height)}px`;
  }
}
