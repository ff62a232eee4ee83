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
  readonly where: 'headline' | 'byline' | 'body' | 'photos' | 'facts';
  /** Index among `textBlocks(body)`, for findings in the body. */
  readonly block?: number;
  /** The place in the text of the headline, of the byline, of the block (`textOf`) or of the photo's `field`, in UTF-16 units. */
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

/** A text of the body as the checks see it. The same object stands for a text that did not change. */
export interface CheckedText {
  /** As `textOf` gives it. */
  readonly text: string;
  readonly type: 'paragraph' | 'heading';
  /** The phrase that the block is bound to, or null. */
  readonly phrase: string | null;
  readonly inList: boolean;
}

/** An article as the checks see it. */
export interface CheckedArticle extends Pick<ArticleContent, 'headline' | 'byline' | 'facts' | 'photos'> {
  /** In the order of `textBlocks`. */
  readonly blocks: readonly CheckedText[];
  /** Ids of the photos placed in the body, in reading order. */
  readonly placed: readonly string[];
  /** How many suggestions of the body are open; none when left out. */
  readonly suggestions?: number;
}

/** What was found, before anybody said how much it weighs. */
export type Found = Omit<Finding, 'check' | 'severity'>;
/** What was found in one text. */
export type FoundInText = Pick<Finding, 'range' | 'values' | 'fix'>;

/** One desk check. What it looks at decides when it runs again. */
export type Check = TextCheck | MentionCheck | ContentCheck;

interface CheckBase {
  readonly id: string;
  /** Unless the desk or the template says otherwise. */
  readonly severity: Severity;
  /** It weighs what it weighs, whatever the desk says. */
  readonly isFixed?: true;
}

/** Looks at one text at a time (a block, the headline, a caption): only a text that changed is looked at again. */
export interface TextCheck extends CheckBase {
  readonly scope: 'text';
  /** Only in the body; else in headline and captions, too. */
  readonly bodyOnly?: true;
  find(text: CheckedText, context: CheckContext): readonly FoundInText[];
}

/** What one text says about something that other texts may say differently. */
export interface Mention {
  /** What it is about. */
  readonly key: string;
  readonly value: string;
  readonly range: Range;
}

/** Compares what the texts of the body say of the same thing: only what a changed text mentions is compared again. */
export interface MentionCheck extends CheckBase {
  readonly scope: 'mentions';
  mentions(text: CheckedText, context: CheckContext): readonly Mention[];
  /** @param mentions of one key, in reading order @returns which of them are wrong */
  judge(mentions: readonly Mention[], article: CheckedArticle, context: CheckContext): readonly (FoundInText & { readonly of: Mention })[];
}

/** Looks at the article as a whole, each time anew: so at nothing that takes longer in a longer article. */
export interface ContentCheck extends CheckBase {
  readonly scope: 'content';
  find(article: CheckedArticle, context: CheckContext): readonly Found[];
}
