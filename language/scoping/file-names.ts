import type { AstNode, LangiumDocument, NameProvider } from 'langium';
import {
    isFactCondition,
    isScale,
    type Document,
    type Fact,
    type Recommendation,
    type RuleSet,
} from '../generated/parser/ast.js';
import { withContents } from '../model/lower/contents.js';
import { orderOf } from './file-order.js';
import { NamedReference, type Use } from './named-reference.js';

/** A name that a file declares for its whole rule set. */
export interface DeclaredName {
    readonly type: string;
    readonly name: string;
    readonly node: AstNode;
    readonly uri: string;
    /** Where its file stands among others, and which of the names of the file it is. */
    readonly order: string;
    readonly index: number;
}

/** What a file has to do with other files: the names that it declares, and those that it uses. */
export interface FileNames {
    readonly uri: string;
    readonly order: string;
    readonly document: LangiumDocument<Document>;
    readonly declared: readonly DeclaredName[];
    /** Everything that other files can see of it, as text, and the name by which they would use it. */
    readonly visible: ReadonlyMap<string, string>;
    readonly ruleSets: readonly RuleSet[];
    /** In the order of the text. */
    readonly references: readonly NamedReference[];
    /** References by the names that what they refer to rests on: a value has its own name, and that of its fact. */
    readonly byName: ReadonlyMap<string, readonly NamedReference[]>;
}

export function namesOf(document: LangiumDocument<Document>, names: NameProvider): FileNames {
    const uri = document.uri.toString();
    const order = orderOf(uri);
    const root = document.parseResult.value;
    const declared: DeclaredName[] = [];
    const visible = new Map<string, string>();
    for (const node of namedIn(root)) {
        const name = names.getName(node);
        if (!name) continue;
        declared.push({ type: node.$type, name, node, uri, order, index: declared.length });
        visible.set(`${node.$type} ${name}`, name);
        if (node.$type === 'Fact')
            for (const value of valuesOf(node as Fact))
                visible.set(`EnumValue ${name} ${value.name}`, value.name);
    }
    const references = referencesIn(root);
    return {
        uri,
        order,
        document,
        declared,
        visible,
        ruleSets: root.declarations.filter((node) => node.$type === 'RuleSet'),
        references,
        byName: byName(references),
    };
}

/** The values that a fact may have; none where it is no choice between words. */
export function valuesOf(fact: Fact): readonly { readonly name: string; readonly $type: string }[] {
    return fact.type?.$type === 'EnumType' ? fact.type.values.filter(({ name }) => name) : [];
}

/** The fact that a value is one of. */
export function factOfValue({ container }: Pick<Use, 'container'>): NamedReference | undefined {
    for (let node: AstNode | undefined = container; node; node = node.$container)
        if (isFactCondition(node) || isScale(node)) return node.fact as NamedReference | undefined;
    return undefined;
}

/** While it parses, the parser may put what it read into another node than it began with. */
function referencesIn(root: Document): NamedReference[] {
    const found: NamedReference[] = [];
    for (const node of withContents(root)) {
        for (const name in node) {
            if (name.startsWith('$')) continue;
            const value = (node as unknown as Record<string, unknown>)[name];
            for (const each of Array.isArray(value) ? value : [value]) {
                if (!(each instanceof NamedReference)) continue;
                each.container = node;
                found.push(each);
            }
        }
    }
    return found;
}

function byName(references: readonly NamedReference[]): Map<string, NamedReference[]> {
    const map = new Map<string, NamedReference[]>();
    for (const reference of references) {
        add(reference.$refText, reference);
        if (reference.property !== 'value') continue;
        const fact = factOfValue(reference)?.$refText;
        if (fact !== undefined && fact !== reference.$refText) add(fact, reference);
    }
    return map;

    function add(name: string, reference: NamedReference): void {
        const list = map.get(name);
        if (list) list.push(reference);
        else map.set(name, [reference]);
    }
}

/** Every declared name is visible in the whole rule set; there are no local names. */
function* namedIn(document: Document): Iterable<AstNode> {
    for (const declaration of document.declarations) {
        if (declaration.$type === 'ActorList') yield* declaration.actors;
        else if (declaration.$type === 'ActList') yield* declaration.acts;
        else if (declaration.$type === 'EventList') yield* declaration.events;
        else if (declaration.$type === 'SubjectList') yield* declaration.subjects;
        else if (declaration.$type !== 'Exclusion') yield declaration;
        if (declaration.$type === 'Recommendation') yield* madeGroups(declaration);
        if (declaration.$type === 'RuleSet')
            yield* declaration.clauses.filter((clause) => clause.$type === 'ActOfLaw');
    }
}

/** Groups that a recommendation merges into or renames to. */
function* madeGroups({ changes }: Recommendation): Iterable<AstNode> {
    for (const { body } of changes)
        if ((body?.$type === 'Merge' || body?.$type === 'Rename') && body.into) yield body.into;
}
