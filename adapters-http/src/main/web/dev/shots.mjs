// Screenshots of every page at three widths, light and dark: node dev/shots.mjs <folder> [address] [name pattern] [widths] [schemes].
// Ends with an error when a page writes an error to the console, is wider than its window, or has an accessibility
// fault that axe calls serious or critical.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { chromium } from 'playwright-core';

const [folder, address = 'http://127.0.0.1:8099', only = '', widths = '390,834,1440', schemes = 'light,dark'] = process.argv.slice(2);
const flags = ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--no-first-run'];
const id = (number) => `0198f000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const play = async (page) => {
    await page.locator('media-play-button').click();
    await page.waitForTimeout(3500);
    await page.locator('media-controller').hover(); // Shows the controls, which hide while it plays.
};
const listen = async (page) => {
    await page.getByRole('button', { name: 'Play the tracks' }).click();
    await page.waitForTimeout(4500);
};
const views = [
    ['library', '/'],
    ['library-none', '/?status=failed&type=audio'],
    ['search', '/?q=capture'],
    ['search-none', '/?q=zebra'],
    ['new-recording', '/', (page) => page.getByRole('button', { name: 'New recording' }).click()],
    ['recording', `/recordings/${id(4)}`, play],
    ['recording-find', `/recordings/${id(4)}?t=9.3&find=hallway`, (page) => page.waitForTimeout(2500)],
    ['recording-live', `/recordings/${id(1)}`, play],
    ['recording-starting', `/recordings/${id(2)}`],
    ['recording-processing', `/recordings/${id(3)}`],
    ['recording-failed', `/recordings/${id(6)}`],
    ['recording-partial', `/recordings/${id(7)}`],
    ['recording-preparing', `/recordings/${id(5)}`, (page) => page.getByRole('button', { name: 'Video (MP4)' }).click()],
    ['recording-delete', `/recordings/${id(9)}`, (page) => page.getByRole('button', { name: 'Delete' }).first().click()],
    ['recording-meeting', `/recordings/${id(50)}`, listen],
    ['recording-meeting-name', `/recordings/${id(50)}`, (page) => page.getByRole('button', { name: 'Speaker 3 (rename)' }).click()],
    ['recording-meeting-preparing', `/recordings/${id(50)}`, async (page) => {
        await page.getByRole('switch', { name: 'Jonas' }).uncheck();
        await page.getByRole('button', { name: 'Play the tracks' }).click();
    }],
    ['sessions', '/sessions'],
    ['meeting', `/sessions/${id(904)}`],
    ['meeting-waiting', `/sessions/${id(903)}`],
    ['new-meeting', '/sessions', async (page) => {
        await page.getByRole('button', { name: 'New session' }).click();
        await page.getByLabel('Where it takes place').selectOption('daily');
    }],
    ['new-session', '/sessions', (page) => page.getByRole('button', { name: 'New session' }).click()],
    ['session', `/sessions/${id(901)}`],
    ['session-ended', `/sessions/${id(902)}`],
    ['operations', '/operations', (page) => page.waitForTimeout(11_000)],
    ['operations-replay', '/operations', (page) => page.getByRole('button', { name: 'Replay a range' }).click()],
    ['operations-close', '/operations', (page) => page.getByRole('button', { name: 'Close' }).first().click()],
    ['missing', `/recordings/${id(999)}`],
];
const expected = [/503 \(Service Unavailable\)/, /404 \(Not Found\)/];
// The player's time and speed show shorter texts than their labels; both belong to media-chrome.
const excused = /^label-content-name-mismatch .* media-(?:time-display|playback-rate-button)$/;
const faults = [];

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags });
for (const colorScheme of schemes.split(',')) {
    for (const width of widths.split(',').map(Number)) {
        const context = await browser.newContext({ viewport: { width, height: width < 500 ? 740 : 900 }, colorScheme });
        for (const [name, path, act] of views.filter(([name]) => new RegExp(only).test(name))) {
            await shoot(context, `${name}-${width}-${colorScheme}`, path, act, width);
        }
        await context.close();
    }
}
await browser.close();
console.log(faults.length === 0 ? 'no faults' : faults.join('\n'));
process.exitCode = faults.length === 0 ? 0 : 1;

async function shoot(context, name, path, act, width) {
    const page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && !expected.some((known) => known.test(message.text())) && faults.push(`${name}: ${message.text()}`));
    page.on('pageerror', (error) => faults.push(`${name}: ${error.message}`));
    await page.goto(address + path);
    await page.waitForTimeout(900);
    await act?.(page);
    await page.waitForTimeout(500);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) {
        faults.push(`${name}: ${wide} px wide in a window of ${width}`);
    }
    for (const violation of await violations(page)) {
        faults.push(`${name}: ${violation}`);
    }
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
    await page.close();
}

async function violations(page) {
    await page.evaluate(axe.source);
    const { violations: found } = await page.evaluate(() => window.axe.run());
    return found
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id} (${help}) at ${target.flat(9).join(' ')}`))
        .filter((fault) => !excused.test(fault));
}
