import type { Random } from '../support/random.js';
import type { Texts } from './rule-sets.js';

/** What an editor may tell a workspace at once, and how it came about. */
export interface Edit {
    readonly how: string;
    readonly changes: readonly { readonly uri: string; readonly text: string | undefined }[];
}

type Lines = string[];

const SIGNS = [...'abcdefghiøåæ-,."§()»«0123456789 \n', ' og ', ' eller ', '\n\n', '-- '];

/** One of the many things that happen to files while someone works on them. */
export function editAtRandom(texts: Texts, random: Random): Edit {
    const uris = Object.keys(texts).sort();
    const uri = random.pick(uris);
    const text = texts[uri]!;
    const put = (how: string, changed: string): Edit => ({ how, changes: [{ uri, text: changed }] });
    const inLines = (how: string, change: (lines: Lines) => Lines): Edit =>
        put(how, change(text.split('\n')).join('\n'));
    const at = random.below(text.length + 1);
    switch (random.below(21)) {
        case 0:
        case 1:
        case 2:
            return put('a sign typed', text.slice(0, at) + random.pick(SIGNS) + text.slice(at));
        case 3:
        case 4:
            return put('a sign deleted', text.slice(0, at) + text.slice(at + 1));
        case 5:
            return inLines('a line removed', (lines) => lines.toSpliced(random.below(lines.length), 1));
        case 6:
            return inLines('a line written twice', (lines) => {
                const line = random.below(lines.length);
                return lines.toSpliced(line, 0, lines[line]!);
            });
        case 7:
            return inLines('a line moved', (lines) => {
                const [line] = lines.splice(random.below(lines.length), 1);
                return lines.toSpliced(random.below(lines.length + 1), 0, line ?? '');
            });
        case 8:
            return put('a remark at the top', `-- bemærkning\n${text}`);
        case 9:
            return put('a name changed', changeName(text, random));
        case 10:
            return renameEverywhere(texts, random);
        case 11:
        case 12:
            return moveDeclaration(texts, uri, random);
        case 13:
            return addFile(texts, uri, random);
        case 14:
            return uris.length > 2
                ? { how: 'a file deleted', changes: [{ uri, text: undefined }] }
                : put('a file emptied', '');
        case 15:
            return {
                how: 'a file renamed',
                changes: [
                    { uri, text: undefined },
                    { uri: uri.replace('.regel', `${random.below(3)}.regel`), text },
                ],
            };
        case 16:
            return put(
                'a header broken or mended',
                /^(regel|målgruppe|oplysning|regelsæt) /m.test(text) && random.chance(0.5)
                    ? text.replace(/^(regel|målgruppe|oplysning|regelsæt) /m, '$1x ')
                    : text.replace(/^(regel|målgruppe|oplysning|regelsæt)x /gm, '$1 '),
            );
        case 17:
            return put('a group put into another', nestGroup(text, random));
        case 18:
        case 19:
            return allowFindings(uri, text, random);
        default:
            return put(
                'regelsæt, bruger or ændrer away or back',
                random.chance(0.5)
                    ? text.replace(/^(\s*)(?=regelsæt |bruger |lov )/m, '$1-- ')
                    : text.replace(/^(\s*)-- (?=regelsæt |bruger |lov )/gm, '$1'),
            );
    }
}

const CODES = ['RR101', 'RR201', 'RR301', 'RR401', 'RR403', 'RR501', 'RR821', 'RR901', 'RR910'];
const SCOPES = [
    '',
    ' her',
    ' i filen',
    ' om samtaler',
    ' om andet',
    ' til og med 1. januar 2026',
    ' i reglen',
];

