// Writes docs/checks: a page for each check and a table of all, from the checks' own doc blocks.
// With --check nothing is written: exits 1 and names the pages when they are not what the checks say.
import { build } from 'esbuild';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const checksFolder = join(root, 'language', 'checks');
const docsFolder = join(root, 'docs', 'checks');

const FAMILIES = {
    syntaks: 'Teksten',
    værdi: 'Værdier',
    modstrid: 'Modstrid',
    frist: 'Frister',
    gruppe: 'Målgrupper og skalaer',
    'død regel': 'Døde regler',
    henvisning: 'Henvisninger',
    tid: 'Tid',
    tal: 'Tal',
    åben: 'Åbne punkter',
    reform: 'Reformer',
    tilladelse: 'Tilladelser',
};
const SEVERITIES = { error: 'Fejl', warning: 'Advarsel', info: 'Oplysning' };

const pages = pagesOf(await loadChecks());
const stale = stalePages(pages);
if (process.argv.includes('--check')) {
    for (const file of stale) console.error(`${relative(root, file)} svarer ikke til kontrollen.`);
    if (stale.length > 0) {
        console.error('Kør: node scripts/generate-check-docs.mjs');
        process.exit(1);
    }
} else {
    mkdirSync(docsFolder, { recursive: true });
    for (const file of stale) {
        if (pages.has(file)) writeFileSync(file, pages.get(file));
        else rmSync(file);
    }
}

/** The checks themselves: bundled, since they are TypeScript, and imported from memory. */
async function loadChecks() {
    const names = readdirSync(checksFolder).filter((name) => /^rr\d{3}-.*\.ts$/.test(name));
    const lines = names.map((name) => `export { default as ${name.slice(0, 5)} } from './${name}';`);
    const { outputFiles } = await build({
        stdin: { contents: lines.join('\n'), resolveDir: checksFolder, loader: 'ts' },
        bundle: true,
        format: 'esm',
        platform: 'node',
        target: 'node22',
        write: false,
        logLevel: 'error',
    });
    const code = Buffer.from(outputFiles[0].contents).toString('base64');
    const checks = Object.values(await import(`data:text/javascript;base64,${code}`));
    return checks.sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** File name -> text of every page. */
function pagesOf(checks) {
    const pages = new Map(checks.map((check) => [join(docsFolder, `${check.code}.md`), page(check)]));
    pages.set(join(docsFolder, 'README.md'), overview(checks));
    return pages;
}

function page({ code, name, family, severity, docs }) {
    return `# ${code} · ${docs.title}

${docs.summary.da}

| Familie | Alvor | Navn |
| --- | --- | --- |
| ${familyTitle(family)} | ${SEVERITIES[severity]} | \`${name}\` |

## Hvorfor det betyder noget

${docs.why}

## Eksempel

\`\`\`regel
${docs.example.trimEnd()}
\`\`\`

## Sådan rettes det

${docs.fix}

---

*In English: ${docs.summary.en}*

[Alle kontroller](README.md)
`;
}

function overview(checks) {
    const sections = [...new Set(checks.map(({ family }) => family))].map((family) => {
        const rows = checks
            .filter((check) => check.family === family)
            .map(({ code, severity, docs }) =>
                row(`[${code}](${code}.md)`, docs.title, SEVERITIES[severity], docs.summary.da),
            );
        return [
            `## ${familyTitle(family)}`,
            '',
            row('Kode', 'Titel', 'Alvor', 'Hvad'),
            '| --- | --- | --- | --- |',
            ...rows,
            '',
        ].join('\n');
    });
    return `# Kontroller

Regelret har ${checks.length} kontroller. Hver har en kode, der ikke ændres, og en side, der siger, hvad den finder, hvorfor det betyder noget, og hvordan det rettes. Det, der ikke kan afgøres, siges at være uafgjort; det er aldrig skjult.

${sections.join('\n')}`;
}

function row(...cells) {
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function familyTitle(family) {
    return FAMILIES[family] ?? family;
}

/** Pages that are missing, changed, or left over from a check that is gone. */
function stalePages(pages) {
    const changed = [...pages].flatMap(([file, text]) =>
        existsSync(file) && readFileSync(file, 'utf8') === text ? [] : [file],
    );
    const present = existsSync(docsFolder)
        ? readdirSync(docsFolder).map((name) => join(docsFolder, name))
        : [];
    return [...changed, ...present.filter((file) => file.endsWith('.md') && !pages.has(file))];
}
