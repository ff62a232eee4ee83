import { answerImport, type ImportQuestion } from './understand';

addEventListener('message', ({ data }: MessageEvent<ImportQuestion>) => {
  void answerImport(data).then((answer) => postMessage(answer));
});
