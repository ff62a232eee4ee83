import type { ArticleContent } from '../../domain/article/content';
import type { CheckContext, CheckSettings } from '../../domain/checks';
import { emptyDirectory } from '../../domain/directory/emptyDirectory';
import type { Directory } from '../../domain/directory/entry';
import type { Template } from '../../domain/templates/template';
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

/** What this desk knows, always as its directory is at this moment. */
export const knowledgeOver = (directory: Pick<DirectoryService, 'index' | 'onChange'>, templateOf: Knowledge['templateOf']): Knowledge => ({
  templateOf,
  get directory() {
    return directory.index;
  },
  checkSettings: {},
  onChange: directory.onChange,
});

/** What the desk checks may know when they look at a content of this template. */
export const checkContext = ({ directory, checkSettings }: Knowledge, content: Pick<ArticleContent, 'style'>, template: Template): CheckContext =>
  ({ template, style: content.style ?? template.style, directory, settings: checkSettings });
