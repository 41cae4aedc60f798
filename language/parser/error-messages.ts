import { LangiumParserErrorMessageProvider } from 'langium';
import type { IToken, TokenType } from 'chevrotain';
import type { Text } from '../model/text.js';

type MismatchOptions = Parameters<LangiumParserErrorMessageProvider['buildMismatchTokenMessage']>[0];
type NoAlternativeOptions = Parameters<LangiumParserErrorMessageProvider['buildNoViableAltMessage']>[0];
type EarlyExitOptions = Parameters<LangiumParserErrorMessageProvider['buildEarlyExitMessage']>[0];
type LeftOverOptions = Parameters<LangiumParserErrorMessageProvider['buildNotAllInputParsedMessage']>[0];

/** The parser carries one string per error; both languages travel in it, apart by a separator no text contains. */
const SEPARATOR = '\u001e';

export function joinMessage(text: Text): string {
    return text.da + SEPARATOR + text.en;
}

/** `ruleStack`: the rules of the grammar that were being read, outermost first; they tell what a name would be a name of. */
export function splitMessage(message: string, ruleStack: readonly string[] = []): Text {
    const [da, en] = message.split(SEPARATOR);
    const reading = ruleStack.map(plainName).findLast((rule) => rule in NAMES);
    const name = reading === undefined ? undefined : NAMES[reading]!;
    return {
        da: name ? da!.replace('ventes et navn,', `ventes ${name.da},`) : da!,
        en: name ? en!.replace('a name is expected', `${name.en} is expected`) : (en ?? da!),
    };
}

/** What a name stands for, by the rule that wants it. */
const NAMES: Readonly<Record<string, Text>> = {
    ActPhrase: { da: 'en erklæret handling, fx »holde samtale«', en: 'a declared act, e.g. »holde samtale«' },
    ActorRef: { da: 'en aktør, fx jobcenteret', en: 'an actor, e.g. jobcenteret' },
    Participation: { da: 'en aktør, fx borgeren', en: 'an actor, e.g. borgeren' },
    Scope: { da: 'en gruppe', en: 'a group' },
    Row: { da: 'en gruppe', en: 'a group' },
    GroupUnion: { da: 'en gruppe', en: 'a group' },
    Anchor: { da: 'en hændelse, fx tilmelding', en: 'an event, e.g. tilmelding' },
    Between: { da: 'en hændelse, fx udeblivelse', en: 'an event, e.g. udeblivelse' },
    SubjectClause: { da: 'et sagsemne', en: 'a subject' },
    Priority: { da: 'en regels navn', en: 'the name of a rule' },
    Breach: { da: 'en regels navn', en: 'the name of a rule' },
    Requires: { da: 'en regels navn', en: 'the name of a rule' },
    Replaces: { da: 'en regels navn', en: 'the name of a rule' },
    Repeal: { da: 'en regels navn', en: 'the name of a rule' },
    RepealGroups: { da: 'en gruppe', en: 'a group' },
    Amend: { da: 'en regels navn', en: 'the name of a rule' },
    Extend: { da: 'en regels navn', en: 'the name of a rule' },
    Insert: { da: 'en regels navn', en: 'the name of a rule' },
    InsertGroups: { da: 'en gruppe', en: 'a group' },
    Harmonise: { da: 'et sagsemne eller en regels navn', en: 'a subject or the name of a rule' },
    Keep: { da: 'en regels navn', en: 'the name of a rule' },
    Merge: { da: 'en gruppe', en: 'a group' },
    Rename: { da: 'en gruppe', en: 'a group' },
    NewGroup: { da: 'gruppens nye navn', en: 'the new name of the group' },
    ForGroups: { da: 'en gruppe', en: 'a group' },
    Position: { da: 'nummeret på en anbefaling, fx 2.11', en: 'the number of a recommendation, e.g. 2.11' },
    Occurrence: { da: 'en hændelse, fx tilmelding', en: 'an event, e.g. tilmelding' },
    LawState: { da: 'en reforms navn', en: 'the name of a reform' },
    RuleClaim: { da: 'en regels navn', en: 'the name of a rule' },
    MembershipClaim: { da: 'en gruppe', en: 'a group' },
};

