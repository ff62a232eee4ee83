import type { ArticleContent } from '../../domain/article/content';
import type { CheckContext, CheckSettings } from '../../domain/checks';
import { emptyDirectory } from '../../domain/directory/emptyDirectory';
import type { Directory } from '../../domain/directory/entry';
import type { Template } from '../../domain/templates/template';
import type { CheckSettingsService } from './checkSettings';
import type { DirectoryService } from './directory';
import { templateOf } from './templates';

/** What the desk knows beside its articles, as it is now: templates, directory, and what it decided about its checks. */
export interface Knowledge {
  /** The template of an article; one whose template is gone is treated as a free report. */
  templateOf(templateId: string): Template;
  readonly directory: Directory;
  readonly checkSettings: CheckSettings;
  /** Tells that something of it has changed, until the returned function is called. */
  onChange(listen: () => void): () => void;
}

/** What a new desk knows. */
export const initialKnowledge: Knowledge = { templateOf, directory: emptyDirectory, checkSettings: {}, onChange: () => () => undefined };

/** What this desk knows, always as it is at this moment: a directory with other entries is another object. */
export function knowledgeOver(
  directory: Pick<DirectoryService, 'index' | 'onChange'>, settings: Pick<CheckSettingsService, 'current' | 'onChange'>, templateOf: Knowledge['templateOf'],
): Knowledge {
  const listeners = new Set<() => void>();
  const tell = (): void => listeners.forEach((listen) => listen());
  let known: Directory = { ...directory.index };
  directory.onChange(() => {
    // The index itself stays the same while its entries change, and nobody who compares would notice.
    known = { ...directory.index };
    tell();
  });
  settings.onChange(tell);
  return {
    templateOf,
    get directory() {
      return known;
    },
    get checkSettings() {
      return settings.current();
    },
    onChange(listen) {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
  };
}

/** What the desk checks may know when they look at a content of this template. */
export const checkContext = ({ directory, checkSettings }: Knowledge, content: Pick<ArticleContent, 'style'>, template: Template): CheckContext =>
  ({ template, style: content.style ?? template.style, directory, settings: checkSettings });
