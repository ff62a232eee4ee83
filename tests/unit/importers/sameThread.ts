import { ImportRefused, type ImportThread } from '../../../renderer/importers/registry';
import { answerImport } from '../../../renderer/importers/understand';

/** Understands files as the worker does, which these tests do not have. */
export const sameThread: Pick<ImportThread, 'understand'> = {
  async understand(question) {
    const answer = await answerImport(question);
    if ('understood' in answer) return answer.understood;
    throw new ImportRefused(answer.problem, answer.detail);
  },
};
