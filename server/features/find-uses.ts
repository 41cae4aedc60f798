import { AstUtils } from 'langium';
import type { Place } from '../../language/model/index.js';
import { meant, writerAt } from './at-cursor.js';
import { declaredIn, nameNode, nameOf, type Declared } from './declared.js';
import type { FeatureContext } from './feature.js';
import { figureCatalogue, figureUses } from './figure-names.js';
import { distinctPlaces, placeOfCst } from './lsp-places.js';
import { filesAround, uriOfNode } from './visible-files.js';

/** Every place that refers to a thing, the name that it is declared with left out. */
export function usesOf(context: FeatureContext, declared: Declared): Place[] {
    return distinctPlaces(
        mayBeFigureName(declared)
            ? [...context.workspace.referencesTo(declared), ...figureUsesOf(context, declared)]
            : namedLikeASubject(declared)
              ? meaning(context, declared)
              : context.workspace.referencesTo(declared),
    );
}

/** Where it gets its name; undefined where it has none of its own. */
export function placeOfName(declared: Declared): Place | undefined {
    const written = nameNode(declared);
    return written && placeOfCst(uriOfNode(declared), written);
}

const mayBeFigureName = ({ $type }: Declared): boolean =>
    ['FigureTable', 'TableRow', 'Column', 'KeyFigure', 'ProceedsPart', 'Recommendation'].includes($type);

const namedLikeASubject = ({ $type }: Declared): boolean =>
    ['Subject', 'Act', 'Rule', 'RuleTable'].includes($type);

function figureUsesOf(context: FeatureContext, declared: Declared): Place[] {
    const own = nameNode(declared);
    return filesAround(context, uriOfNode(declared)).flatMap((document) => {
        const uri = document.uri.toString();
        const figures = document.parseResult.value.declarations.filter(({ $type }) =>
            ['FigureTable', 'KeyFigure', 'Reform', 'Recommendation'].includes($type),
        );
        if (figures.length === 0) return [];
        const catalogue = figureCatalogue(context, uri);
        return figures
            .flatMap((node) => [...AstUtils.streamAst(node)])
            .flatMap((node) => figureUses(node, catalogue))
            .filter(({ target, written }) => target === declared && written !== own)
            .map(({ written }) => placeOfCst(uri, written));
    });
}

/** Without `harmonisér` of a subject by a rule's name, and with it where the thing is that subject. */
function meaning(context: FeatureContext, declared: Declared): Place[] {
    const name = nameOf(declared);
    const namesakes = filesAround(context, uriOfNode(declared))
        .flatMap((document) => [...declaredIn(document.parseResult.value)])
        .filter((node) => namedLikeASubject(node) && nameOf(node) === name);
    if (namesakes.length < 2) return [...context.workspace.referencesTo(declared)];
    return namesakes.flatMap((node) =>
        context.workspace.referencesTo(node).filter((place) => {
            const offset = context.document(place.uri)?.textDocument.offsetAt(place.start);
            const user = offset === undefined ? undefined : writerAt(context, place.uri, offset);
            return (user ? meant(context, user, node) : node) === declared;
        }),
    );
}
