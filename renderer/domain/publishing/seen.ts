import { canonicalText } from '../article/content';

/** What was online when it was looked at. */
export interface Seen {
  readonly headline: string;
  readonly html: string;
  /** Everything else that an update would overwrite, by a name of the connector's own. */
  readonly parts: Readonly<Record<string, string>>;
  /** It is there, and readers do not see it. */
  readonly isHidden?: boolean;
}

/** What an article has at a target before it is corrected or withdrawn there. */
export interface Before {
  /** The key under which it is known over there: that of its first publication. */
  readonly key: string;
  readonly location: string;
  /** The connector's own notes of the publication that is there. */
  readonly progress: unknown;
  /** As it was seen last by this desk; null where that was not kept, or nobody knows. */
  readonly seen: Seen | null;
}

/** Whether what is online is what this desk saw last: then nobody would be overwritten. */
export const isUntouched = ({ seen }: Before, found: Seen): boolean => seen !== null && canonicalText(asCompared(seen)) === canonicalText(asCompared(found));

/** Whether it differs from what this desk saw last in nothing but that readers no longer see it. */
export const isOnlyHidden = ({ seen }: Before, found: Seen): boolean =>
  found.isHidden === true && seen !== null && canonicalText(asCompared({ ...seen, isHidden: true })) === canonicalText(asCompared(found));

const asCompared = ({ headline, html, parts, isHidden = false }: Seen) => ({ headline: headline.trim(), html: html.replace(/\s+/gu, ' ').trim(), parts, isHidden });
