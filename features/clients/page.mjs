// Works with the page as a supervisor does, in Chromium, and tells what it saw as one line of JSON each time.
//   node page.mjs <url> <user> <password> <job order> <quarantined text>
import { chromium } from 'playwright-core';

const [, , url, user, password, jobOrder, garbage] = process.argv;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const page = await browser.newPage();
page.setDefaultTimeout(15_000);
const trouble = [];
page.on('pageerror', (error) => trouble.push(error.message));
page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()));

const say = (seen) => console.log(JSON.stringify(seen));
const row = page.locator('#orders tr', { hasText: jobOrder });
const badge = (state) => row.getByText(state, { exact: true }).waitFor();

await page.goto(url);
await page.getByLabel('User name').fill(user);
await page.getByLabel('Password').fill(password);
await page.getByRole('button', { name: 'Sign in' }).click();
await page.getByText('Live', { exact: true }).waitFor();
trouble.length = 0; // the login page is the body of a 401, which the console calls an error
await page.evaluate(() => (window.neverReloaded = true));
say({ loggedIn: await page.locator('.user').innerText() });

say({ cloud: await page.locator('#cloud dl').innerText() });

await row.waitFor();
say({ appeared: jobOrder });
await badge('Running');
say({ state: 'Running' });
await badge('Ended');
say({ state: 'Ended', made: await row.locator('td').nth(2).innerText() });

const alert = page.locator('#alerts li', { hasText: 'PageJammed' });
await alert.waitFor();
say({ alerted: await alert.innerText() });
await alert.getByRole('textbox').fill('on my way');
await alert.getByRole('button', { name: /^Acknowledge/ }).click();
await alert.getByRole('button', { name: /^Confirm/ }).waitFor();
say({ acknowledged: await alert.innerText() });
await alert.getByRole('button', { name: /^Confirm/ }).click();
await alert.waitFor({ state: 'detached' });

const message = page.locator('#quarantine li', { hasText: garbage });
await message.waitFor();
say({ quarantined: await message.locator('.reason').innerText() });
await page.getByLabel('Search quarantine').fill(garbage);
await page.getByText(/^1 of \d+ say this\.$/).waitFor();
await message.locator('summary').click();
await message.getByRole('textbox').fill('{"mended": true}');
await message.getByRole('button', { name: /^Save/ }).click();
await message.getByText('edited', { exact: true }).waitFor();
await message.getByRole('button', { name: /^Discard/ }).click();
await message.getByRole('button', { name: /^Really discard/ }).click();
await message.waitFor({ state: 'detached' });
say({ discarded: garbage, reloaded: !(await page.evaluate(() => window.neverReloaded)), trouble });

await page.getByRole('button', { name: 'Log out' }).click();
await page.getByLabel('Password').waitFor();
say({ loggedOut: true });
await browser.close();
