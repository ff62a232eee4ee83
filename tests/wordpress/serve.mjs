// A WordPress to try the publish path by hand: `node tests/wordpress/serve.mjs`. Ends with Ctrl+C and takes everything with it.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const { module } = await runnerImport(fileURLToPath(new URL('./site.ts', import.meta.url)), { configFile: false });
try {
  const site = await module.startWordPress();
  console.log(`Site address          ${site.url}\n`);
  for (const [role, user] of Object.entries(site.users)) {
    console.log(`${role.padEnd(12)} user name ${user.name.padEnd(12)} application password ${user.applicationPassword}`);
  }
  console.log(`\nThe site's own pages   ${site.url}/wp-admin/  user name admin, password ${site.adminUser.password}`);
  console.log('\nCtrl+C ends the site and removes it.');
  await new Promise((resolve) => {
    const stay = setInterval(() => undefined, 60_000); // the site's servers do not keep this process alive
    const leave = () => resolve(clearInterval(stay));
    process.once('SIGINT', leave);
    process.once('SIGTERM', leave);
  });
  await site.stop();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
