import {
    DeclarationRequest,
    DefinitionRequest,
    TypeDefinitionRequest,
    type Location,
    type TextDocumentPositionParams,
} from 'vscode-languageserver';
import { isCitation, isRuleSet, type ActOfLaw } from '../../language/generated/parser/ast.js';
import { atCursor, leavesAt } from './at-cursor.js';
import { nameNode, type Declared } from './declared.js';
import { answer, type Feature, type FeatureContext } from './feature.js';
import { filesSeenFrom, uriOfNode } from './visible-files.js';

export const definition: Feature = {
    name: 'gå til definition',
    capabilities: { definitionProvider: true, declarationProvider: true, typeDefinitionProvider: true },
    requests: [
        answer(DefinitionRequest.type, provideDefinition, null),
        answer(DeclarationRequest.type, provideDefinition, null),
        answer(TypeDefinitionRequest.type, provideTypeDefinition, null),
    ],
};

/** From a name to where it is declared; from a provision to the act that it is in. */
export function provideDefinition(
    context: FeatureContext,
    params: TextDocumentPositionParams,
): Location[] | null {
    const found = atCursor(context, params);
    if (found) return locations([found.declared]);
    const document = context.document(params.textDocument.uri);
    if (!document) return null;
    for (const leaf of leavesAt(document, document.textDocument.offsetAt(params.position))) {
        if (!isCitation(leaf.astNode)) continue;
        const { act: named } = leaf.astNode;
        const act = named ? named.ref : mainAct(context, params.textDocument.uri);
        return act ? locations([act]) : null;
    }
    return null;
}

/**
 * What a thing belongs to: the fact of a value, the event that a fact counts from, the subject of an act or a rule, the
 * groups that a subgroup lies in, the reform of a recommendation, the rule set of an act of law.
 */
export function provideTypeDefinition(
    context: FeatureContext,
    params: TextDocumentPositionParams,
): Location[] | null {
    const found = atCursor(context, params);
    const owners = found ? ownersOf(found.declared) : [];
    return owners.length > 0 ? locations(owners) : null;
}

function ownersOf(declared: Declared): Declared[] {
    switch (declared.$type) {
        case 'EnumValue':
            return [declared.$container.$container];
        case 'Fact':
            return declared.type?.$type === 'ElapsedType' ? present([declared.type.event?.ref]) : [];
        case 'Act':
            return present([declared.subject?.ref]);
        case 'Rule':
        case 'RuleTable':
            return subjectsOf(declared);
        case 'Group':
            return present(declared.parents.map(({ ref }) => ref));
        case 'Recommendation':
            return present([declared.reform?.ref]);
        case 'ActOfLaw':
            return declared.$container.$type === 'RuleSet' ? [declared.$container] : [];
        case 'TableRow':
            return [declared.$container];
        case 'Column':
            return [declared.$container.$container];
        default:
            return [];
    }
}

/** What a rule is compared within: its `om`, else the subjects of its acts, else the acts themselves. */
function subjectsOf({ clauses }: Extract<Declared, { $type: 'Rule' | 'RuleTable' }>): Declared[] {
    const stated = clauses.flatMap((clause) =>
        clause.$type === 'SubjectClause' ? present([clause.subject?.ref]) : [],
    );
    if (stated.length > 0) return stated;
    const acts = clauses.flatMap((clause) =>
        clause.$type === 'Duty' ? present(clause.acts.map((phrase) => phrase.act?.ref)) : [],
    );
    return [...new Set(acts.map((act) => act.subject?.ref ?? act))];
}

function present<T>(items: readonly (T | undefined)[]): T[] {
    return items.filter((item) => item !== undefined);
}

/** The act that a provision without an act is of: the first of its rule set. */
export function mainAct(context: FeatureContext, uri: string): ActOfLaw | undefined {
    for (const document of filesSeenFrom(context, uri))
        for (const node of document.parseResult.value.declarations.filter(isRuleSet)) {
            const act = node.clauses.find((clause) => clause.$type === 'ActOfLaw');
            if (act) return act;
        }
    return undefined;
}

function locations(targets: readonly Declared[]): Location[] {
    return targets.flatMap((target): Location[] => {
        const range = (nameNode(target) ?? target.$cstNode)?.range;
        return range ? [{ uri: uriOfNode(target), range }] : [];
    });
}
