import { DocumentState, URI, UriUtils, type LangiumDocument } from 'langium';
import { isReform, type Document } from '../generated/parser/ast.js';
import { headerPlace } from '../model/lower/source-text.js';
import { createRuleSetLowering, type RuleSetFile, type RuleSetLowering } from '../model/lower/rule-set.js';
import type { Problem, RuleSetModel } from '../model/index.js';
import { syntaxProblems } from '../parser/problems.js';
import { unreadable } from '../parser/unreadable.js';
import { inFileOrder } from '../scoping/file-order.js';
import type { RegelretServices } from '../services.js';
import { createUnknownNames } from './unknown-names.js';

/** The models of the rule sets that some files form, kept up to date while the files change. */
export interface RuleSetModels {
    /** Takes in new texts, and lets go of files whose text is undefined. */
    update(changes: Iterable<{ readonly uri: string; readonly text: string | undefined }>): void;
    /** Uris of the files, in order. */
    readonly files: readonly string[];
    /** By the folders that stand for them, in the order of their first files. */
    readonly models: ReadonlyMap<string, RuleSetModel>;
}

export interface RuleSetModelsOptions {
    /** Of all files; that of their names where it is left out. */
    readonly inOrder?: (uris: string[]) => string[];
    /** Text at which the program fails is told of and left out, rather than being the end of it all. */
    readonly goesOn?: boolean;
}

interface ReadText extends RuleSetFile {
    readonly text: string;
    readonly syntax: readonly Problem[];
    /** Names of the rule sets that reforms in the file change. */
    readonly changes: readonly string[];
}

interface RuleSetMembers {
    readonly root: string;
    readonly files: readonly string[];
}

interface Lowered {
    readonly lowering: RuleSetLowering;
    /** The rule sets that it uses, and which of them it changes: with others, nothing lowered before holds. */
    readonly uses: string;
    readonly model: RuleSetModel;
    readonly clashes: string;
}

