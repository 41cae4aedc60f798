// Draws docs/images/check.svg: what `regelret check` says of the rules in docs/images/eksempel, as it stands in a
// terminal. With --check nothing is written: exits 1 when the picture is not what the program says now.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const images = join(root, 'docs', 'images');
const output = join(images, 'check.svg');
const program = join(root, 'dist', 'regelret.js');

const FONT = 14;
const [CHARACTER, LINE, MARGIN, BAR] = [8.4, 20, 18, 34];
const PAPER = '#1f2328';
const INK = '#e6edf3';
const COLOURS = { 31: '#ff7b72', 32: '#7ee787', 33: '#f2cc60', 34: '#79c0ff', 36: '#76e3ea' };

const run = spawnSync(process.execPath, [program, 'check', 'eksempel', '--color', 'always'], {
    cwd: images,
    encoding: 'utf8',
});
if (run.status !== 1) {
    process.stderr.write(run.stderr || 'The example has nothing to find: npm run build\n');
    process.exit(1);
}
// The summary says the same once more; a picture has room for the findings.
const findings = run.stdout.slice(0, run.stdout.search(/^.*Sammenfatning/m)).trimEnd();
const svg = draw(['$ regelret check eksempel', '', ...findings.split('\n')]);
const isFresh = existsSync(output) && readFileSync(output, 'utf8') === svg;
if (!process.argv.includes('--check')) writeFileSync(output, svg);
else if (!isFresh) {
    process.stderr.write('docs/images/check.svg is not what the program says: node scripts/picture.mjs\n');
    process.exit(1);
}

function draw(lines) {
    const columns = Math.max(...lines.map((line) => [...plain(line)].length));
    const width = Math.ceil(columns * CHARACTER + 2 * MARGIN);
    const height = BAR + lines.length * LINE + MARGIN;
    const texts = lines.map((line, i) => text(line, BAR + (i + 0.75) * LINE)).filter(Boolean);
    const lights = ['#ff5f57', '#febc2e', '#28c840'].map(
        (colour, i) => `<circle cx="${MARGIN + 4 + i * 18}" cy="17" r="6" fill="${colour}"/>`,
    );
    return [
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
        `<title>${escape(plain(lines.join('\n')))}</title>`,
        `<rect width="${width}" height="${height}" rx="8" fill="${PAPER}"/>`,
        ...lights,
        `<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="${FONT}" fill="${INK}" xml:space="preserve">`,
        ...texts,
        '</g>',
        '</svg>',
        '',
    ].join('\n');
}

function text(line, y) {
    if (plain(line) === '') return '';
    const spans = pieces(line).map(({ style, value }) => {
        const attributes = [
            ...[...style].filter((code) => code in COLOURS).map((code) => ` fill="${COLOURS[code]}"`),
            style.has('1') ? ' font-weight="bold"' : '',
            style.has('2') ? ' opacity="0.65"' : '',
            style.has('4') ? ' text-decoration="underline"' : '',
        ].join('');
        return attributes ? `<tspan${attributes}>${escape(value)}</tspan>` : escape(value);
    });
    // The length keeps columns in line where the reader's font is not the one measured here.
    const length = ([...plain(line)].length * CHARACTER).toFixed(1);
    return `<text x="${MARGIN}" y="${y}" textLength="${length}">${spans.join('')}</text>`;
}

/** The line cut at its colour codes; 39, 22, 24 and 0 end what 3x, 1 and 2, 4 and all began. */
function pieces(line) {
    const style = new Set();
    return line.split(/(\u001b\[[\d;]*m)/).flatMap((part) => {
        const code = /^\u001b\[([\d;]*)m$/.exec(part)?.[1];
        if (code === undefined) return part ? [{ style: new Set(style), value: part }] : [];
        const ends = { 39: Object.keys(COLOURS), 22: ['1', '2'], 24: ['4'], 0: [...style] }[code];
        if (ends) for (const each of ends) style.delete(each);
        else style.add(code);
        return [];
    });
}

function plain(line) {
    return line.replace(/\u001b\[[\d;]*m/g, '');
}

function escape(value) {
    return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
