// Writes docs/dækning.md: which of the known disagreements in the expert group's report the tool finds by itself, from
// what `regelret check` says of the examples. With --check: fails when the file is stale, or a case is no longer found.
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { cases, FOLDERS } from './daekning-sager.mjs';

const TARGET = 'docs/dækning.md';
const REGELRET = 'dist/regelret.js';

const facts = factsByRule();
const findings = [...check(), ...unevenSubjects()].map((finding) => ({
    ...finding,
    facts: factsOf(finding),
}));
const judged = cases.map((each) => ({ ...each, found: each.look ? lookFor(each.look) : [] }));

const lost = judged.filter(({ look, found }) => look && found.length === 0);
for (const { id, look } of lost)
    console.error(`${id}: ingen af fundene er ${look.code} om ${look.facts.flat().join(', ')}`);
const alarms = judged.filter(({ silent }) => silent && lookFor(silent).length > 0);
for (const { id } of alarms) console.error(`${id}: burde ikke give noget fund, men gør det`);

const text = render();
if (process.argv.includes('--check')) {
    const stale = !existsSync(TARGET) || readFileSync(TARGET, 'utf8') !== text;
    if (stale) console.error(`${TARGET} er ikke frisk: kør npm run dækning`);
    process.exitCode = stale || lost.length + alarms.length > 0 ? 1 : 0;
} else {
    writeFileSync(TARGET, text);
    process.exitCode = lost.length + alarms.length > 0 ? 1 : 0;
}

/** Findings of every example; exit code 1 only says that there are some. */
function check() {
    return run(['check', ...FOLDERS]).findings;
}

/** Subjects on which `count` finds that groups differ, those without a rule on it among them. */
function unevenSubjects() {
    return FOLDERS.flatMap((folder) => {
        const counted = run(['count', folder, '--explain']);
        return (counted.ruleSets ?? [counted]).flatMap(({ subjects, explain }) =>
            subjects
                .filter(({ varianter }) => varianter > 1)
                .flatMap(({ subject, title, varianter, harmoniseringsgrad }) => {
                    const rules = explain.regler
                        .filter((each) => each.subject === subject)
                        .flatMap(({ norms }) => norms.map((id) => explain.norms[id]));
                    const [first, ...others] = rules;
                    if (!first) return [];
                    const share = Math.round(harmoniseringsgrad * 100);
                    const message = `»${title}« har ${varianter} varianter på tværs af målgrupperne, »ingen regel« medregnet; harmoniseringsgraden er ${share} pct.`;
                    const { rule, file, line } = first;
                    return [{ code: 'count', message, primary: { file, line, rule }, related: others }];
                }),
        );
    });
}

function run(command) {
    const options = { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] };
    try {
        return JSON.parse(
            execFileSync(process.execPath, [REGELRET, ...command, '--format', 'json'], options),
        );
    } catch (error) {
        if (error.status !== 1) throw error;
        return JSON.parse(error.stdout);
    }
}

/** Numbers of facts and changes (F031, R015, G54, N10) in the sources of each declaration, by its name. */
function factsByRule() {
    const byRule = new Map();
    for (const file of FOLDERS.flatMap((folder) => globSync(`${folder}/**/*.regel`))) {
        let name;
        for (const line of readFileSync(file, 'utf8').split(/\r?\n/)) {
            const header = /^(\p{L}+)\s+([^\s"]+)/u.exec(line);
            if (header && !line.startsWith('--')) name = header[2];
            if (name === undefined) continue;
            const numbers = [...line.matchAll(/(?:kilde|antagelse) "([^"]*)"/g)].flatMap(
                ([, text]) => text.match(/\b[FRXNG]\d{2,3}\b/g) ?? [],
            );
            const place = `${file}:${name}`;
            for (const key of [name, place])
                byRule.set(key, new Set([...(byRule.get(key) ?? []), ...numbers]));
        }
    }
    return byRule;
}

function factsOf({ primary, related, reform }) {
    const names = [primary, ...related].flatMap(({ rule }) => rule ?? []);
    const recommendations = reform?.recommendations ?? [];
    return new Set([...names, ...recommendations].flatMap((name) => [...(facts.get(name) ?? []), name]));
}

/** Findings of one of the codes that have somebody on every side: a fact number or a name each. */
function lookFor({ code, facts: sides, says }) {
    const codes = [code].flat();
    return findings.filter(
        (finding) =>
            codes.includes(finding.code) &&
            sides.every((side) => [side].flat().some((number) => finding.facts.has(number))) &&
            (says === undefined || finding.message.includes(says)),
    );
}

function render() {
    const found = judged.filter((each) => each.look && !each.noted);
    const noted = judged.filter((each) => each.noted);
    const silent = judged.filter((each) => each.silent);
    const missing = judged.filter((each) => each.missing);
    return `# Dækning

Ekspertgruppens rapport har en række kendte modstrid og uharmonier. Her står for hver af dem, hvad \`regelret check\` siger om
eksemplerne. Siden skrives af \`npm run dækning\` ud fra værktøjets eget svar; \`.ci/run\` fejler, når den ikke passer.

| | antal |
| --- | --- |
| fundet af en almindelig kontrol | ${found.filter((each) => each.found.length > 0).length} |
| kilderne er selv uenige eller tavse; værktøjet noterer det og dømmer ikke | ${noted.filter((each) => each.found.length > 0).length} |
| skal ikke give noget fund, og gør det ikke | ${silent.length - alarms.length} |
| kan ikke udtrykkes endnu | ${missing.length} |

## Fundet

${found.map(renderFound).join('\n')}
## Noteret

${noted.map(renderFound).join('\n')}
## Intet fund, som det skal være

${silent.map(({ id, text }) => `- **${id}** ${text}`).join('\n')}

## Kan ikke udtrykkes

| sag | hvad den handler om | hvad sproget mangler |
| --- | --- | --- |
${missing.map(({ id, text, missing: what }) => `| ${id} | ${text} | ${what} |`).join('\n')}
`;
}

function renderFound({ id, type, text, found }) {
    const [first] = found;
    if (!first) return `### ${id} · ${type} · ${text}\n\nIkke fundet.\n`;
    const { file, line } = first.primary;
    const more = found.length > 1 ? ` (og ${found.length - 1} fund mere)` : '';
    return `### ${id} · ${type} · ${text}

**${first.code}** [\`${file}:${line}\`](../${file}#L${line})${more}: ${first.message}
`;
}
