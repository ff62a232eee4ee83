import type { ArticleContent } from '../article/content';
import type { Directory } from '../directory/entry';
import type { HouseStyle } from '../facts/houseStyle';
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
  /** The place in the text of the headline, of the block (`textOf`) or of the photo's `field`, in UTF-16 units. */
  readonly range?: Range;
  readonly photo?: string;
  readonly field?: 'caption' | 'credit' | 'alt';
  readonly values?: Readonly<Record<string, string>>;
  /** What one key does about it. */
  readonly fix?: Fix;
}

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Puts `text` in the place of `range` of the same text in which the finding is. */
export interface Fix {
  readonly range: Range;
  readonly text: string;
}

/** What the desk decided about its checks: a severity other than the check's own, or none at all. */
export type CheckSettings = Readonly<Record<string, Severity | 'off'>>;

/** What a check may know beside the article. */
export interface CheckContext {
  readonly template: Template;
  readonly style: HouseStyle;
  readonly directory: Directory;
  readonly settings: CheckSettings;
}

/** What was found, before anybody said how much it weighs. */
export type Found = Omit<Finding, 'check' | 'severity'>;

/** One desk check. What it looks at decides when it runs again. */
export type Check = BlockCheck | ContentCheck;

interface CheckBase {
  readonly id: string;
  /** Unless the desk or the template says otherwise. */
  readonly severity: Severity;
}

/** Looks at one text at a time (a block, the headline, a caption): only a text that changed is looked at again. */
export interface BlockCheck extends CheckBase {
  readonly scope: 'block';
  find(text: string, context: CheckContext): readonly Pick<Finding, 'range' | 'values' | 'fix'>[];
}

/** Looks at the article as a whole: each time anew, so at nothing that takes time with its length. */
export interface ContentCheck extends CheckBase {
  readonly scope: 'content';
  find(content: ArticleContent, context: CheckContext): readonly Found[];
}
