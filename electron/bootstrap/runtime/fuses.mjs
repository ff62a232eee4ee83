/**
 * Sets the switches inside the executable: no snapshot of another program, and the inspector that Playwright drives
 * Electron with.
 * @param {string} executable
 * @returns {Promise<void>}
 */
export async function openFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}