export function createRuleSetModels(
    services: RegelretServices,
    { inOrder = inFileOrder, goesOn = false }: RuleSetModelsOptions = {},
): RuleSetModels {
    const { Layout: layout, Names: names } = services.ruleSets;
    const { LangiumDocumentFactory, LangiumDocuments } = services.shared.workspace;
    const texts = new Map<string, ReadText>();
    const unknown = createUnknownNames(names);
    let order: readonly string[] = [];
    let members: readonly RuleSetMembers[] = [];
    let layoutStamp = -1;
    let lowered = new Map<string, Lowered>();
    let models: ReadonlyMap<string, RuleSetModel> = new Map();

    function read(uri: string, text: string): { document: LangiumDocument<Document>; syntax: Problem[] } {
        const parse = (content: string): LangiumDocument<Document> =>
            LangiumDocumentFactory.fromString<Document>(content, URI.parse(uri));
        try {
            const document = parse(text);
            return { document, syntax: syntaxProblems(document) };
        } catch (error) {
            if (!goesOn) throw error;
            return { document: parse(''), syntax: [unreadable(uri, text, error)] };
        }
    }

    function takeIn(uri: string, text: string): ReadonlySet<string> {
        const { document, syntax } = read(uri, text);
        if (LangiumDocuments.hasDocument(document.uri)) LangiumDocuments.deleteDocument(document.uri);
        LangiumDocuments.addDocument(document);
        const changed = names.takeIn(document);
        document.state = DocumentState.IndexedReferences;
        const root = document.parseResult.value;
        const changes = root.declarations
            .filter(isReform)
            .flatMap(({ ruleSets }) => ruleSets.map(({ $refText }) => $refText));
        texts.set(uri, { uri, root, text, syntax, changes });
        return changed;
    }

    function letGo(uri: string): ReadonlySet<string> {
        LangiumDocuments.deleteDocument(URI.parse(uri));
        texts.delete(uri);
        unknown.forgetFile(uri);
        return names.letGo(uri);
    }

    function lower({ root, files }: RuleSetMembers): Lowered {
        const known = lowered.get(root);
        const used = usedRuleSets(root);
        const uses = JSON.stringify(used.map((each) => [each.root, each.isChanged]));
        const lowering = known?.uses === uses ? known.lowering : createRuleSetLowering({ goesOn });
        const clashes = clashingNames(root);
        const model = lowering.lower({
            own: files.map((uri) => texts.get(uri)!),
            used,
            fallbackName: UriUtils.basename(URI.parse(root)) || 'regler',
            problems: [
                ...files.flatMap((uri) => [...texts.get(uri)!.syntax, ...unknown.problemsOf(uri)]),
                ...clashes,
            ],
        });
        return { lowering, uses, model, clashes: JSON.stringify(clashes) };
    }

    /** Those that reforms of a rule set change are marked, also those that reforms of these change in turn. */
    function usedRuleSets(root: string): {
        readonly root: string;
        readonly name: string | undefined;
        readonly files: readonly ReadText[];
        readonly isChanged: boolean;
    }[] {
        const filesOf = (other: string): ReadText[] =>
            (members.find((each) => each.root === other)?.files ?? []).map((uri) => texts.get(uri)!);
        const used = layout.usedBy(root).map((other) => ({
            root: other,
            name: layout.declarationsIn(other)[0]?.name,
            files: filesOf(other),
        }));
        const changed = new Set<string>();
        const pending: (readonly ReadText[])[] = [filesOf(root)];
        for (const files of pending) {
            const named = new Set(files.flatMap(({ changes }) => changes));
            for (const other of used) {
                if (other.name === undefined || !named.has(other.name) || changed.has(other.root)) continue;
                changed.add(other.root);
                pending.push(other.files);
            }
        }
        return used.map((each) => ({ ...each, isChanged: changed.has(each.root) }));
    }

    /** Two `regelsæt` in one folder, or of one name in two folders. */
    function clashingNames(root: string): Problem[] {
        const own = layout.declarationsIn(root);
        const others = [...layout.declarations()]
            .filter(([folder]) => folder !== root)
            .flatMap(([, ruleSets]) => ruleSets);
        return own.flatMap((ruleSet, index) => {
            const first = own.slice(0, index)[0] ?? others.find((other) => other.name === ruleSet.name);
            if (!first || !ruleSet.name) return [];
            return [
                {
                    kind: 'duplicate-name',
                    what: 'regelsæt',
                    name: ruleSet.name,
                    ...(first.name !== ruleSet.name && { instead: first.name }),
                    first: headerPlace(first),
                    place: headerPlace(ruleSet),
                },
            ];
        });
    }

    return {
        update(changes) {
            const changedNames = new Set<string>();
            const changedFiles = new Set<string>();
            let headed = false;
            const before = texts.size;
            let gone = false;
            for (const { uri: written, text } of changes) {
                // One file may be written in several ways; the documents go by this one.
                const uri = URI.parse(written).toString();
                const known = texts.get(uri);
                if (known?.text === text) continue;
                headed ||= (names.file(uri)?.ruleSets.length ?? 0) > 0;
                for (const name of text === undefined ? letGo(uri) : takeIn(uri, text))
                    changedNames.add(name);
                headed ||= (names.file(uri)?.ruleSets.length ?? 0) > 0;
                changedFiles.add(uri);
                gone ||= text === undefined;
            }
            if (changedFiles.size === 0 && layoutStamp >= 0) return;
            const isLaidOutAnew = layoutStamp !== layout.stamp;
            layoutStamp = layout.stamp;
            if (gone || texts.size !== before) order = inOrder([...texts.keys()]);
            if (gone || texts.size !== before || isLaidOutAnew) {
                const byRoot = Map.groupBy(order, (uri) => layout.rootOf(URI.parse(uri)));
                members = [...byRoot].map(([root, files]) => ({ root, files }));
            }

            if (isLaidOutAnew) unknown.readAll();
            else {
                for (const uri of changedFiles) if (texts.has(uri)) unknown.readFile(uri);
                for (const uri of unknown.follow(changedNames)) changedFiles.add(uri);
            }

            const changedRoots = new Set([...changedFiles].map((uri) => layout.rootOf(URI.parse(uri))));
            const isToDo = ({ root }: RuleSetMembers): boolean =>
                isLaidOutAnew ||
                !lowered.has(root) ||
                changedRoots.has(root) ||
                layout.usedBy(root).some((other) => changedRoots.has(other)) ||
                (headed && lowered.get(root)!.clashes !== JSON.stringify(clashingNames(root)));
            lowered = new Map(
                members.map((each) => [each.root, isToDo(each) ? lower(each) : lowered.get(each.root)!]),
            );
            models = new Map([...lowered].map(([root, { model }]) => [root, model]));
        },
        get files() {
            return order;
        },
        get models() {
            return models;
        },
    };
}
