import { webFrame } from 'electron';

/**
 * Makes the page's own function the engine's spelling checker. The engine asks when it has time, never while a key is handled, and
 * for all words of a paragraph at once.
 * @param wrongOf gives those of the words that are wrong
 */
export function provideSpelling(wrongOf: (words: readonly string[]) => readonly string[]): void {
  webFrame.setSpellCheckProvider('vi', {
    spellCheck(words, done) {
      try {
        done([...wrongOf(words)]);
      } catch {
        // A page that fails marks nothing; left without an answer, the engine would never ask about this field again.
        done([]);
      }
    },
  });
}