/** What the drafter was about to write, by the rule of the grammar that was being read. */
const CONSTRUCTS: Readonly<Record<string, Text>> = {
    Document: {
        da: 'en ny regel eller erklæring (regel, særregler, målgruppe, oplysning, hændelse …)',
        en: 'a new rule or declaration (regel, særregler, målgruppe, oplysning, hændelse …)',
    },
    FactType: {
        da: 'oplysningens art: »ja eller nej«, »én af a, b, c«, »et helt tal i år fra 0 til 120«, »et beløb«, »tid siden en hændelse« eller »en dato«',
        en: 'the kind of fact: »ja eller nej«, »én af a, b, c«, »et helt tal i år fra 0 til 120«, »et beløb«, »tid siden …« or »en dato«',
    },
    Clause: {
        da: 'et led i reglen: for, hvis, skal, kan, må ikke, har … ret til, fritages, senest, mindst, undtagelse fra, begrundelse, kilde …',
        en: 'a clause of the rule: for, hvis, skal, kan, må ikke, har … ret til, fritages, senest, mindst, undtagelse fra, begrundelse, kilde …',
    },
    RowClause: {
        da: 'det, der gælder for gruppen på denne række, fx »senest 2 uger efter tilmelding«',
        en: 'what holds for the group of this row, e.g. »senest 2 uger efter tilmelding«',
    },
    Atom: {
        da: 'et vilkår, fx »alder er mindst 30 år«, »har erhvervskompetence« eller »ydelse er dagpenge«',
        en: 'a condition, e.g. »alder er mindst 30 år«, »har erhvervskompetence« or »ydelse er dagpenge«',
    },
    ValueSet: {
        da: 'en værdi eller en grænse, fx »mindst 30 år«, »under 5.500 kr.« eller et af oplysningens ord',
        en: 'a value or a limit, e.g. »mindst 30 år«, »under 5.500 kr.« or one of the fact’s words',
    },
    Duration: { da: 'et tidsrum, fx »2 uger« eller »et halvt år«', en: 'a length of time, e.g. »2 uger«' },
    Deadline: {
        da: 'en frist, fx »2 uger efter tilmelding«',
        en: 'a deadline, e.g. »2 uger efter tilmelding«',
    },
    ActPhrase: {
        da: 'en erklæret handling, fx »holde første-samtale«',
        en: 'a declared act, e.g. »holde første-samtale«',
    },
    ActorRef: { da: 'en aktør, fx jobcenteret', en: 'an actor, e.g. jobcenteret' },
    RuleSetClause: {
        da: '»lov«, »eli«, »bruger« eller »gælder fra«',
        en: '»lov«, »eli«, »bruger« or »gælder fra«',
    },
    GroupClause: {
        da: '»når« og et vilkår, »kilde« eller »afviger«',
        en: '»når« and a condition, »kilde« or »afviger«',
    },
    ChangeBody: {
        da: 'en ændring: ophæv, ændr, lemp, udvid, indsæt, harmonisér, fastholdt, sammenlæg eller omdøb',
        en: 'a change: ophæv, ændr, lemp, udvid, indsæt, harmonisér, fastholdt, sammenlæg or omdøb',
    },
    RecommendationClause: {
        da: 'et led i anbefalingen (i kraft, gælder kun nye forløb, provenu, begrundelse, kilde …) eller en ændring',
        en: 'a clause of the recommendation (i kraft, gælder kun nye forløb, provenu, begrundelse, kilde …) or a change',
    },
    ReformClause: {
        da: 'et led i reformen: i kraft, indfasning, provenu, begrundelse, kilde …',
        en: 'a clause of the reform: i kraft, indfasning, provenu, begrundelse, kilde …',
    },
    Position: {
        da: 'et standpunkt: »støtter 2.1«, »støtter delvist 2.1«, »imod 2.1« eller »foreslår 2.1«',
        en: 'a position: »støtter 2.1«, »støtter delvist 2.1«, »imod 2.1« or »foreslår 2.1«',
    },
    TestClause: {
        da: 'et led i prøven: »givet« og vilkår, »når … sker« og en dato, »på« og en dato, »så« og det, der skal gælde, eller »kilde«',
        en: 'a clause of the prøve: »givet« and conditions, »når … sker« and a date, »på« and a date, »så« and what is to hold, or »kilde«',
    },
    Expectation: {
        da: 'det, der skal gælde, fx »skal jobcenteret holde samtale«, »gælder« og en regel, »hører borgeren til« og en gruppe, »er frist uoplyst« eller »senest 11. maj 2026«',
        en: 'what is to hold, e.g. »skal jobcenteret holde samtale«, »gælder« and a rule, »hører borgeren til« and a group, »er frist uoplyst« or »senest 11. maj 2026«',
    },
    TableClause: {
        da: 'et led i tabellen: kolonner, række, »rækken … er summen af …«, »kolonnen … er summen af …« eller kilde',
        en: 'a clause of the table: kolonner, række, »rækken … er summen af …«, »kolonnen … er summen af …« or kilde',
    },
    KeyFigureClause: {
        da: 'et led i nøgletallet: »beregnet som …«, »det samme som …«, »ifølge regelsættet …« eller kilde',
        en: 'a clause of the figure: »beregnet som …«, »det samme som …«, »ifølge regelsættet …« or kilde',
    },
    Quantity: {
        da: 'et tal, fx »25 pct.«, »ca. 3,0 mia. kr.« eller »uoplyst«',
        en: 'a figure, e.g. »25 pct.«, »ca. 3,0 mia. kr.« or »uoplyst«',
    },
    Operand: {
        da: 'en beregning, fx »summen af a, b«, »a ud af b« eller »antallet af målgrupper«',
        en: 'a computation, e.g. »summen af a, b«, »a ud af b« or »antallet af målgrupper«',
    },
    Period: { da: 'en periode, fx »i de første 6 måneder«', en: 'a period, e.g. »i de første 6 måneder«' },
};

