import { AstUtils, type AstNode } from 'langium';
import type { RegelDocument } from '../../../language/workspace/index.js';

/** How often things are used, so that what is used most is offered first. */
export interface Usage {
    /** Uses of a declared name, by its type and name. */
    names(type: string, name: string): number;
    /** Words that the drafters chose themselves, by the property that they stand in: verbs, nouns, forms. */
    readonly words: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Properties that take a word of the drafter's own that is declared nowhere. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
    ActPhrase: ['verb'],
    ClaimedAct: ['verb'],
    Count: ['noun'],
    Form: ['values'],
    ProceedsPart: ['column'],
    FigureUnit: ['noun'],
    IntegerType: ['unit'],
};

/** What is known by how it is written, wherever it stands. */
const WRITTEN: readonly (readonly [kind: string, RegExp])[] = [
    ['date', /^\d{1,2}\.[ \t]*[a-z]+[ \t]+\d{4}$/],
    ['level', /^\d{4}-(?:niveau|priser|pl)$/],
];

type Counts = Map<string, Map<string, number>>;

const ofDocument = new WeakMap<object, { names: Map<string, number>; words: Counts }>();

/** Counted once for each text: only what has changed is counted again. */
export function usageIn(documents: readonly RegelDocument[]): Usage {
    const names = new Map<string, number>();
    const words: Counts = new Map();
    for (const document of documents) {
        const counted = countDocument(document);
        for (const [name, count] of counted.names) names.set(name, (names.get(name) ?? 0) + count);
        for (const [kind, each] of counted.words)
            for (const [word, count] of each) add(words, kind, word, count);
    }
    return { names: (type, name) => names.get(`${type} ${name}`) ?? 0, words };
}

function countDocument(document: RegelDocument): { names: Map<string, number>; words: Counts } {
    const root = document.parseResult.value;
    let counted = ofDocument.get(root);
    if (counted) return counted;
    counted = { names: new Map(), words: new Map() };
    for (const reference of document.references) {
        const type = '$nodeDescription' in reference ? reference.$nodeDescription?.type : undefined;
        if (!type) continue;
        const key = `${type} ${reference.$refText}`;
        counted.names.set(key, (counted.names.get(key) ?? 0) + 1);
    }
    for (const node of AstUtils.streamAllContents(root)) countWords(node, counted.words);
    // Uses are linked after parsing; a text that has not been linked is counted again.
    if (document.references.length > 0) ofDocument.set(root, counted);
    return counted;
}

function countWords(node: AstNode, words: Counts): void {
    for (const [property, value] of Object.entries(node)) {
        const written =
            typeof value === 'string' ? WRITTEN.find(([, pattern]) => pattern.test(value)) : undefined;
        if (written) add(words, written[0], (value as string).replace(/\s+/g, ' '), 1);
        else if (WORDS[node.$type]?.includes(property))
            for (const word of Array.isArray(value) ? (value as unknown[]) : [value])
                if (typeof word === 'string') add(words, `${node.$type}.${property}`, word, 1);
    }
}

function add(counts: Counts, kind: string, word: string, count: number): void {
    let words = counts.get(kind);
    if (!words) counts.set(kind, (words = new Map()));
    words.set(word, (words.get(word) ?? 0) + count);
}
