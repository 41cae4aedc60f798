import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const client = join(import.meta.dirname, '../../client');
const read = (path: string): string => readFileSync(join(client, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
    readonly contributes: {
        readonly commands: readonly { readonly command: string; readonly title: string }[];
        readonly problemMatchers: readonly {
            readonly pattern: readonly { readonly regexp: string }[];
        }[];
    };
};
const texts = JSON.parse(read('package.nls.json')) as Record<string, string>;
const sources = readdirSync(client, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map(read)
    .join('\n');

describe('the manifest', () => {
    test('has a text for each %key%, and no text is left over', () => {
        const used = new Set([...read('package.json').matchAll(/"%([^%]+)%"/g)].map(([, key]) => key!));
        const given = new Set(Object.keys(texts).filter((key) => !key.startsWith('_')));
        expect([...used].filter((key) => !given.has(key))).toEqual([]);
        expect([...given].filter((key) => !used.has(key))).toEqual([]);
    });

    test.each(manifest.contributes.commands.map(({ command }) => command))('%s is carried out', (command) => {
        expect(sources).toContain(`'${command}'`);
    });

    test('names no command that is not there', () => {
        const known = new Set(manifest.contributes.commands.map(({ command }) => command));
        const named = [
            ...`${read('package.json')}${read('package.nls.json')}`.matchAll(
                /(?:command:|onCommand:|"command": ")(regelret\.[\w.]+)/g,
            ),
        ]
            .map(([, command]) => command!)
            // VS Code makes this one for each view.
            .filter((command) => !command.endsWith('.focus'));
        expect(named.filter((command) => !known.has(command))).toEqual([]);
    });

    test('is Danish where VS Code looks when it has no Danish display language', () => {
        expect(readdirSync(client).filter((name) => name.startsWith('package.nls'))).toEqual([
            'package.nls.json',
        ]);
        for (const { title } of manifest.contributes.commands)
            expect(texts[title.slice(1, -1)]).toMatch(/^(Ny|Sammenlign|Åbn|Opdatér|Kør|Skift|Genstart|Vis)/);
    });
});

describe('a problem matcher', () => {
    const matches = (lines: readonly string[]): boolean =>
        manifest.contributes.problemMatchers.some(({ pattern }) =>
            pattern.every(({ regexp }, i) => new RegExp(regexp).test(lines[i] ?? '')),
        );

    test.each([
        ['fejl', '  fejl RR302 (gruppe)  examples/rundtur/maalgrupper.regel:12:1'],
        ['advarsel', '  advarsel RR201 (frist, efter reformen)  /regler/min mappe/regler.regel:6:5'],
        ['bemærkning', '  bemærkning RR405 (død regel, ikke afgjort)  regler.regel:6:5'],
        ['note', '  note RR405 (dead rule)  regler.regel:6:5'],
    ])('finds a finding: %s', (_severity, line) => {
        expect(matches([line, '    En borger hører ikke til nogen af målgrupperne.'])).toBe(true);
    });

    test('finds none in what passes', () => {
        expect(matches(['bestået  Mette  regler.regel:6', '    bestået »…«'])).toBe(false);
    });
});
