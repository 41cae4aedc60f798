import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRegelretServices } from '../../../language/services.js';
import { seeded } from '../../support/random.js';
import { openServer, type Edit, type Latency } from './editor.js';
import { generateFiles } from './files.js';

/** How long an editor waits after each key, for one kind of file. */
export interface TypingRow {
    readonly server: string;
    readonly file: string;
    /** Milliseconds for the bare parse of the file. */
    readonly parse: number;
    readonly latencies: readonly Latency[];
    /** How many cores the machine was asked for in the last minute of it. */
    readonly load: number;
}

/** A server to measure: ours, or Langium as it comes. */
export interface MeasuredServer {
    readonly name: string;
    readonly program: string;
    readonly settled?: string;
    /** Keys typed in each file. */
    readonly keys: number;
}

/** Types in a file that nothing refers to, one that others refer to, and the vocabulary. */
export async function measureTyping(rules: number, servers: readonly MeasuredServer[]): Promise<TypingRow[]> {
    const files = generateFiles(rules);
    const folder = mkdtempSync(join(tmpdir(), 'regelret-bench-'));
    for (const [name, text] of files) writeFileSync(join(folder, name), text);
    const rows: TypingRow[] = [];
    try {
        for (const { name: server, program, settled, keys } of servers) {
            const editor = await openServer(program, folder, settled);
            for (const [file, name] of chosen(files)) {
                const text = files.get(name)!;
                await editor.open(name, text);
                const latencies: Latency[] = [];
                for (const edit of edits(text, keys)) latencies.push(await editor.edit(name, edit));
                rows.push({ server, file, parse: parseTime(text), latencies, load: loadavg()[0]! });
            }
            editor.close();
        }
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
    return rows;
}

/** By what is in them: the last rules are named by nobody, the first by the exceptions after them. */
function chosen(files: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
    const names = [...files.keys()];
    return [
        ['regler, som ingen henviser til', names.at(-1)!],
        ['regler, som andre henviser til', referredTo(files)],
        ['ordforrådet', names[0]!],
    ];
}

function referredTo(files: ReadonlyMap<string, string>): string {
    const named = new Set(
        [...files.values()].flatMap((text) =>
            [...text.matchAll(/undtagelse fra (r\d+)/g)].map(([, name]) => name!),
        ),
    );
    const count = (text: string): number =>
        [...text.matchAll(/^regel (r\d+)/gm)].filter(([, name]) => named.has(name!)).length;
    return [...files].slice(1).sort(([, a], [, b]) => count(b) - count(a))[0]![0];
}

/**
 * Keys at random places in the words of the file, each typed and then taken back, so that the text stays what it is:
 * names are broken and mended, figures changed, texts written in.
 */
function* edits(text: string, keys: number): Iterable<Edit> {
    const random = seeded(7);
    const lines = text.split('\n');
    for (let n = 0; n < keys; n += 2) {
        let line = random.below(lines.length);
        while (lines[line]!.trim() === '') line = random.below(lines.length);
        const letters = [...lines[line]!.matchAll(/[\p{L}\d]/gu)];
        const at = random.pick(letters).index;
        const key = /\d/.test(lines[line]![at]!) ? '1' : 'x';
        yield { line, from: at, to: at, text: key };
        yield { line, from: at, to: at + 1, text: '' };
    }
}

const { regelret } = createRegelretServices();

/** By a parser that has been in use for a while, as that of a server has. */
function parseTime(text: string): number {
    const times: number[] = [];
    for (let run = 0; run < 20; run++) {
        const start = performance.now();
        regelret.parser.LangiumParser.parse(text);
        times.push(performance.now() - start);
    }
    return quantile(times.slice(5), 0.5);
}

export function quantile(values: readonly number[], share: number): number {
    const sorted = [...values].sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}
