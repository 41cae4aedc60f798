import { URI, type LangiumCoreServices, type LangiumDocument } from 'langium';
import type { Document, Fact } from '../generated/parser/ast.js';
import { inFileOrder } from './file-order.js';
import { factOfValue, namesOf, valuesOf, type DeclaredName, type FileNames } from './file-names.js';
import { asReference, type NamedReference, type Use } from './named-reference.js';
import type { RuleSetLayout } from './rule-set-layout.js';

export type { DeclaredName } from './file-names.js';

/** The names of one rule set, by what they are names of. Of several with one name, the first in the text stands first. */
type NamesOfRuleSet = Map<string, Map<string, DeclaredName[]>>;

/**
 * The names that all files declare and use, kept up to date file by file. Names are looked up in maps, one per rule set
 * and kind of thing: names are few beside the references to them.
 */
export class DeclaredNames {
    private readonly files = new Map<string, FileNames>();
    private readonly users = new Map<string, Set<FileNames>>();
    private byRoot = new Map<string, NamesOfRuleSet>();
    private stamp = -1;

    constructor(
        private readonly services: LangiumCoreServices,
        private readonly layout: RuleSetLayout,
    ) {}

    /** Takes in a file, in the place of an earlier one of its uri, and says which names are new or gone. */
    takeIn(document: LangiumDocument<Document>): ReadonlySet<string> {
        const file = namesOf(document, this.services.references.NameProvider);
        document.references = file.references.map(asReference);
        return this.replace(file);
    }

    letGo(uri: string): ReadonlySet<string> {
        const known = this.files.get(uri);
        return known
            ? this.replace({ ...NOTHING, uri, order: known.order, document: known.document }, true)
            : new Set();
    }

    file(uri: string): FileNames | undefined {
        return this.files.get(uri);
    }

    allFiles(): Iterable<FileNames> {
        return this.files.values();
    }

    uriOf({ container }: Use): string {
        let node = container;
        while (node.$container) node = node.$container;
        return node.$document?.uri.toString() ?? '';
    }

    /** What a reference refers to. */
    resolve(reference: Use): DeclaredName | undefined {
        const { $refText: name } = reference;
        if (!name) return undefined;
        const type = this.typeOf(reference);
        if (type === 'EnumValue') return this.valueOf(reference);
        return this.find(this.rootOf(reference), type, name);
    }

    typeOf(reference: Use): string {
        const { container, property } = reference;
        return this.services.shared.AstReflection.getReferenceType({
            reference: asReference(reference),
            container,
            property,
        });
    }

    /** References of one scope can refer to the same things. */
    scopeOf(reference: Use): string {
        const type = this.typeOf(reference);
        const fact = type === 'EnumValue' ? factOfValue(reference)?.$refText : '';
        return `${this.rootOf(reference)} ${type} ${fact}`;
    }

    /** All that a reference in its place could refer to. */
    *candidates(reference: Use): Iterable<DeclaredName> {
        const type = this.typeOf(reference);
        if (type === 'EnumValue') yield* this.valuesFor(reference);
        else yield* this.all(this.rootOf(reference), type);
    }

    /** What a name stands for in a rule set, or else in those that it uses. */
    find(root: string, type: string, name: string): DeclaredName | undefined {
        for (const each of this.visibleFrom(root, type)) {
            let first: DeclaredName | undefined;
            for (const subtype of this.services.shared.AstReflection.getAllSubTypes(type)) {
                const found = this.namesIn(each).get(subtype)?.get(name)?.[0];
                if (found && (!first || compare(found, first) < 0)) first = found;
            }
            if (first) return first;
        }
        return undefined;
    }

    /** Every name of a kind that is visible in a rule set; its own first, in the order of the text. */
    *all(root: string, type: string): Iterable<DeclaredName> {
        for (const each of this.visibleFrom(root, type)) {
            const found: DeclaredName[] = [];
            for (const subtype of this.services.shared.AstReflection.getAllSubTypes(type))
                for (const [first] of this.namesIn(each).get(subtype)?.values() ?? []) found.push(first!);
            yield* found.sort(compare);
        }
    }

