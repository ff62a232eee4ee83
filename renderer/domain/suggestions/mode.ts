import type { Article } from '../article/article';
import type { Profile } from '../people/profile';
import { isEditable } from '../workflow/decide';

/** Whether somebody may suggest changes of an article instead of making them: anybody but its author, while it can be changed at all. */
export const maySuggest = (article: Article, profile: Profile): boolean => article.authorId !== profile.id && isEditable(article.state);

/** Whether changes are suggestions unless the person says otherwise: in review. */
export const suggestsAtFirst = (article: Article, profile: Profile): boolean => maySuggest(article, profile) && article.state === 'inReview';
