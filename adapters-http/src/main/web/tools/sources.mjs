// The sources of the built page.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const leftOut = new Set(['node_modules', 'dev', 'schema.d.ts']);

/** Every file that the page is made from, in a stable order: this folder and the HTTP contract. */
export function sourcesOf(web) {
    const contract = join(web, '../resources/dev/tapedeck/adapters/http/contract/openapi.yaml');
    return [...filesIn(web), ...(existsSync(contract) ? [contract] : [])];
}

function filesIn(folder) {
    return readdirSync(folder, { withFileTypes: true })
        .filter((entry) => !leftOut.has(entry.name))
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .flatMap((entry) => {
            const path = join(folder, entry.name);
            return entry.isDirectory() ? filesIn(path) : [path];
        });
}

/** One hash over names and contents. */
export function hashOf(files) {
    const hash = createHash('sha256');
    for (const file of files) {
        const body = readFileSync(file);
        hash.update(`${file}\n${body.length}\n`).update(body);
    }
    return hash.digest('hex');
}
