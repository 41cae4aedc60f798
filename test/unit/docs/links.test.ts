import { existsSync, readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const pages = execFileSync('git', ['ls-files', '-z', '*.md'], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter((name) => name !== '' && !name.startsWith('test/'));

/** What stands in brackets and leads to a file: links and pictures, without those to a place on the page or the net. */
function targetsIn(text: string): readonly string[] {
    const prose = text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
    return [...prose.matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)]
        .map(([, target]) => decodeURIComponent(target!))
        .filter((target) => !/^[a-z]+:/.test(target));
}

test.each(pages)('every link of %s leads to a file', (page) => {
    const targets = targetsIn(readFileSync(join(root, page), 'utf8'));
    expect(targets.filter((target) => !existsSync(join(root, dirname(page), target)))).toEqual([]);
});