const TERMINALS: Readonly<Record<string, Text>> = {
    ID: { da: 'et navn', en: 'a name' },
    STRING: { da: 'en tekst i anførselstegn', en: 'a text in quotation marks' },
    NUMBER: { da: 'et tal', en: 'a number' },
    ORDINAL: { da: 'et ordenstal, fx »4.«', en: 'an ordinal, e.g. »4.«' },
    DATE: { da: 'en dato, fx »1. marts 2024«', en: 'a date, e.g. »1. marts 2024«' },
    SECTION: { da: 'en paragraf, fx »§ 23, stk. 1«', en: 'a section, e.g. »§ 23, stk. 1«' },
    SUBSECTION: {
        da: 'et stykke eller nummer, fx »stk. 1, nr. 2«',
        en: 'a subsection, e.g. »stk. 1, nr. 2«',
    },
    LEVEL: { da: 'et prisniveau, fx »2024-niveau«', en: 'a price level, e.g. »2024-niveau«' },
    MISSING: { da: '»–«', en: '»–«' },
    PART_NUMBER: { da: 'et nummer, fx »2.11«', en: 'a number, e.g. »2.11«' },
    LINE: { da: 'et nyt led på næste linje', en: 'a new clause on the next line' },
    OR: { da: '»eller« og et vilkår', en: '»eller« and a condition' },
    EOF: { da: 'filens slutning', en: 'the end of the file' },
};

const UNITS = new Set([
    'dag',
    'dage',
    'dages',
    'uge',
    'uger',
    'ugers',
    'måned',
    'måneder',
    'måneders',
    'halvår',
    'år',
    'års',
]);
const FIGURES = new Set([
    'en',
    'én',
    'et',
    'ét',
    'to',
    'tre',
    'fire',
    'fem',
    'seks',
    'syv',
    'otte',
    'ni',
    'ti',
    'elleve',
    'tolv',
]);
const MOST_WORDS = 6;

/** Keywords that are names too (`Name` in the grammar): where a name fits, they are not worth listing. */
const NAME_WORDS = new Set([
    'varighed',
    'form',
    'ansvar',
    'beløb',
    'andel',
    'sats',
    'skala',
    'definition',
    'planlagt',
    'skøn',
    'antagelse',
    'lov',
    'eli',
    'kilde',
    'begrundelse',
    'hovedregel',
    'borger',
    'myndighed',
    'virksomhed',
    'dato',
    'tid',
    'løbende',
    'samlet',
    'ret',
    'pligt',
    'brud',
    'tal',
    'ord',
    'deltage',
    'gange',
    'gang',
    'ens',
    'part',
    'forløb',
    'kraft',
    'nye',
    'provenu',
    'indfasning',
    'varigt',
    'fuldt',
    'delvist',
    'imod',
    'kolonner',
    'kolonnen',
    'række',
    'rækken',
    'rækkerne',
    'rækker',
    'afrunding',
    'beregnet',
    'antallet',
    'provenuet',
    'summen',
    'stigningen',
    'faldet',
    'forskellen',
    'knap',
    'godt',
    'samme',
    'kapitel',
    'plus',
    'minus',
    'reformen',
    'regelsættet',
    'færre',
    'mere',
    'end',
    'omkring',
    'ifølge',
    'delt',
    'reformens',
    'anbefalingernes',
    'givet',
    'sker',
    'bedømt',
    'gerne',
    'forløbet',
    'begynder',
]);

const wordOf = (type: TokenType): string => type.name.replace(/:KW$/, '');

/** Syntax errors as a sentence in the drafter's words: what was expected after what, and what stands there. */
export class SyntaxMessages extends LangiumParserErrorMessageProvider {
    override buildMismatchTokenMessage({ expected, actual, previous }: MismatchOptions): string {
        return expected.name === 'EOF' ? leftOver(actual) : sentence(describe([expected]), actual, previous);
    }

