import type { Command } from './command';

export const photos: Command = { id: 'article.photos', shortcut: 'mod+shift+P', when: ({ article }) => article !== null, run: (context) => context.showPhotos() };
