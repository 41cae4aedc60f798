import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { noBrowser } from '../browser/browser.js';
import { noCodeServer } from './code-server.js';

const dist = join(import.meta.dirname, '../../dist');
const name = existsSync(dist) ? readdirSync(dist).find((each) => each.endsWith('.vsix')) : undefined;

/** The extension as it is installed; only where nothing is missing. */
export const extension = join(dist, name ?? '');

/** Why nobody can be let loose on the packaged extension; undefined where somebody can. */
export const missing =
    noCodeServer() ?? noBrowser() ?? (name ? undefined : 'there is no .vsix: run npm run package');
if (missing) console.log(`Skipped: ${missing}.`);
