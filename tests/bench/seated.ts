import { Program } from '../e2e/fixtures/program';
import type { Target } from '../../renderer/domain/publishing/target';
import { DeskPage } from '../e2e/pages/desk';
import { writeDesk, type WrittenArticle } from '../faults/storage/written-desk';

/** A program on a desk that was written for it, and whoever measures at its window. */
export interface Seated {
  readonly program: Program;
  readonly desk: DeskPage;
}

/** Makes a computer with a written desk on it, not started yet. */
export async function computerWith(articles: Iterable<WrittenArticle>, targets: readonly Target[] = []): Promise<Seated> {
  const program = await Program.notYetStarted();
  await writeDesk(program.userData, articles, {}, targets);
  return { program, desk: new DeskPage(program) };
}

/**
 * Starts the program and waits until its lists can be used.
 * @returns milliseconds from the start of the process, and which steps of a recovery were seen on the way
 */
export async function startTimed({ program, desk }: Seated, recoveryMs = 600_000): Promise<{ ms: number; progress: string[] }> {
  const begun = performance.now();
  await program.launch();
  const seen = desk.window.evaluate(() => new Promise<string[]>((resolve) => {
    const progress = new Set<string>();
    const look = (): void => {
      const bar = document.querySelector('[data-recovery]')?.getAttribute('data-recovery');
      if (bar) progress.add(bar);
      if (document.querySelector('[data-section="drafts"]')) resolve([...progress]);
      else requestAnimationFrame(look);
    };
    look();
  }));
  await desk.list.locator('[data-article]').first().waitFor({ timeout: recoveryMs });
  const ms = performance.now() - begun;
  return { ms, progress: await seen };
}

/** Reads and puts away what the program tells after a recovery. */
export async function understood({ desk }: Seated): Promise<void> {
  await desk.window.getByRole('button', { name: desk.words.recovery.understood }).click();
  await desk.dialog.waitFor({ state: 'detached' });
}

/** Ends it in order and removes everything. */
export async function leave({ program }: Seated): Promise<void> {
  await program.close().catch(() => undefined);
  await program.remove();
}
