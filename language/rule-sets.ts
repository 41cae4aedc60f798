import { URI, UriUtils, type LangiumDocument } from 'langium';
import { isReform, type Document } from './generated/parser/ast.js';
import { lowerRuleSet, type UsedRuleSet } from './model/lower/rule-set.js';
import { headerPlace } from './model/lower/source-text.js';
import type { Problem, RuleSetModel } from './model/index.js';
import { syntaxProblems, unknownName } from './parser/problems.js';
import type { createRegelretServices, RegelretServices } from './services.js';

export interface SourceFile {
    readonly uri: string;
    readonly text: string;
}

/** Parses, links and lowers files into the rule sets that they form. Broken text gives problems, never an exception. */
export async function buildRuleSets(
    services: ReturnType<typeof createRegelretServices>,
    files: readonly SourceFile[],
): Promise<RuleSetModel[]> {
    const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = services.shared.workspace;
    const documents = files.map(({ uri, text }) => {
        const document = LangiumDocumentFactory.fromString<Document>(text, URI.parse(uri));
        LangiumDocuments.addDocument(document);
        return document;
    });
    await DocumentBuilder.build(documents, { validation: false });
    return lowerDocuments(services.regelret, documents);
}

/** The rule sets of documents that are parsed and linked. */
export function lowerDocuments(
    services: RegelretServices,
    documents: readonly LangiumDocument<Document>[],
): RuleSetModel[] {
    const layout = services.ruleSets.Layout;
    const byRoot = Map.groupBy(documents, (document) => layout.rootOf(document.uri));
    return [...byRoot].map(([root, members]) => {
        const own = members.flatMap(declarations);
        const declarationsOf = (other: string): Document['declarations'] =>
            (byRoot.get(other) ?? []).flatMap(declarations);
        const used = layout.usedBy(root).map((other): UsedRuleSet => ({
            name: layout.declarationsIn(other)[0]?.name,
            declarations: declarationsOf(other),
        }));
        return lowerRuleSet({
            own,
            used,
            changed: changedRuleSets(own, used),
            files: members.map((document) => document.uri.toString()),
            fallbackName: UriUtils.basename(URI.parse(root)) || 'regler',
            problems: [
                ...members.flatMap((document) => [
                    ...syntaxProblems(document),
                    ...linkingProblems(document, services.ruleSets.Names),
                ]),
                ...clashingNames(services, root),
            ],
        });
    });
}

/** Rule sets that reforms change, also those that reforms of these change in turn: a later reform builds on an earlier. */
function changedRuleSets(
    own: Document['declarations'],
    used: readonly UsedRuleSet[],
): readonly UsedRuleSet[] {
    const changed = new Set<UsedRuleSet>();
    const pending = [own];
    for (const current of pending) {
        const names = new Set(
            current.filter(isReform).flatMap(({ ruleSets }) => ruleSets.map(({ $refText }) => $refText)),
        );
        for (const other of used) {
            if (other.name === undefined || !names.has(other.name) || changed.has(other)) continue;
            changed.add(other);
            pending.push([...other.declarations]);
        }
    }
    return used.filter((other) => changed.has(other));
}

const declarations = (document: LangiumDocument<Document>): Document['declarations'] =>
    document.parseResult.value.declarations;

/** Two `regelsæt` in one folder, or of one name in two folders. */
function clashingNames(services: RegelretServices, root: string): Problem[] {
    const layout = services.ruleSets.Layout;
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
                first: headerPlace(first),
                place: headerPlace(ruleSet),
            },
        ];
    });
}

function linkingProblems(document: LangiumDocument, names: RegelretServices['ruleSets']['Names']): Problem[] {
    const references = names.file(document.uri.toString())?.references ?? [];
    return references.flatMap((reference) =>
        names.resolve(reference) ? [] : (unknownName(reference, names) ?? []),
    );
}
