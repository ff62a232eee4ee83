import { useDesk } from './useDesk';
import { useLanguage } from './useLanguage';
import { useNotice } from './useNotice';

/** Puts an article's words on the clipboard, with and without their form, for the editor of a site; says so. */
export function useCopyForCms(): (articleId: string) => Promise<void> {
  const desk = useDesk();
  const { t } = useLanguage();
  const { attempt, say } = useNotice();
  return async (articleId) => {
    const done = await attempt(async () => {
      const { html, text } = await desk.exports.forCms(articleId);
      const blob = (type: string, content: string): Blob => new Blob([content], { type });
      await navigator.clipboard.write([new ClipboardItem({ 'text/html': blob('text/html', html), 'text/plain': blob('text/plain', text) })]);
      return true;
    });
    if (done) say(t('exporting.copied'));
  };
}
