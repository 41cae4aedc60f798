import {
    CompletionItemKind,
    CompletionRequest,
    CompletionResolveRequest,
    CompletionTriggerKind,
    InsertTextFormat,
    type CompletionItem,
    type CompletionList,
    type CompletionParams,
} from 'vscode-languageserver';
import { isActOfLaw } from '../../language/generated/parser/ast.js';
import type { RegelDocument } from '../../language/workspace/index.js';
import { CLAUSES } from './completion/clauses/index.js';
import { readCursor, type Cursor } from './completion/cursor.js';
import { dateOffers } from './completion/dates.js';
import { explainClause, explainName, explainProvision, type ItemData } from './completion/explain.js';
import { mustGoOn, offersAt } from './completion/offers.js';
import type { About, Offer } from './completion/offer.js';
import { presentClauses } from './completion/present-clauses.js';
import { isInCitation, provisionOffers } from './completion/provisions.js';
import { usageIn, type Usage } from './completion/usage.js';
import { answer, type Feature, type FeatureContext } from './feature.js';

/** More than anybody reads; the editor asks again as the word grows. */
const MOST_ITEMS = 1000;

export const completion: Feature = {
    name: 'forslag',
    capabilities: { completionProvider: { triggerCharacters: [' ', '§'], resolveProvider: true } },
    requests: [
        answer(CompletionRequest.type, provideCompletion, null),
        answer(CompletionResolveRequest.type, resolveCompletion, { label: '' }),
    ],
};

/**
 * What may be written at the cursor. A space asks on its own only where the clause cannot end: after `skal`, but not
 * after `for dagpengemodtagere`.
 */
export function provideCompletion(
    context: FeatureContext,
    { textDocument, position, context: asked }: CompletionParams,
): CompletionList | null {
    const document = context.document(textDocument.uri);
    if (!document) return null;
    const { services } = context.workspace;
    const cursor = readCursor(
        services,
        document.textDocument.getText(),
        document.textDocument.offsetAt(position),
    );
    if (cursor.inText) return null;
    const citation = isInCitation(cursor);
    const bySpace =
        asked?.triggerKind === CompletionTriggerKind.TriggerCharacter && asked.triggerCharacter === ' ';
    if (bySpace && (cursor.opensLine || !(citation === 'yes' || mustGoOn(cursor)))) return null;
    const usage = usageOf(context);
    const offers = [
        ...(citation === 'no' ? [] : ofActs(context, document, cursor)),
        ...(citation === 'yes'
            ? []
            : (dateOffers(cursor, usage) ?? byGrammar(context, document, cursor, usage))),
    ];
    const sorted = offers.sort(
        (a, b) => a.rank - b.rank || a.order - b.order || a.label.localeCompare(b.label, 'da'),
    );
    const shown =
        sorted.length > MOST_ITEMS ? sorted.filter(({ label }) => isLike(label, cursor.prefix)) : sorted;
    return {
        isIncomplete: sorted.length > MOST_ITEMS,
        items: shown
            .slice(0, MOST_ITEMS)
            .map((offer, i) => itemOf(offer, i, cursor, document, context.snippets ?? false)),
    };
}

export function resolveCompletion(context: FeatureContext, item: CompletionItem): CompletionItem {
    const value = explain(context, item.data as ItemData | undefined);
    return value === '' ? item : { ...item, documentation: { kind: 'markdown', value } };
}

function explain(context: FeatureContext, data: ItemData | undefined): string {
    const { language } = context;
    if (!data) return '';
    if ('clause' in data) return explainClause(data.clause, language);
    if ('law' in data) {
        const ruleSet = context.ruleSetOf(data.uri);
        return explainProvision(ruleSet && context.lawOf(ruleSet), data.law, data.provision);
    }
    return explainName(data.type, data.name, documentsOf(context), usageOf(context), language);
}

function byGrammar(
    { workspace, language, document: find }: FeatureContext,
    document: RegelDocument,
    cursor: Cursor,
    usage: Usage,
): Offer[] {
    const { services } = workspace;
    const root = services.ruleSets.Layout.rootOf(document.uri);
    const others = workspace.files
        .flatMap((uri) => find(uri) ?? [])
        .filter((each) => services.ruleSets.Layout.rootOf(each.uri) === root);
    const present = presentClauses(document, cursor.offset);
    return offersAt({ services, document, ruleSet: others, cursor, usage, language, present });
}

function documentsOf({ workspace, document }: FeatureContext): RegelDocument[] {
    return workspace.files.flatMap((uri) => document(uri) ?? []);
}

const usageOf = (context: FeatureContext): Usage => usageIn(documentsOf(context));

function ofActs(context: FeatureContext, document: RegelDocument, cursor: Cursor): Offer[] {
    const ruleSet = context.ruleSetOf(document.uri.toString());
    return provisionOffers(cursor, ruleSet && context.lawOf(ruleSet), mainActOf(context, document));
}

/** The act that a section without the name of one is in. */
function mainActOf({ workspace }: FeatureContext, document: RegelDocument): string | undefined {
    const { Layout } = workspace.services.ruleSets;
    const [declared] = Layout.declarationsIn(Layout.rootOf(document.uri));
    const act = declared?.clauses.find(isActOfLaw);
    return act && (act.name ?? declared?.name);
}

/** The letters of the half-written word, in their order. */
function isLike(label: string, prefix: string): boolean {
    let at = 0;
    const low = label.toLocaleLowerCase('da');
    for (const letter of prefix.toLocaleLowerCase('da')) {
        at = low.indexOf(letter, at) + 1;
        if (at === 0) return false;
    }
    return true;
}

function itemOf(
    { label, text, snippet, kind, detail, what, about, from }: Offer,
    index: number,
    cursor: Cursor,
    document: RegelDocument,
    snippets: boolean,
): CompletionItem {
    const { textDocument } = document;
    const start = from ?? cursor.start;
    const written = textDocument.getText().slice(start, cursor.offset);
    // At the margin of a line only a declaration begins.
    const indent =
        cursor.opensLine && cursor.indent === 0 && kind !== CompletionItemKind.Snippet ? '    ' : '';
    const takesSnippet = snippets && snippet !== undefined;
    const data = dataOf(about, document);
    return {
        label,
        kind,
        ...(takesSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
        ...(detail !== undefined && { detail }),
        ...(what !== undefined && { labelDetails: { description: what } }),
        sortText: String(index).padStart(4, '0'),
        filterText: label,
        textEdit: {
            range: {
                start: textDocument.positionAt(start),
                end: textDocument.positionAt(endOf(cursor, written)),
            },
            newText: indent + (takesSnippet ? snippet : (text ?? label)),
        },
        ...(data && { data }),
    };
}

/** What stands of the word after the cursor goes with it, but not the next line's first word. */
const endOf = ({ end, offset, prefix }: Cursor, written: string): number =>
    prefix === '' && written === '' ? offset : end;

function dataOf(about: About | undefined, document: RegelDocument): ItemData | undefined {
    if (!about) return undefined;
    const uri = document.uri.toString();
    return 'clause' in about ? { clause: CLAUSES.indexOf(about.clause) } : { uri, ...about };
}
