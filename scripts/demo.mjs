// What `npm start` shows: what is found in the example rule sets, the count of one of them, and at the end a digest of
// it all for a reader in a hurry. What is found in the examples is not a failure; only a tool that does not work is.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const program = join(root, 'dist', 'regelret.js');
const CLEAN_OR_FOUND = [0, 1];
const REFORM = ['examples/lab-foer', 'examples/reform-2024', '--reform', 'fremtidens-indsats'];
/** Lines of each kind that the digest shows. */
const MOST = 8;

if (!existsSync(program)) {
    process.stderr.write('Regelret er ikke bygget endnu: npm run build\n');
    process.exit(2);
}

show('Kontrol af eksemplerne', ['check', 'examples'], CLEAN_OR_FOUND);
show('Optælling af reglerne før reformen', ['count', 'examples/lab-foer'], [0]);
show('Reformen, før og efter', ['count', ...REFORM], [0]);
show('Prøver', ['test', 'examples'], [0]);
show('Rapport', ['report', ...REFORM, '-o', join('dist', 'rapport.html')], [0]);
digest(['examples/rundtur', 'examples/lab-foer']);
process.stdout.write('\nPrøv selv: node dist/regelret.js check MAPPE · node dist/regelret.js --help\n');

function show(title, args, expected) {
    heading(title, `regelret ${args.join(' ')}`);
    const run = spawnSync(process.execPath, [program, ...args], { cwd: root, stdio: 'inherit' });
    if (!expected.includes(run.status)) stop(args, run);
}

function stop([command], { status, signal }) {
    process.stderr.write(`\nregelret ${command} virkede ikke (slutkode ${status ?? signal}).\n`);
    process.exit(status || 2);
}

function heading(...lines) {
    const rule = '━'.repeat(Math.max(...lines.map((line) => line.length)));
    process.stdout.write(`\n${[rule, ...lines, rule].join('\n')}\n\n`);
}

/** The last screen: the figures, and one line for each contradiction and each deadline without a reason. */
function digest(folders) {
    heading('Kort sagt');
    for (const folder of folders) {
        const { findings, summary } = json(['check', folder]);
        const counted = json(['count', folder]);
        const contradictions = findings.filter(({ family }) => family === 'modstrid');
        const deadlines = findings
            .filter(({ code, severity }) => code === 'RR201' && severity === 'warning')
            .sort((a, b) => Number(differsInTime(b)) - Number(differsInTime(a)));
        print(`${folder}: ${summary.rules} regler for ${summary.groups} målgrupper.`);
        print(`  Modstrid (${contradictions.length}):`);
        for (const { primary, related, witness } of contradictions.slice(0, MOST))
            print(
                `    – ${name(primary)} mod ${name(related[0] ?? primary)}: ${witness?.text ?? 'ikke afgjort'}`,
            );
        print(`  Forskellige frister og krav uden begrundelse (${deadlines.length}):`);
        for (const { message } of deadlines.slice(0, MOST)) print(`    – ${firstPart(message)}`);
        if (deadlines.length > MOST) print(`    … og ${deadlines.length - MOST} til; se ovenfor`);
        print(
            `  Optælling: ${counted.bestemmelser} bestemmelser bærer ${counted.regler} regler; de rammer målgrupperne i ` +
                `${counted.celler} celler. ${counted.saerregler} er særregler, og målgrupperne har samme regler ` +
                `${Math.round(counted.harmoniseringsgrad * 100)} pct. af gangene.`,
        );
        print('');
    }
    reformed();
}

/** What the reform does, in four lines. */
function reformed() {
    const { before, after, byRecommendation } = json(['count', ...REFORM]);
    const change = (key) => `${before[key]} → ${after[key]}`;
    print('Reformen (fremtidens-indsats):');
    print(`  ${change('groups')} målgrupper, ${change('regler')} regler, ${change('celler')} celler.`);
    print(`  ${change('varianter')} varianter, ${change('saerregler')} særregler.`);
    const most = [...byRecommendation].sort((a, b) => b.inOrder.regler - a.inOrder.regler).slice(0, 3);
    print(`  Flest regler fjerner ${most.map(({ id, title }) => `${id} (${title})`).join(', ')}.`);
    print('  Rapporten ligger i dist/rapport.html.');
    print('');
}

/** Deadlines, numbers and amounts come before differences of other kinds. */
function differsInTime({ components }) {
    return ['frist', 'antal', 'hyppighed', 'varighed', 'beløb'].some((each) => components.includes(each));
}

function name({ rule, citation }) {
    return citation ?? `»${rule}«`;
}

/** A message up to its list of variants, which is long, and the first of them. */
function firstPart(message) {
    const [first] = message.split('. De er forskellige');
    return first.length > 150 ? `${first.slice(0, first.lastIndexOf(' ', 150))} …` : first;
}

function json(args) {
    const run = spawnSync(process.execPath, [program, ...args, '--format', 'json'], {
        cwd: root,
        encoding: 'utf8',
        maxBuffer: 1024 ** 3,
    });
    if (!CLEAN_OR_FOUND.includes(run.status)) stop(args, run);
    return JSON.parse(run.stdout);
}

function print(line) {
    process.stdout.write(`${line}\n`);
}
