// Called by Maven. Builds the page into target/classes, and does nothing when nothing has changed since.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashOf, sourcesOf } from './sources.mjs';

const web = fileURLToPath(new URL('..', import.meta.url));
const target = join(web, '../../../target');
const pageStamp = join(target, 'web.sha256');
const page = join(target, 'classes/dev/tapedeck/adapters/http/page/web/index.html');
const modulesStamp = join(web, 'node_modules/.tapedeck.sha256');
const stepMillisMax = 300_000;

function isUpToDate(stamp, hash, product) {
    return existsSync(product) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
}

/** Quiet on success: a step's output is shown only when it fails. */
function run(...args) {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const step = spawnSync(npm, args, { cwd: web, encoding: 'utf8', timeout: stepMillisMax });
    if (step.status === 0) {
        return;
    }
    const what = `npm ${args.join(' ')}`;
    console.error(`${step.stdout ?? ''}${step.stderr ?? ''}`);
    console.error(`The web page was not built: "${what}" failed${step.error ? ` (${step.error.message})` : ''}.`);
    console.error('Run it in adapters-http/src/main/web, or leave the page out with -Dweb.skip.');
    process.exit(1);
}

function install() {
    const hash = hashOf([join(web, 'package-lock.json')]);
    if (isUpToDate(modulesStamp, hash, modulesStamp)) {
        return;
    }
    run('ci');
    writeFileSync(modulesStamp, hash);
}

const hash = hashOf(sourcesOf(web));
if (!isUpToDate(pageStamp, hash, page)) {
    rmSync(pageStamp, { force: true });
    install();
    run('run', 'check');
    run('test');
    run('run', 'build');
    mkdirSync(target, { recursive: true });
    writeFileSync(pageStamp, hash);
}
