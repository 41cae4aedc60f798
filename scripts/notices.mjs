// The licences of the packages that are bundled into a program, as their authors ask.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** `packages`: their folders, relative to `root`. Packages with the same licence text share it. */
export function notices(root, packages) {
    const byText = new Map();
    for (const folder of packages) {
        const { name, version, license } = JSON.parse(
            readFileSync(join(root, folder, 'package.json'), 'utf8'),
        );
        const text = licenceText(join(root, folder)) ?? inherited(root, folder);
        if (!license) throw new Error(`${name} does not say what its licence is.`);
        if (!text) throw new Error(`${name} (${license}) has no licence text to carry along.`);
        byText.set(text, [...(byText.get(text) ?? []), `${name} ${version} (${license})`]);
    }
    const parts = [...byText].map(([text, names]) => `${[...new Set(names)].sort().join('\n')}\n\n${text}\n`);
    const line = `\n${'-'.repeat(80)}\n\n`;
    return ['Regelret contains these packages, under their own licences.\n', ...parts].join(line);
}

function licenceText(folder) {
    const name = readdirSync(folder).find((each) => /^(licen[cs]e|copying)/i.test(each));
    return name === undefined
        ? undefined
        : readFileSync(join(folder, name), 'utf8').replace(/\r/g, '').trim();
}

/** Packages of one repository are sometimes published without the text that stands at its top. */
function inherited(root, folder) {
    const { license, author } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const family = /node_modules\/(@[^/]+)\//.exec(folder)?.[1];
    const siblings = family ? join(root, folder, '..') : undefined;
    const text =
        siblings && existsSync(siblings)
            ? readdirSync(siblings)
                  .map((name) => licenceText(join(siblings, name)))
                  .find(Boolean)
            : undefined;
    if (text) return text;
    const who = typeof author === 'string' ? author : author?.name;
    return license === 'ISC' && who ? isc(who) : undefined;
}

const isc = (who) => `Copyright (c) ${who}

Permission to use, copy, modify, and/or distribute this software for any
purpose with or without fee is hereby granted, provided that the above
copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES
WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF
MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR
ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES
WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF
OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`;
