import type { ArticleContent } from '../article/content';
import type { Template } from '../templates/template';

/** `error` keeps an article from being submitted, `warning` only tells. */
export type Severity = 'error' | 'warning';

/** One thing found. Its words are `checks.<id>` in the language files, filled with `values`. */
export interface Finding {
  readonly check: string;
  readonly severity: Severity;
  readonly where: 'headline' | 'body' | 'photos' | 'facts';
  /** Index among `textBlocks(body)`, for findings in the body. */
  readonly block?: number;
  readonly photo?: string;
  readonly values?: Readonly<Record<string, string>>;
}

export interface Check {
  readonly id: string;
  find(content: ArticleContent, template: Template): Finding[];
}
