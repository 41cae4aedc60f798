// What an editor knows of the language without asking the server: colours and indentation, from the grammar's own words.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The generated parser carries the grammar as JSON inside a string of its source. */
function readGrammar() {
    const source = readFileSync(join(root, 'language/generated/parser/grammar.ts'), 'utf8');
    const [, quoted] = /loadGrammarFromJson\('((?:[^'\\]|\\.)*)'\)/s.exec(source);
    return JSON.parse(quoted.replace(/\\(u[0-9a-fA-F]{4}|.)/gs, unescape));
}

function unescape(_, escaped) {
    return escaped.startsWith('u') ? String.fromCharCode(parseInt(escaped.slice(1), 16)) : escaped;
}

/** Every word that stands in quotation marks in the grammar. */
export function keywords(grammar = readGrammar()) {
    const found = new Set();
    walk(grammar, (node) => {
        if (node.$type === 'Keyword') found.add(node.value);
    });
    return [...found].sort();
}

/** The words that open a declaration: those with which the alternatives of `Declaration` begin. */
export function headers(grammar = readGrammar()) {
    const ruleAt = (ref) => grammar.rules[Number(/^#\/rules@(\d+)$/.exec(ref)[1])];
    const first = (node) => {
        switch (node.$type) {
            case 'Keyword':
                return [node.value];
            case 'Assignment':
                return first(node.terminal);
            case 'RuleCall':
                return first(ruleAt(node.rule.$ref).definition);
            case 'Alternatives':
                return node.elements.flatMap(first);
            case 'Group':
                return first(node.elements.find(({ $type }) => $type !== 'Action'));
            default:
                return [];
        }
    };
    const declaration = grammar.rules.find(({ name }) => name === 'Declaration');
    return [...new Set(first(declaration.definition))].sort();
}

/** Declarations whose clauses follow on lines of their own: the next line is indented. */
const BLOCKS = [
    'regelsæt',
    'målgruppe',
    'undermålgruppe',
    'regel',
    'særregler',
    'reform',
    'anbefaling',
    'høringssvar',
    'tabel',
    'nøgletal',
    'prøve',
];

const UNITS =
    'dag dage dages dagen uge uger ugers ugen måned måneder måneders måneden halvår halve halvt år års året time timen kr kroner mio. mia. kr. pct pct. kr./md. kr./år kr./uge kr./time %'.split(
        ' ',
    );
const FIGURES = 'en én et ét to tre fire fem seks syv otte ni ti elleve tolv'.split(' ');
const MODALITIES =
    'skal kan må har ret pligt fritages fritaget kun ophæv ændr lemp udvid indsæt harmonisér fasthold fastholdt sammenlæg omdøb støtter imod foreslår'.split(
        ' ',
    );
const LOGIC = 'og eller ikke undtagen medmindre hvis når så'.split(' ');

const LETTER = 'A-Za-z0-9_æøåÆØÅéÉüÜöÖäÄ';
const NAME = `[A-Za-z_æøåÆØÅéÉüÜöÖäÄ][${LETTER}]*(?:-[${LETTER}]+)*`;

/** A word as a whole: hyphens belong to names, so `form-krav` does not contain `form`. */
function anyOf(words) {
    const longestFirst = [...words].sort((a, b) => b.length - a.length).map(escapeForPattern);
    return `(?<![${LETTER}-])(?:${longestFirst.join('|')})(?![${LETTER}]|-[${LETTER}])`;
}

/** The colours, as a TextMate grammar. Words that the grammar gains are coloured without a change here. */
export function textMateGrammar(grammar = readGrammar()) {
    const words = keywords(grammar);
    const opening = headers(grammar);
    const symbols = words.filter((word) => !/[\p{L}%]/u.test(word));
    const special = new Set([...opening, ...UNITS, ...FIGURES, ...MODALITIES, ...LOGIC, ...symbols]);
    const clauseWords = words.filter((word) => !special.has(word));
    const among = (list) => list.filter((word) => words.includes(word));
    return {
        $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
        name: 'Regelret',
        scopeName: 'source.regel',
        patterns: [
            { include: '#comment' },
            { include: '#text' },
            { include: '#declaration' },
            { include: '#figure' },
            { include: '#word' },
        ],
        repository: {
            comment: { match: '--.*$', name: 'comment.line.double-dash.regel' },
            text: {
                patterns: [
                    { match: '"[^"\\r\\n]*"?', name: 'string.quoted.double.regel' },
                    { match: '»[^«\\r\\n]*«?', name: 'string.quoted.other.regel' },
                    { match: '“[^”\\r\\n]*”?', name: 'string.quoted.other.regel' },
                ],
            },
            declaration: {
                // The name may be a word of the language or a number; it is the declaration's all the same.
                match: `^\\s*(${opening.join('|')})(?![${LETTER}-])(?:\\s+(${NAME}|[\\d.]+))?`,
                captures: {
                    1: { name: 'keyword.control.declaration.regel' },
                    2: { name: 'entity.name.type.regel' },
                },
            },
            figure: {
                patterns: [
                    {
                        match: '§§?\\s*\\d+(?:\\s?[a-zæøå](?![A-Za-zÆØÅæøå0-9-]))?|(?:stk|nr)\\.\\s*\\d+|litra\\s+[a-zæøå](?![A-Za-zÆØÅæøå0-9-])|\\d+\\.\\s*pkt\\.',
                        name: 'constant.other.citation.regel',
                    },
                    {
                        match: '\\d{1,2}\\.\\s*(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)\\s+\\d{4}|\\d{4}-\\d{2}-\\d{2}',
                        name: 'constant.numeric.date.regel',
                    },
                    { match: '\\d{4}-(?:niveau|priser|pl)', name: 'constant.numeric.level.regel' },
                    {
                        match: `(?<![${LETTER}-])-?\\d+(?:[.,]\\d+)*\\.?(?![${LETTER}])`,
                        name: 'constant.numeric.regel',
                    },
                ],
            },
            word: {
                patterns: [
                    { match: anyOf(among(UNITS)), name: 'keyword.other.unit.regel' },
                    { match: anyOf(among(FIGURES)), name: 'constant.numeric.word.regel' },
                    { match: anyOf(among(MODALITIES)), name: 'keyword.control.modality.regel' },
                    { match: anyOf(among(LOGIC)), name: 'keyword.operator.logical.regel' },
                    { match: anyOf(clauseWords), name: 'keyword.other.clause.regel' },
                    { match: symbols.map(escapeForPattern).join('|'), name: 'punctuation.regel' },
                    // Last, so that a name swallows the keywords inside it.
                    { match: NAME, name: 'variable.other.regel' },
                ],
            },
        },
    };
}

/** client/language-configuration.json with the words that open a block filled in. */
export function languageConfiguration(grammar = readGrammar()) {
    const opening = headers(grammar);
    const unknown = BLOCKS.filter((word) => !opening.includes(word));
    if (unknown.length > 0) throw new Error(`No declaration begins with ${unknown.join(', ')}.`);
    const text = readFileSync(join(root, 'client/language-configuration.json'), 'utf8');
    return JSON.parse(text.replaceAll('BLOCKS', BLOCKS.join('|')).replaceAll('HEADERS', opening.join('|')));
}

function escapeForPattern(word) {
    return word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

function walk(node, visit) {
    if (typeof node !== 'object' || node === null) return;
    visit(node);
    for (const each of Object.values(node)) walk(each, visit);
}