    /** Every name of a kind in all files, in the order of the text. */
    *everywhere(type: string | undefined): Iterable<DeclaredName> {
        const types =
            type === undefined ? undefined : this.services.shared.AstReflection.getAllSubTypes(type);
        for (const uri of inFileOrder(this.files.keys()))
            for (const each of this.files.get(uri)!.declared)
                if (!types || types.includes(each.type)) yield each;
    }

    /** References that what a name stands for may matter to, by files and then in the order of the text. */
    *usesOf(name: string): Iterable<NamedReference> {
        const files = [...(this.users.get(name) ?? [])];
        for (const { byName } of files.sort((a, b) => (a.order < b.order ? -1 : 1)))
            yield* byName.get(name) ?? [];
    }

    /** A tree that belongs to no file sees no names. */
    private rootOf({ container }: Use): string {
        let node = container;
        while (node.$container) node = node.$container;
        return node.$document ? this.layout.rootOf(node.$document.uri) : '';
    }

    private valueOf(reference: Use): DeclaredName | undefined {
        for (const value of this.valuesFor(reference)) if (value.name === reference.$refText) return value;
        return undefined;
    }

    /** The words of one fact only: two facts may have a value of the same name. */
    private *valuesFor(reference: Use): Iterable<DeclaredName> {
        const fact = factOfValue(reference);
        const declared = fact && this.resolve(fact);
        if (!declared) return;
        for (const [index, node] of valuesOf(declared.node as Fact).entries())
            yield { ...declared, type: node.$type, name: node.name, node, index };
    }

    private visibleFrom(root: string, type: string): readonly string[] {
        return type === 'RuleSet'
            ? [...this.layout.declarations().keys()]
            : [root, ...this.layout.usedBy(root)];
    }

    private namesIn(root: string): NamesOfRuleSet {
        if (this.stamp !== this.layout.stamp) {
            this.stamp = this.layout.stamp;
            this.byRoot = new Map();
            for (const file of this.files.values()) this.add(file);
        }
        let names = this.byRoot.get(root);
        if (!names) this.byRoot.set(root, (names = new Map()));
        return names;
    }

    private replace(file: FileNames, gone = false): ReadonlySet<string> {
        const before = this.files.get(file.uri) ?? {
            ...NOTHING,
            uri: file.uri,
            order: file.order,
            document: file.document,
        };
        this.layout.set(file.uri, file.ruleSets);
        if (gone) this.files.delete(file.uri);
        else this.files.set(file.uri, file);
        if (this.stamp === this.layout.stamp) {
            this.remove(before);
            this.add(file);
        }
        for (const name of before.byName.keys()) {
            const users = this.users.get(name);
            users?.delete(before);
            if (users?.size === 0) this.users.delete(name);
        }
        for (const name of file.byName.keys()) {
            const users = this.users.get(name);
            if (users) users.add(file);
            else this.users.set(name, new Set([file]));
        }
        return difference(before.visible, file.visible);
    }

    private add({ uri, declared }: FileNames): void {
        const byType = this.namesIn(this.layout.rootOf(URI.parse(uri)));
        for (const each of declared) {
            let names = byType.get(each.type);
            if (!names) byType.set(each.type, (names = new Map()));
            const list = names.get(each.name);
            if (!list) names.set(each.name, [each]);
            else {
                list.push(each);
                list.sort(compare);
            }
        }
    }

    private remove({ uri, declared }: FileNames): void {
        const byType = this.namesIn(this.layout.rootOf(URI.parse(uri)));
        for (const each of declared) {
            const names = byType.get(each.type);
            const rest = names?.get(each.name)?.filter((other) => other !== each) ?? [];
            if (rest.length > 0) names!.set(each.name, rest);
            else names?.delete(each.name);
        }
    }
}

const NOTHING = {
    declared: [],
    visible: new Map<string, string>(),
    ruleSets: [],
    references: [],
    byName: new Map<string, NamedReference[]>(),
};

function compare(a: DeclaredName, b: DeclaredName): number {
    return a.order < b.order ? -1 : a.order > b.order ? 1 : a.index - b.index;
}

function difference(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): Set<string> {
    const names = new Set<string>();
    for (const [key, name] of a) if (!b.has(key)) names.add(name);
    for (const [key, name] of b) if (!a.has(key)) names.add(name);
    return names;
}
