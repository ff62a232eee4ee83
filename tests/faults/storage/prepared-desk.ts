import type { Program } from '../../e2e/fixtures/program';
import { DeskPage } from '../../e2e/pages/desk';
import { seededRandom, type RandomSource } from '../random';
import { Oracle } from './oracle';
import { Typist } from './typist';

/** The sample's reports that the first profile may write in. */
export const ownReports = ['sample-giao-ban-chuyen-doi-so', 'sample-so-ket-tuyen-pho-van-minh'];

/** Somebody at work on a desk, watched by an oracle. */
export interface AtWork {
  readonly desk: DeskPage;
  readonly oracle: Oracle;
  readonly typist: Typist;
  readonly random: RandomSource;
  /** Types some texts and waits until the window calls all of them saved. */
  work(texts: number): Promise<void>;
}

/** Opens the sample desk in a program at its first start. */
export async function atWork(program: Program, seed: number): Promise<AtWork> {
  const desk = new DeskPage(program);
  const [oracle, random] = [new Oracle(), seededRandom(seed)];
  const typist = new Typist(desk, oracle, random);
  await desk.openSample();
  for (const id of ownReports) await typist.meet(id);
  return {
    desk, oracle, typist, random,
    async work(texts) {
      for (let text = 0; text < texts; text += 1) {
        await typist.step();
        await typist.mustBeSaved();
      }
    },
  };
}
