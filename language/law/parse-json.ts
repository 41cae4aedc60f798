import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import { actBuilder, type ActBuilder } from './act-builder.js';
import { flatSection } from './flat-section.js';
import { labelKey } from './labels.js';
import { mappedText, singleSpaced, type MappedText } from './mapped-text.js';
import type { Act } from './model.js';
import { failure, type ParseFailure } from './parse-failure.js';

/**
 * An act as JSON: `eli`, `title`, `issued`, and `provisions` with `chapter`, `section` and flat `text`. A file that
 * breaks off gives what stands before the break.
 */
export function parseJson(uri: string, text: string): Act | ParseFailure {
    const errors: ParseError[] = [];
    const root = parseTree(text, errors, { allowTrailingComma: true });
    const broken = errors[0];
    const provisions = root && property(root, 'provisions');
    if (provisions?.type !== 'array')
        return broken
            ? failure(text, broken.offset, NOT_JSON)
            : failure(text, provisions?.offset ?? root?.offset ?? 0, NO_PROVISIONS);
    const builder = actBuilder();
    if (broken)
        builder.problem({
            offset: broken.offset,
            message: {
                da: 'er ikke gyldig JSON her: det, der følger, er måske ikke læst',
                en: 'is not valid JSON here: what follows may not have been read',
            },
        });
    for (const node of provisions.children ?? []) readProvision(node, text, builder);
    const act = builder.done({
        title: singleSpaced(stringOf(root && property(root, 'title')) ?? ''),
        source: { uri, format: 'json' },
        eli: stringOf(root && property(root, 'eli')),
        issued: stringOf(root && property(root, 'issued')),
    });
    return act ?? failure(text, provisions.offset, NO_PROVISIONS);
}

const NOT_JSON = { da: 'er ikke gyldig JSON', en: 'is not valid JSON' };

const NO_PROVISIONS = {
    da: 'har ingen paragraffer: der skal være en liste »provisions« med »section« og »text«',
    en: 'has no sections: there must be a list "provisions" with "section" and "text"',
};

function readProvision(node: Node, text: string, builder: ActBuilder): void {
    const content = property(node, 'text');
    const label = stringOf(property(node, 'section'));
    if (content?.type !== 'string') {
        builder.problem({
            offset: node.offset,
            message: {
                da: `${label ? `§ ${label}` : 'En paragraf'} har ingen tekst (»text«) og er ikke med`,
                en: `${label ? `§ ${label}` : 'A section'} has no text ("text") and is left out`,
            },
        });
        return;
    }
    const made = flatSection(stringText(text, content), label === '' ? undefined : label);
    if (!made) {
        builder.problem({
            offset: content.offset,
            message: {
                da: 'En paragraf har hverken nummer (»section«) eller en tekst, der begynder med »§«, og er ikke med',
                en: 'A section has neither a number ("section") nor a text that begins with "§", and is left out',
            },
        });
        return;
    }
    if (made.textLabel !== undefined && labelKey(made.textLabel) !== labelKey(made.provision.label))
        builder.problem({
            offset: content.offset,
            message: {
                da: `${made.provision.address} har en tekst, der begynder med § ${made.textLabel}`,
                en: `${made.provision.address} has a text that begins with § ${made.textLabel}`,
            },
        });
    const chapter = property(node, 'chapter');
    const chapterLabel = typeof chapter?.value === 'number' ? String(chapter.value) : stringOf(chapter);
    if (chapterLabel) builder.chapter(chapterLabel, stringOf(property(node, 'chapterTitle')));
    if (chapterLabel || !chapter) builder.section(made);
    else builder.sectionOrOther(made, true);
}

/** The value of a property, also where the file breaks off in the middle of it. */
function property(node: Node, name: string): Node | undefined {
    if (node.type !== 'object') return undefined;
    return node.children?.find((each) => each.children?.[0]?.value === name)?.children?.[1];
}

function stringOf(node: Node | undefined): string | undefined {
    return typeof node?.value === 'string' ? node.value : undefined;
}

const ESCAPE = /\\(?:u[0-9a-fA-F]{4}|[^u]|u|$)/g;
const ESCAPED: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: ' ', f: ' ' };

/** A string's text with its places in the file: escapes are several characters there. */
function stringText(source: string, node: Node): MappedText {
    const builder = mappedText();
    const start = node.offset + 1;
    // A string that is not closed reaches to the end of its line.
    const closed = node.length > 1 && source[node.offset + node.length - 1] === '"';
    const raw = source.slice(start, node.offset + node.length - (closed ? 1 : 0));
    let done = 0;
    for (const { 0: escape, index } of raw.matchAll(ESCAPE)) {
        builder.add(raw.slice(done, index), start + done);
        const code = escape.length === 6 ? Number.parseInt(escape.slice(2), 16) : undefined;
        const character =
            code !== undefined ? String.fromCharCode(code) : (ESCAPED[escape[1] ?? ''] ?? escape[1] ?? '');
        if (character !== '') builder.addCoded(character, start + index, escape.length);
        done = index + escape.length;
    }
    builder.add(raw.slice(done), start + done);
    return builder.done();
}
