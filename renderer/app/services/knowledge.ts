import type { ArticleContent } from '../../domain/article/content';
import type { CheckContext, CheckSettings } from '../../domain/checks';
import { emptyDirectory } from '../../domain/directory/emptyDirectory';
import type { Directory } from '../../domain/directory/entry';
import type { Template } from '../../domain/templates/template';
import { templateOf } from './templates';

/** What the desk knows beside its articles, as it is now: templates, directory, and what it decided about its checks. */
export interface Knowledge {
  /** The template of an article; one whose template is gone is treated as a free report. */
  templateOf(templateId: string): Template;
  readonly directory: Directory;
  readonly checkSettings: CheckSettings;
}

/** What a new desk knows. */
export const initialKnowledge: Knowledge = { templateOf, directory: emptyDirectory, checkSettings: {} };

/** What the desk checks may know when they look at a content of this template. */
export const checkContext = ({ directory, checkSettings }: Knowledge, content: Pick<ArticleContent, 'style'>, template: Template): CheckContext =>
  ({ template, style: content.style ?? template.style, directory, settings: checkSettings });
