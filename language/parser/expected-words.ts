import { getLookaheadPaths, NoViableAltException, type IToken, type Rule } from 'chevrotain';
import { createLangiumParser, type LangiumCoreServices, type LangiumParser } from 'langium';

/** The parts of the parser below Langium's that have to do with a word that fits none of several ways to go on. */
interface Below {
    readonly maxLookahead: number;
    readonly errorMessageProvider: {
        buildNoViableAltMessage(found: {
            readonly expectedPathsPerAlt: ExpectedPaths;
            readonly actual: IToken[];
            readonly previous: IToken;
            readonly customUserDescription?: string;
            readonly ruleName: string;
        }): string;
    };
    getCurrRuleFullName(): string;
    getGAstProductions(): Readonly<Record<string, Rule>>;
    LA(distance: number): IToken;
    SAVE_ERROR(error: Error): Error;
    raiseNoAltException(occurrence: number, described?: string): never;
}

type ExpectedPaths = ReturnType<typeof getLookaheadPaths>;

/**
 * The parser as Langium makes it, but for the time that a mistake takes: what could have stood in its place follows from
 * the grammar alone, and is worked out only if the message says it, and then once. Without that, a word that is half
 * written takes ten times as long as the whole file around it.
 */
export function createParser(services: LangiumCoreServices): LangiumParser {
    const parser = createLangiumParser(services);
    const { wrapper } = parser as unknown as { readonly wrapper: Below };
    const known = new Map<string, ExpectedPaths>();

    function expectedIn(ruleName: string, occurrence: number): ExpectedPaths {
        const key = `${ruleName} ${occurrence}`;
        let paths = known.get(key);
        if (!paths) {
            const rule = wrapper.getGAstProductions()[ruleName]!;
            const { maxLookahead } = wrapper;
            paths = getLookaheadPaths({ occurrence, rule, prodType: 'Alternation', maxLookahead });
            known.set(key, paths);
        }
        return paths;
    }

    wrapper.raiseNoAltException = (occurrence, described) => {
        const ruleName = wrapper.getCurrRuleFullName();
        const previous = wrapper.LA(0);
        const message = wrapper.errorMessageProvider.buildNoViableAltMessage({
            get expectedPathsPerAlt() {
                return expectedIn(ruleName, occurrence);
            },
            actual: Array.from({ length: wrapper.maxLookahead }, (_, i) => wrapper.LA(i + 1)),
            previous,
            ...(described !== undefined && { customUserDescription: described }),
            ruleName,
        });
        throw wrapper.SAVE_ERROR(new NoViableAltException(message, wrapper.LA(1), previous));
    };
    return parser;
}
