import { editing } from './editing';
import { exportArticle } from './exportArticle';
import { navigation } from './navigation';
import { newArticle } from './newArticle';
import { settings } from './settings';
import { view } from './view';
import { workflowActions } from './workflowActions';
import type { Command } from './command';

/** Every command of the program, in the order of the palette. */
export const commands: readonly Command[] = [newArticle, ...workflowActions, exportArticle, ...editing, ...navigation, ...view, ...settings];

export type { Command, CommandContext } from './command';
