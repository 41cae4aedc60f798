import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { checks } from '../../language/generated/checks.js';
import { runChecks } from '../../language/checks/run-checks.js';
import { countRuleSet } from '../../language/analyses/counting/index.js';
import type { RuleSetModel } from '../../language/model/index.js';
import { buildRuleSets } from '../../language/rule-sets.js';
import { createRegelretServices } from '../../language/services.js';
import { applyReforms } from '../../language/reform/index.js';
import { countReform } from '../../language/reform/count/index.js';
import { printTyping } from './editor/print.js';
import { generateRules } from './generate.js';
import { benchKernel } from './kernel.js';
import { generateReform, namesIn } from './reform.js';
import { benchReform } from './reform-findings.js';

const { values: options } = parseArgs({
    options: {
        sizes: { type: 'string', default: '1000,10000,50000' },
        'print-only': { type: 'boolean', default: false },
    },
});

interface Row {
    readonly rules: number;
    readonly step: string;
    readonly ms: number;
    /** Against the bare parse of the same text. */
    readonly ratio: number;
    readonly note: string;
}

const RUNS = 3;
const lines: string[] = [];
const print = (line = ''): void => {
    lines.push(line);
    console.log(line);
};

print('# Målinger');
print();
print(
    `Skrevet af \`npm run bench\`. Node ${process.version}, ${cpus().length} kerner. Mediantid af ${RUNS} kørsler; forholdstallet er mod en bar Langium-parsning af samme tekst i samme kørsel.`,
);
for (const size of options.sizes.split(',').map(Number)) {
    print();
    print(`## ${size.toLocaleString('da-DK')} regler`);
    print();
    print('| trin | ms | forhold til parsning | bemærkning |');
    print('| --- | ---: | ---: | --- |');
    for (const row of await measure(size))
        print(`| ${row.step} | ${row.ms.toFixed(0)} | ${row.ratio.toFixed(2)} | ${row.note} |`);
}
print();
await printTyping(options.sizes.split(',').map(Number), print);
print('## En reform: 1.000 ændringer af 10.000 regler');
print();
print('| trin | ms | bemærkning |');
print('| --- | ---: | --- |');
for (const row of await benchReform(10_000, 1_000, median))
    print(`| ${row.step} | ${row.ms.toFixed(0)} | ${row.note} |`);
print();
print('## Kernen mod Z3');
print();
print('Tabeller med 1.500 regler: overlap og hul hos os; er tabellen udtømmende hos Z3.');
print();
print('| tabel | vores ms | Z3 ms | forhold | bemærkning |');
print('| --- | ---: | ---: | ---: | --- |');
for (const row of await benchKernel())
    print(
        `| ${row.name} | ${row.ours.toFixed(1)} | ${row.other.toFixed(1)} | ${(row.ours / row.other).toFixed(2)} | ${row.note} |`,
    );
if (!options['print-only']) writeFileSync('docs/benchmarks.md', lines.join('\n') + '\n');

async function measure(size: number): Promise<Row[]> {
    const text = generateRules(size);
    const bare = createRegelretServices();
    const parse = await median(() => void bare.regelret.parser.LangiumParser.parse(text));
    const row = (step: string, ms: number, note = ''): Row => ({
        rules: size,
        step,
        ms,
        ratio: ms / parse,
        note,
    });
    const rows = [row('bar Langium-parsning', parse, `${(text.length / 1e6).toFixed(1)} mio. tegn`)];

    let model: RuleSetModel | undefined;
    // The services hold the parsed files, as an editor's do; they stay in use until the heap is measured.
    let services = createRegelretServices();
    const before = heap();
    const load = await median(async () => {
        services = createRegelretServices();
        [model] = await buildRuleSets(services, [{ uri: 'file:///bench/regler.regel', text }]);
    });
    const perRule = (heap() - before) / size;
    services.shared.workspace.LangiumDocuments.all.count();
    rows.push(
        row(
            'indlæsning i alt (parsning, navne, model)',
            load,
            Number.isNaN(perRule) ? '' : `${(perRule / 1024).toFixed(1)} KB pr. regel`,
        ),
    );

    for (const check of checks) {
        // A fresh model object each time: analyses remember their results per model.
        let found = 0;
        const ms = await median(() => {
            found = runChecks({ ...model! }, [check], { language: 'da' }).findings.length;
        });
        rows.push(row(`${check.code} ${check.name}`, ms, `${found} fund`));
    }
    const ms = await median(() => void runChecks({ ...model! }, checks, { language: 'da' }));
    rows.push(row('alle kontroller i én kørsel', ms));
    const count = await median(() => void countRuleSet({ ...model! }));
    rows.push(row('optælling', count), row('alle analyser i alt', ms + count));
    // Each recommendation is counted alone and after the others: at 50,000 rules that is more than a bench can wait for.
    return size > 10_000 ? rows : [...rows, ...(await measureReform(text, size, row))];
}

/** A reform with a change for every ten rules: counting it must not take longer than checking its result from cold. */
async function measureReform(
    rules: string,
    size: number,
    row: (step: string, ms: number, note?: string) => Row,
): Promise<Row[]> {
    const changes = size / 10;
    const text = rules + generateReform(size, changes, namesIn(rules));
    let model: RuleSetModel | undefined;
    const load = await median(async () => {
        [model] = await buildRuleSets(createRegelretServices(), [
            { uri: 'file:///bench/reform.regel', text },
        ]);
    });
    const apply = await median(() => void applyReforms({ ...model! }));
    const after = applyReforms(model!).model;
    const check = await median(() => void runChecks({ ...after }, checks, { language: 'da' }));
    let recommendations = 0;
    const count = await median(() => {
        recommendations = countReform({ ...model! }).byRecommendation.length;
    });
    const note = `${changes} ændringer i ${recommendations} anbefalinger`;
    return [
        row('reform anvendt', apply, note),
        row('reform talt op: før, efter og anbefaling for anbefaling', count, note),
        row('reformens resultat kontrolleret koldt: indlæsning og alle kontroller', load + check),
    ];
}

async function median(work: () => void | Promise<void>): Promise<number> {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) {
        const start = performance.now();
        await work();
        times.push(performance.now() - start);
    }
    return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)]!;
}

/** Bytes in use after a collection; not a number where Node was started without --expose-gc. */
function heap(): number {
    if (!globalThis.gc) return NaN;
    globalThis.gc();
    return process.memoryUsage().heapUsed;
}
