import { AstUtils, type AstNode, type ParseResult } from 'langium';
import type { Document } from '../../language/generated/parser/ast.js';
import type { Place } from '../../language/model/index.js';
import type { RegelDocument } from '../../language/workspace/index.js';
import type { FeatureContext } from './feature.js';

/** Whether a text is one word of the kinds that name things: a name, or a number as recommendations have. */
export function isOneName({ workspace }: FeatureContext, name: string): boolean {
    const { tokens, errors } = workspace.services.parser.Lexer.tokenize(name);
    const words = tokens.filter(({ image }) => image !== '');
    const [word] = words;
    return (
        errors.length === 0 &&
        words.length === 1 &&
        word!.image === name &&
        /^[\p{L}\d]/u.test(name) &&
        !['STRING', 'DATE', 'LEVEL', 'ORDINAL', 'SECTION', 'SUBSECTION'].includes(word!.tokenType.name)
    );
}

/**
 * Whether the files read as before with another name in these places: the same clauses, the same names but for the
 * changed one, no new mistakes. Words of the language may be names in some clauses and not in others; reading the text
 * again is the only answer that holds for all of them.
 */
export function readsTheSame(
    context: FeatureContext,
    places: readonly Place[],
    before: string,
    after: string,
): boolean {
    return [...Map.groupBy(places, ({ uri }) => uri)].every(([uri, here]) => {
        const document = context.document(uri);
        if (!document) return true;
        const parsed = context.workspace.services.parser.LangiumParser.parse<Document>(
            changed(document, here, after),
        );
        return hasSameErrors(document.parseResult, parsed) && isAlike(document, parsed.value, before, after);
    });
}

function changed({ textDocument }: RegelDocument, places: readonly Place[], name: string): string {
    let text = textDocument.getText();
    for (const { start, end } of places.toReversed())
        text = text.slice(0, textDocument.offsetAt(start)) + name + text.slice(textDocument.offsetAt(end));
    return text;
}

const hasSameErrors = (a: ParseResult, b: ParseResult): boolean =>
    a.lexerErrors.length === b.lexerErrors.length && a.parserErrors.length === b.parserErrors.length;

function isAlike({ parseResult }: RegelDocument, tree: Document, before: string, after: string): boolean {
    const olds = AstUtils.streamAst(parseResult.value).iterator();
    const news = AstUtils.streamAst(tree).iterator();
    for (;;) {
        const [a, b] = [olds.next(), news.next()];
        if (a.done || b.done) return a.done === b.done;
        const [was, is] = [wordsOf(a.value), wordsOf(b.value)];
        if (was.length !== is.length) return false;
        if (was.some((word, i) => word !== is[i] && !(word === before && is[i] === after))) return false;
    }
}

/** What a node says itself: its kind, its plain words and the names that it refers to. */
function wordsOf(node: AstNode): readonly string[] {
    const plain = Object.entries(node)
        .filter(([key]) => !key.startsWith('$') || key === '$type')
        .flatMap(([key, value]) =>
            (Array.isArray(value) ? value : [value])
                .filter((each) => ['string', 'boolean'].includes(typeof each))
                .flatMap((each) => (key === '$type' ? [String(each)] : [key, String(each)])),
        );
    const references = AstUtils.streamReferences(node)
        .map(({ reference }) => reference.$refText)
        .toArray();
    return [...plain, ...references];
}
