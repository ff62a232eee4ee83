import { expect } from '@playwright/test';
import type { DeskPage } from './desk';

export interface SiteLogin {
  readonly name: string;
  readonly address: string;
  readonly username: string;
  readonly password: string;
}

/** Opens the form for a new WordPress site, fills it and saves; what the program says stays on the screen. */
export async function saveWordPress(desk: DeskPage, login: SiteLogin): Promise<void> {
  const { dialog, words } = desk;
  await desk.openSettings('targets');
  await dialog.getByRole('button', { name: words.targets.addWordPress }).click();
  await fillWordPress(desk, login);
}

/** Fills the form that is open and saves. */
export async function fillWordPress(desk: DeskPage, { name, address, username, password }: SiteLogin): Promise<void> {
  const { dialog, words } = desk;
  await dialog.getByLabel(words.targets.name, { exact: true }).fill(name);
  await dialog.getByLabel(words.targets.address, { exact: true }).fill(address);
  await dialog.getByLabel(words.targets.username, { exact: true }).fill(username);
  await dialog.getByRole('textbox', { name: words.targets.password }).fill(password);
  await dialog.getByRole('button', { name: words.targets.saveAndTest }).click();
  await expect(dialog.getByRole('button', { name: words.targets.saveAndTest })).not.toHaveAttribute('data-loading', 'true');
}

/** Adds a WordPress site whose connection works. */
export async function addWordPress(desk: DeskPage, login: SiteLogin): Promise<void> {
  await saveWordPress(desk, login);
  await expect(desk.dialog.getByText(desk.words.targets.testGood)).toBeVisible();
  await desk.closeDialog();
}

/** Adds a portal that takes articles over HTTP and whose connection works. */
export async function addPortal(desk: DeskPage, { name, address, token }: { readonly name: string; readonly address: string; readonly token: string }): Promise<void> {
  const { dialog, words } = desk;
  await desk.openSettings('targets');
  await dialog.getByRole('button', { name: words.portal.add }).click();
  await dialog.getByLabel(words.targets.name, { exact: true }).fill(name);
  await dialog.getByLabel(words.portal.address, { exact: true }).fill(address);
  await dialog.getByRole('textbox', { name: words.portal.token }).fill(token);
  await dialog.getByRole('button', { name: words.targets.saveAndTest }).click();
  await expect(dialog.getByText(words.targets.testGood)).toBeVisible();
  await desk.closeDialog();
}

/** Adds a folder on a WebDAV server whose connection works. */
export async function addDavServer(desk: DeskPage, { name, address, username, password }: SiteLogin): Promise<void> {
  const { dialog, words } = desk;
  await desk.openSettings('targets');
  await dialog.getByRole('button', { name: words.webdav.add }).click();
  await dialog.getByLabel(words.targets.name, { exact: true }).fill(name);
  await dialog.getByLabel(words.webdav.address, { exact: true }).fill(address);
  await dialog.getByLabel(words.targets.username, { exact: true }).fill(username);
  await dialog.getByRole('textbox', { name: words.webdav.password }).fill(password);
  await dialog.getByRole('button', { name: words.targets.saveAndTest }).click();
  await expect(dialog.getByText(words.targets.testGood)).toBeVisible();
  await desk.closeDialog();
}

/**
 * Gives a target its password or token again after a start, where the system has no keyring and it lived only as long as the
 * program. The settings stay open.
 * @param label of the field in which it is typed
 * @returns whether that was needed
 */
export async function enterSecretAgain(desk: DeskPage, target: string, label: string, secret: string): Promise<boolean> {
  const { dialog, words } = desk;
  await desk.openSettings('targets');
  const card = dialog.getByRole('region', { name: target });
  await expect(card).toContainText('http');
  if (!(await card.getByText(words.targets.noPassword).isVisible())) return false;
  await card.getByRole('button', { name: words.targets.edit }).click();
  await dialog.getByRole('textbox', { name: label }).fill(secret);
  await dialog.getByRole('button', { name: words.targets.saveAndTest }).click();
  await expect(dialog.getByRole('status')).not.toBeEmpty();
  return true;
}
