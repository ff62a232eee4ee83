import { approvalSheet } from './approvalSheet';
import { backup } from './backup';
import { editing } from './editing';
import { copyForCms } from './copyForCms';
import { exportArticle } from './exportArticle';
import { exportMany } from './exportMany';
import { find } from './find';
import { findings } from './findings';
import { formatting } from './formatting';
import { history } from './history';
import { navigation } from './navigation';
import { handOver } from './handOver';
import { importReports } from './importReports';
import { newArticle } from './newArticle';
import { people } from './people';
import { photos } from './photos';
import { readFacts } from './readFacts';
import { review } from './review';
import { settings } from './settings';
import { view } from './view';
import { workflowActions } from './workflowActions';
import type { Command } from './command';

/** Every command of the program, in the order of the palette. */
export const commands: readonly Command[] = [newArticle, importReports, readFacts, photos, ...workflowActions, exportArticle, exportMany, copyForCms, approvalSheet, ...handOver, ...history, ...review, ...find, ...findings, ...editing, ...formatting, ...navigation, ...view, ...backup, ...people, ...settings];

export type { Command, CommandContext } from './command';
