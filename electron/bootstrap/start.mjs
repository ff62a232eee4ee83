import { guarded } from './entry/guarded.mjs';

guarded(() => import('./start/command.mjs'));
