import { guarded } from './entry/guarded.mjs';

guarded(() => import('./testing/command.mjs'));
