import { AstUtils, CstUtils, type CstNode, type LeafCstNode } from 'langium';
import { DocumentLinkRequest, type DocumentLink, type DocumentLinkParams } from 'vscode-languageserver';
import {
    isActOfLaw,
    isCitation,
    isRuleTable,
    type ActOfLaw,
    type Citation,
} from '../../language/generated/parser/ast.js';
import type { Language } from '../../language/model/text.js';
import { mainAct } from './definition.js';
import { answer, type Feature, type FeatureContext } from './feature.js';

export const links: Feature = {
    name: 'link til lovene',
    capabilities: { documentLinkProvider: {} },
    requests: [answer(DocumentLinkRequest.type, provideLinks, null)],
};

/**
 * Acts, provisions and addresses in texts. A provision leads to the page of its act: retsinformation.dk promises no
 * address for a single paragraph.
 */
export function provideLinks(
    context: FeatureContext,
    { textDocument }: DocumentLinkParams,
): DocumentLink[] | null {
    const root = context.document(textDocument.uri)?.parseResult.value.$cstNode;
    if (!root) return null;
    const main = mainAct(context, textDocument.uri);
    return CstUtils.flattenCst(root)
        .flatMap((leaf) => linksOf(leaf, main, context.language))
        .toArray();
}

/** `main`: the act of a provision that names none. */
function linksOf(leaf: LeafCstNode, main: ActOfLaw | undefined, language: Language): DocumentLink[] {
    const node = leaf.astNode;
    switch (leaf.tokenType.name) {
        case 'STRING': {
            const addresses = addressesIn(leaf);
            return addresses.length > 0 || !isActOfLaw(node)
                ? addresses
                : toAct(leaf, node, undefined, language);
        }
        case 'SECTION':
        case 'SUBSECTION': {
            const act = isCitation(node) ? citedAct(node, main) : undefined;
            return act ? toAct(leaf, act, leaf.text, language) : [];
        }
        default:
            return [];
    }
}

/** In a table, a row's `stk. 1` is of the act that the table cites. */
function citedAct(citation: Citation, main: ActOfLaw | undefined): ActOfLaw | undefined {
    const isPart = citation.act === undefined && !citation.text.startsWith('§');
    const header = isPart ? AstUtils.getContainerOfType(citation, isRuleTable)?.citation : undefined;
    const { act } = header ?? citation;
    return act ? act.ref : main;
}

function toAct(
    { range }: CstNode,
    act: ActOfLaw,
    provision: string | undefined,
    language: Language,
): DocumentLink[] {
    const target = safe(eliOf(act));
    if (target === undefined) return [];
    const title = act.title ?? target;
    const where = provision === undefined ? title : `${title}, ${provision.replace(/\s+/g, ' ')}`;
    return [{ range, target, tooltip: language === 'da' ? `Åbn ${where}` : `Open ${where}` }];
}

/** Its own `eli`; the rule set's own act has that of a line `eli "…"`. */
function eliOf(act: ActOfLaw): string | undefined {
    if (act.eli !== undefined || act.$container.$type !== 'RuleSet') return act.eli;
    const { name, clauses } = act.$container;
    if (act.name !== undefined && act.name !== name) return undefined;
    return clauses.filter(isActOfLaw).find(({ title }) => title === undefined)?.eli;
}

function addressesIn({ text, range: { start } }: CstNode): DocumentLink[] {
    return [...text.matchAll(/https?:\/\/[^\s"»«“”<>]+/g)].flatMap((match): DocumentLink[] => {
        const written = match[0].replace(/[.,;:!?)\]]+$/, '');
        const target = safe(written);
        if (target === undefined) return [];
        const character = start.character + match.index;
        return [
            {
                range: {
                    start: { line: start.line, character },
                    end: { line: start.line, character: character + written.length },
                },
                target,
            },
        ];
    });
}

/** Nothing but web pages: an address in a text may come from anybody. */
function safe(address: string | undefined): string | undefined {
    const url = address === undefined ? null : URL.parse(address.trim());
    return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : undefined;
}