    override buildNoViableAltMessage({
        expectedPathsPerAlt,
        actual,
        previous,
        ruleName,
    }: NoAlternativeOptions): string {
        const first = expectedPathsPerAlt.flat().flatMap((path) => path.slice(0, 1));
        return sentence(construct(ruleName) ?? describe(first), actual[0]!, previous);
    }

    override buildEarlyExitMessage({
        expectedIterationPaths,
        actual,
        previous,
        ruleName,
    }: EarlyExitOptions): string {
        return sentence(
            construct(ruleName) ?? describe(expectedIterationPaths.map((path) => path[0]!)),
            actual[0]!,
            previous,
        );
    }

    override buildNotAllInputParsedMessage({ firstRedundant }: LeftOverOptions): string {
        return leftOver(firstRedundant);
    }
}

/** Langium marks its parser methods with a zero-width suffix. */
const plainName = (rule: string): string => rule.replace(/\u200b/g, '');

/**
 * A word that nothing before it wants. An `er` is left over when the value after it is missing: the fact alone would
 * have been a condition.
 */
function leftOver(actual: IToken): string {
    const { da, en } = CONSTRUCTS['ValueSet']!;
    if (actual.image === 'er')
        return joinMessage({ da: `Efter »er« ventes ${da}.`, en: `After »er« ${en} is expected.` });
    // A line itself has no width; nothing that begins with it fits.
    if (actual.image === '')
        return joinMessage({
            da: 'Linjen passer ikke her. Se, om linjen over den er færdig, eller om navnet foran mangler.',
            en: 'The line does not fit here. See whether the line above it is finished, or a name before it is missing.',
        });
    return joinMessage({
        da: `»${actual.image}« passer ikke her. Ret ordet, slet det, eller begynd et nyt led på næste linje.`,
        en: `»${actual.image}« does not fit here. Mend the word, delete it, or begin a new clause on the next line.`,
    });
}

function construct(ruleName: string): Text | undefined {
    return CONSTRUCTS[plainName(ruleName)];
}

function describe(types: readonly TokenType[]): Text {
    const da: string[] = [];
    const en: string[] = [];
    const nameFits = types.some((type) => type.name === 'ID');
    for (const type of types) {
        if (nameFits && NAME_WORDS.has(wordOf(type))) continue;
        const text = describeToken(type);
        if (!da.includes(text.da)) {
            da.push(text.da);
            en.push(text.en);
        }
    }
    return { da: anyOf(da, 'eller'), en: anyOf(en, 'or') };
}

function describeToken(type: TokenType): Text {
    const word = wordOf(type);
    if (UNITS.has(word))
        return {
            da: 'en tidsenhed (dage, uger, måneder, år)',
            en: 'a unit of time (dage, uger, måneder, år)',
        };
    if (FIGURES.has(word)) return TERMINALS['NUMBER']!;
    return TERMINALS[word] ?? { da: `»${word}«`, en: `»${word}«` };
}

function anyOf(items: readonly string[], or: string): string {
    const shown = items.slice(0, MOST_WORDS);
    const more = items.length > MOST_WORDS ? ' …' : '';
    if (shown.length < 2) return (shown[0] ?? '') + more;
    return `${shown.slice(0, -1).join(', ')} ${or} ${shown[shown.length - 1]}${more}`;
}

function sentence(expected: Text, actual: IToken, previous: IToken | undefined): string {
    const after = previous?.image ? previous.image : undefined;
    const reserved = expected.da === TERMINALS['ID']!.da && isWordOfTheLanguage(actual);
    const da = `${after ? `Efter »${after}« ventes` : 'Her ventes'} ${expected.da}, ${found(actual, 'da')}${reserved ? ', som sproget selv bruger: vælg et andet ord eller sæt det sammen med bindestreg' : ''}.`;
    const en = `${after ? `After »${after}«` : 'Here'} ${expected.en} is expected, ${found(actual, 'en')}${reserved ? ', which is a word of the language: choose another or join it with a hyphen' : ''}.`;
    return joinMessage({ da, en });
}

/** A keyword's token goes by the keyword itself. */
const isWordOfTheLanguage = (token: IToken): boolean =>
    /^\p{Ll}/u.test(token.image) && wordOf(token.tokenType) === token.image;

function found(actual: IToken, language: 'da' | 'en'): string {
    const kind = actual.tokenType?.name;
    if (kind === 'EOF') return language === 'da' ? 'men filen slutter her' : 'but the file ends here';
    if (kind === 'LINE' || actual.image === '')
        return language === 'da' ? 'men linjen slutter her' : 'but the line ends here';
    return language === 'da' ? `men her står »${actual.image}«` : `but found »${actual.image}«`;
}