/** A remark that allows findings, over a line or behind it, and now and then one that is wrong; or one of them away. */
function allowFindings(uri: string, text: string, random: Random): Edit {
    const lines = text.split('\n');
    const allowing = [...lines.keys()].filter((i) => lines[i]!.includes('-- tillad'));
    if (allowing.length > 0 && random.chance(0.4)) {
        const line = random.pick(allowing);
        lines[line] = lines[line]!.replace(/\s*-- tillad.*/, '');
        return { how: 'an allowance away', changes: [{ uri, text: lines.join('\n') }] };
    }
    const codes = Array.from({ length: 1 + random.below(3) }, () => random.pick(CODES)).join(', ');
    const reason = random.chance(0.8) ? ': en grund' : '';
    const remark = `-- tillad ${codes}${random.pick(SCOPES)}${reason}`;
    const line = random.below(lines.length);
    if (random.chance(0.3)) lines[line] += ` ${remark}`;
    else lines.splice(line, 0, random.chance(0.5) ? remark : `    ${remark}`);
    return { how: 'an allowance written', changes: [{ uri, text: lines.join('\n') }] };
}

const NAME = /[a-zæøå]+(?:-[a-zæøå]+)+|\b(?:alder|ydelse|dagpenge|unge|ledige|samtale|tilbud|tilmelding)\b/g;

function changeName(text: string, random: Random): string {
    const names = [...text.matchAll(NAME)];
    if (names.length === 0) return `${text}\nregel ny-regel${random.below(9)}\n`;
    const { 0: name, index } = random.pick(names);
    const other = random.chance(0.5) ? random.pick(names)[0] : `${name}x`;
    return text.slice(0, index) + other + text.slice(index + name.length);
}

/** Now and then groups then stand within each other in a circle. */
function nestGroup(text: string, random: Random): string {
    const headers = [...text.matchAll(/^(?:undermålgruppe|målgruppe|samlebetegnelse) (\S+).*$/gm)];
    if (headers.length === 0) return `${text}\nsamlebetegnelse alle er unge\n`;
    const { 0: line, index } = random.pick(headers);
    const name = random.pick(headers)[1]!;
    const joint = / (?:i|er) \S+$/.test(line) ? `, ${name}` : ` i ${name}`;
    return text.slice(0, index + line.length) + joint + text.slice(index + line.length);
}

function renameEverywhere(texts: Texts, random: Random): Edit {
    const names = [...Object.values(texts).join('\n').matchAll(NAME)];
    const name = names.length > 0 ? random.pick(names)[0] : 'alder';
    return {
        how: 'a name changed everywhere',
        changes: Object.entries(texts)
            .filter(([, text]) => text.includes(name))
            .map(([uri, text]) => ({ uri, text: text.replaceAll(name, `${name}-${random.below(3)}`) })),
    };
}

const DECLARATION = /^(?=[a-zæøå])/m;

function moveDeclaration(texts: Texts, from: string, random: Random): Edit {
    const parts = texts[from]!.split(DECLARATION);
    const [part = ''] = parts.splice(random.below(parts.length), 1);
    const to = random.pick(Object.keys(texts).sort());
    if (to === from)
        return {
            how: 'a declaration moved within its file',
            changes: [{ uri: from, text: parts.toSpliced(random.below(parts.length + 1), 0, part).join('') }],
        };
    const others = texts[to]!.split(DECLARATION);
    const copied = random.chance(0.3);
    return {
        how: copied ? 'a declaration copied to another file' : 'a declaration moved to another file',
        changes: [
            ...(copied ? [] : [{ uri: from, text: parts.join('') }]),
            { uri: to, text: others.toSpliced(random.below(others.length + 1), 0, part).join('') },
        ],
    };
}

function addFile(texts: Texts, uri: string, random: Random): Edit {
    const folder = uri.slice(0, uri.lastIndexOf('/'));
    const place = random.chance(0.3) ? `${folder}/under` : folder;
    const text = random.chance(0.3)
        ? `regelsæt R${random.below(3)} "Nyt"\n    bruger LAB\n`
        : (random.pick(Object.values(texts)).split(DECLARATION).at(-1) ?? '');
    return { how: 'a file added', changes: [{ uri: `${place}/ny${random.below(3)}.regel`, text }] };
}
