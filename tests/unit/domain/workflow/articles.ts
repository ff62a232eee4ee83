import type { Article } from '../../../../renderer/domain/article/article';
import type { Profile, Role } from '../../../../renderer/domain/people/profile';
import type { ArticleState } from '../../../../renderer/domain/workflow/states';

export const author = 'person-author';
export const other = 'person-other';

export const person = (id: string, role: Role): Profile => ({ id, name: 'Bùi Hữu Khang', role, createdAt: '2026-01-05T01:00:00.000Z' });

export const articleIn = (state: ArticleState, change: Partial<Article> = {}): Article => ({
  id: 'article', templateId: 'tin-tu-do', headline: 'Xã Mây Hạ giữ rừng', category: 'Tin tức', excerpt: '', state, authorId: author,
  thumbnail: null, photoCount: 0, wordCount: 0, failingChecks: 0, approval: null,
  createdAt: '2026-01-06T01:00:00.000Z', updatedAt: '2026-01-06T01:00:00.000Z', ...change,
});
